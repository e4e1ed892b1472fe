import { contactKinds } from '@matxich/db'
import type { EnterpriseRecord } from '@matxich/db/queries'
import { type ImportedCertificate, type ImportedContact, recordLimits } from './enterprise-record.ts'
import { type FieldReader, isMissing } from './field-reader.ts'

/** Units of yearly capacity, as stored; tonnes become kilograms. */
const capacityUnits: Record<string, { unit: string; factor: number }> = {
  piece: { unit: 'piece', factor: 1 },
  set: { unit: 'set', factor: 1 },
  kg: { unit: 'kg', factor: 1 },
  m: { unit: 'm', factor: 1 },
  ton: { unit: 'kg', factor: 1000 },
  tonne: { unit: 'kg', factor: 1000 },
  t: { unit: 'kg', factor: 1000 },
  tấn: { unit: 'kg', factor: 1000 },
  tan: { unit: 'kg', factor: 1000 },
  cái: { unit: 'piece', factor: 1 },
  chiếc: { unit: 'piece', factor: 1 },
  'chi tiết': { unit: 'piece', factor: 1 },
  'sản phẩm': { unit: 'piece', factor: 1 },
  bộ: { unit: 'set', factor: 1 },
  mét: { unit: 'm', factor: 1 },
}

export function readCapabilities(reader: FieldReader, given: unknown): EnterpriseRecord['capabilities'] {
  return reader.list(given, 'capabilities').flatMap((one, at) => {
    const path = `capabilities.${at}`
    const stated = reader.object(one, path)
    const category = reader.concept('category', stated.category, `${path}.category`)?.id ?? null
    const text = reader.text(stated.text, `${path}.text`, recordLimits.capabilityText)
    const capability = {
      category,
      text,
      processes: reader
        .conceptIds('process', stated.processes, `${path}.processes`)
        .map((concept) => ({ concept, mode: 'in_house' as const })),
      materials: reader.conceptIds('material', stated.materials, `${path}.materials`),
      toleranceMm: reader.positive(stated.toleranceMm, `${path}.toleranceMm`, recordLimits.toleranceMm),
      annualCapacity: readCapacity(reader, stated.annualCapacity, `${path}.annualCapacity`),
      moq: reader.positive(stated.moq, `${path}.moq`, recordLimits.amount),
      leadTimeDays: reader.number(stated.leadTimeDays, `${path}.leadTimeDays`, {
        minimum: 1,
        maximum: recordLimits.leadTimeDays,
        isWhole: true,
      }),
    }
    if (category || text) return [capability]
    if (isMissing(stated.category) && isMissing(stated.text)) reader.issues.add(path, 'capabilitySaysNothing')
    return []
  })
}

function readCapacity(reader: FieldReader, given: unknown, path: string): { value: number; unit: string } | null {
  const capacity = reader.object(given, path)
  const value = reader.positive(capacity.value, `${path}.value`, recordLimits.amount)
  if (value === null) return null
  const unit = reader.text(capacity.unit, `${path}.unit`, 40)
  if (unit === null) return reader.issues.add(`${path}.unit`, 'required')
  const known = capacityUnits[unit.toLowerCase().replace(/\s*\/\s*(năm|nam|year)$/, '')]
  return known
    ? { value: value * known.factor, unit: known.unit }
    : reader.issues.add(`${path}.unit`, 'unknownValue', { value: unit, allowed: 'piece, set, kg, m, ton' })
}

export function readEquipment(reader: FieldReader, given: unknown, year: number): EnterpriseRecord['equipment'] {
  return reader.list(given, 'equipment', 300).flatMap((one, at) => {
    const path = `equipment.${at}`
    const machine = typeof one === 'string' ? { text: one } : reader.object(one, path)
    const type = reader.concept('equipment', machine.type, `${path}.type`)?.id ?? null
    const text = reader.text(machine.text, `${path}.text`, recordLimits.line)
    const read = {
      type,
      text,
      maker: reader.text(machine.maker, `${path}.maker`, recordLimits.short),
      model: reader.text(machine.model, `${path}.model`, recordLimits.short),
      quantity: reader.number(machine.quantity, `${path}.quantity`, {
        minimum: 1,
        maximum: recordLimits.machines,
        isWhole: true,
      }),
      year: reader.number(machine.year, `${path}.year`, {
        minimum: recordLimits.machineYear,
        maximum: year + 1,
        isWhole: true,
      }),
    }
    if (type || text) return [read]
    if (isMissing(machine.type) && isMissing(machine.text)) reader.issues.add(path, 'machineSaysNothing')
    return []
  })
}

export function readCertificates(reader: FieldReader, given: unknown): ImportedCertificate[] {
  return reader.list(given, 'certificates').flatMap((one, at) => {
    const path = `certificates.${at}`
    const held = typeof one === 'string' ? { type: one } : reader.object(one, path)
    if (isMissing(held.type)) return reader.issues.add(`${path}.type`, 'required') ?? []
    const type = reader.concept('certification', held.type, `${path}.type`)
    const state = reader.oneOf(held.state, `${path}.state`, ['held', 'planned'] as const) ?? 'held'
    const validTo = reader.date(held.validTo, `${path}.validTo`)
    const body = reader.text(held.body, `${path}.body`, recordLimits.short)
    const number = reader.text(held.number, `${path}.number`, recordLimits.short)
    const issuedOn = reader.date(held.issuedOn, `${path}.issuedOn`)
    if (issuedOn && validTo && validTo < issuedOn) return reader.issues.add(`${path}.validTo`, 'endsBeforeIssue') ?? []
    const known = { ...(body && { body }), ...(number && { number }), ...(issuedOn && { issuedOn }) }
    return type ? [{ type: type.id, state, validTo, ...known }] : []
  })
}

export function readContacts(reader: FieldReader, given: unknown): ImportedContact[] {
  return reader.list(given, 'contacts').flatMap((one, at) => {
    const path = `contacts.${at}`
    const contact = reader.object(one, path)
    const kind = reader.oneOf(contact.kind, `${path}.kind`, contactKinds)
    const value = reader.text(contact.value, `${path}.value`, recordLimits.short)
    const person = reader.text(contact.person, `${path}.person`, recordLimits.short)
    return kind && value ? [{ kind, value, person }] : []
  })
}
