import type { EnterpriseDetail } from '@matxich/api'
import type { DisplayQuantity } from '@matxich/i18n'

/** A statement with the words it was read from; null when a field says it. */
export type Stated<Value> = Value & { quote: string | null }
export type StatedQuantity = Stated<{ kind: string; quantity: DisplayQuantity }>

/** One thing the firm can make, by its fields and by what its words add to them. */
export interface CapabilityRow {
  key: string
  /** Category id. */
  category: Stated<{ concept: string }> | null
  /** What the words say of the firm as a whole, rather than of one thing. */
  isWholeFirm: boolean
  text: string | null
  processes: Stated<{ concept: string; isByPartner: boolean }>[]
  materials: Stated<{ concept: string }>[]
  quantities: StatedQuantity[]
}

type Capability = EnterpriseDetail['capabilities'][number]
type Reading = EnterpriseDetail['read']['capabilities'][number]

/** The rows of the capability table: each stated capability with its reading, then what only the description speaks of. */
export function capabilityRows({
  capabilities,
  read,
}: Pick<EnterpriseDetail, 'capabilities' | 'read'>): CapabilityRow[] {
  const readings = new Map(read.capabilities.map((reading) => [reading.capabilityId, reading]))
  return [
    ...capabilities.map((capability) => rowOf(capability, readings.get(capability.id))),
    ...read.capabilities
      .filter((reading) => reading.capabilityId === null)
      .map((reading, position) => ({
        key: `read-${position}`,
        isWholeFirm: reading.category === null,
        text: null,
        ...reading,
      })),
  ]
}

function rowOf(capability: Capability, reading: Reading | undefined): CapabilityRow {
  const stated = statedQuantities(capability)
  const kinds = new Set(stated.map(({ kind }) => kind))
  return {
    key: capability.id,
    category: capability.category === null ? null : { concept: capability.category, quote: null },
    isWholeFirm: false,
    text: capability.text,
    processes: [
      ...capability.processes.map(({ concept, mode }) => ({ concept, isByPartner: mode === 'partner', quote: null })),
      ...(reading?.processes ?? []),
    ],
    materials: [...capability.materials.map((concept) => ({ concept, quote: null })), ...(reading?.materials ?? [])],
    quantities: [...stated, ...(reading?.quantities ?? []).filter(({ kind }) => !kinds.has(kind))],
  }
}

function statedQuantities({ toleranceMm, annualCapacity, moq, leadTimeDays }: Capability): StatedQuantity[] {
  const quantity = (kind: string, value: number | null, unit: string): StatedQuantity[] =>
    value === null ? [] : [{ kind, quantity: { min: value, max: value, unit }, quote: null }]
  return [
    ...quantity('tolerance', toleranceMm, 'mm'),
    ...quantity('volume', annualCapacity?.value ?? null, annualCapacity?.unit ?? 'piece'),
    ...quantity('moq', moq, 'piece'),
    ...quantity('leadTime', leadTimeDays, 'day'),
  ]
}
