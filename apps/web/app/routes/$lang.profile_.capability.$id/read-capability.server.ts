import type { BranchField, DetailValue, GroupValues } from '@matxich/api'
import { readNumber } from '@matxich/app/question'

type Capability = GroupValues['capabilities'][number]

/** What the form says of one capability: what it does not ask stays as it was. */
export function readCapability(
  form: FormData,
  stated: Capability,
  fields: BranchField[],
): Record<string, unknown> & { id: string } {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const capacity = readNumber(text('capacity'), 'count')
  return {
    ...stated,
    category: text('category') || null,
    text: text('text') || null,
    processes: stated.processes.flatMap(({ concept, mode }) => {
      const chosen = form.get(`mode.${concept}`)
      return chosen === 'off' ? [] : [{ concept, mode: chosen === null ? mode : chosen }]
    }),
    materials: form.has('asksMaterials') ? form.getAll('materials').map(String) : stated.materials,
    toleranceMm: readNumber(text('toleranceMm').replace(/^±\s*/, ''), 'measure'),
    annualCapacity: capacity === null ? null : { value: capacity, unit: text('capacityUnit') || 'piece' },
    moq: readNumber(text('moq'), 'count'),
    leadTimeDays: readNumber(text('leadTimeDays'), 'count'),
    details: detailsOf(form, fields),
  }
}

/** Of a range given by one end, the other end is the same. */
function detailsOf(form: FormData, fields: BranchField[]): Record<string, DetailValue> {
  const details: Record<string, DetailValue> = {}
  const amount = (name: string) => {
    const typed = String(form.get(name) ?? '').trim()
    return readNumber(typed, /[.,]\d{3}(?!\d)/.test(typed) ? 'count' : 'measure')
  }
  for (const { key, kind } of fields) {
    if (kind === 'choices') {
      const chosen = form.getAll(`details.${key}`).map(String)
      if (chosen.length > 0) details[key] = chosen
    } else if (kind === 'number') {
      const value = amount(`details.${key}`)
      if (value !== null) details[key] = value
    } else {
      const min = amount(`details.${key}.min`)
      const max = amount(`details.${key}.max`)
      if (min !== null || max !== null) details[key] = { min: min ?? max ?? 0, max: max ?? min ?? 0 }
    }
  }
  return details
}
