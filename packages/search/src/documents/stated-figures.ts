import type { EnterpriseProfile, ProfileCapability } from '@matxich/db'
import { foldCharacters } from '../lexicon/characters.ts'
import type { NumberKind, QuantityFact } from '../types.ts'

/** Figures that a branch asks of a capability, by their key, with the number of a need that each answers. */
const figures: Record<string, { kind: NumberKind; unit: string }> = {
  moldSize: { kind: 'size', unit: 'mm' },
  partSize: { kind: 'size', unit: 'mm' },
  turningDiameter: { kind: 'size', unit: 'mm' },
  moldLife: { kind: 'shots', unit: 'shot' },
  tryoutForce: { kind: 'tonnage', unit: 'tf' },
  clampForce: { kind: 'tonnage', unit: 'tf' },
  stampingForce: { kind: 'tonnage', unit: 'tf' },
  threadSize: { kind: 'thread', unit: 'M' },
  conductorMm2: { kind: 'gauge', unit: 'mm2' },
  conductorAwg: { kind: 'gauge', unit: 'AWG' },
}

/** What the branch's own fields of a row state (thread sizes, mould life, press force …); values of another form say nothing. */
export function detailQuantities(row: ProfileCapability): QuantityFact[] {
  return Object.entries(row.details ?? {}).flatMap(([key, value]): QuantityFact[] => {
    const figure = figures[key]
    const range = figure && rangeOf(value)
    if (!range) return []
    const quantity = { ...range, unit: figure.unit }
    return [{ kind: figure.kind, quantity, field: 'capability', rowId: row.id, quote: null }]
  })
}

function rangeOf(value: unknown): { min: number; max: number } | null {
  if (typeof value === 'number') return { min: value, max: value }
  if (typeof value !== 'object' || value === null || !('min' in value) || !('max' in value)) return null
  const { min, max } = value
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : null
}

/** Units as files and forms write them, in those of a volume: pieces, sets, kilograms, metres. */
const capacityUnits: Record<string, { unit: string; factor: number }> = {
  ton: { unit: 'kg', factor: 1000 },
  tons: { unit: 'kg', factor: 1000 },
  tonne: { unit: 'kg', factor: 1000 },
  t: { unit: 'kg', factor: 1000 },
  km: { unit: 'm', factor: 1000 },
  pcs: { unit: 'piece', factor: 1 },
}

/** A row's yearly capacity in the units volumes are compared in. */
export function capacityOf({ value, unit }: { value: number; unit: string }): { value: number; unit: string } {
  const known = capacityUnits[unit]
  return known ? { value: value * known.factor, unit: known.unit } : { value, unit }
}

/** Machines whose size is their force. */
const presses = new Set([
  'injection-molding-machine',
  'two-shot-injection-machine',
  'die-casting-machine',
  'rubber-molding-press',
  'mechanical-press',
  'hydraulic-press',
  'high-speed-press',
  'servo-press',
  'fine-blanking-press',
  'forging-press',
  'mold-spotting-press',
])
const force =
  /(?<![\d.,a-z])(\d{2,4})(?:\s*t(?:an|on|onnes?|ons|f)?)?(?:\s*(?:-|~|den|to)\s*(\d{2,4}))?\s*(?:tan|tonnes?|tons?|tf|t|トン|톤|吨)(?![a-z])/g
/** A press does work down to about this part of its force. */
const leastLoad = 1 / 3

/**
 * What forces the machines of a firm cover: an 850 t machine does work of 850 t and less. One fact per machine row;
 * rows of other machines, and presses without a figure, say nothing.
 */
export function machineForces(equipment: EnterpriseProfile['equipment']): QuantityFact[] {
  return equipment.flatMap((item): QuantityFact[] => {
    if (!item.type || !presses.has(item.type)) return []
    const words = [item.text, item.model].filter(Boolean).join(' ')
    const folded = foldCharacters(words)
      .map(({ character }) => character)
      .join('')
    const found = [...folded.matchAll(force)].flatMap(([, low, high]) => [Number(low), ...(high ? [Number(high)] : [])])
    const forces = found.filter((one) => one >= 5 && one <= 5000)
    if (forces.length === 0) return []
    const quantity = { min: Math.round(Math.min(...forces) * leastLoad), max: Math.max(...forces), unit: 'tf' }
    return [{ kind: 'tonnage', quantity, field: 'equipment', rowId: item.id, quote: words }]
  })
}
