import { type Connection, conceptKey } from '@matxich/db'
import { capability, capabilityMaterial, capabilityProcess, certificate, equipment } from '@matxich/db/schema'
import { and, asc, eq, max } from 'drizzle-orm'
import type { AskedRequirement } from './askable.ts'
import type { GivenAnswer } from './check-answer.ts'

/** Where in a profile an answer belongs. */
export interface AnswerPlace {
  enterpriseId: string
  /** The row that the need was compared with; null when only the firm's words speak. */
  capabilityId: string | null
  /** Key of the category that those words were read as, e.g. `category:hex-bolt`. */
  category: string | null
}

export interface Written {
  fieldGroup: 'capabilities' | 'equipment' | 'certificates'
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/**
 * Writes what an answer states into the profile's rows. A *no* has no row, and neither have kinds that profiles hold in words
 * only: of those the question itself is the record that search reads. A number is written where none stands or where it is better
 * than what stands, so that an answer in haste never worsens a statement.
 * @returns null when no row was to be written
 */
export async function writeAnswer(
  db: Connection,
  place: AnswerPlace,
  asked: AskedRequirement,
  given: GivenAnswer,
): Promise<Written | null> {
  const { kind, concept } = asked
  if (kind === 'certification' && concept) return writeCertificate(db, place.enterpriseId, concept, given)
  if (given.answerYes === false) return null
  if (kind === 'equipment' && concept) return writeEquipment(db, place.enterpriseId, concept)
  if (kind === 'category' && concept) {
    const key = conceptKey('category', concept)
    const id = await addCapability(db, place.enterpriseId, key)
    return { fieldGroup: 'capabilities', before: {}, after: { capabilityId: id, category: concept } }
  }
  const capabilityId = await findCapability(db, place)
  if (!capabilityId) return null
  if (kind === 'process' && concept) {
    const mode = given.answerManner === 'partner' ? 'partner' : 'in_house'
    const values = { capabilityId, process: conceptKey('process', concept), mode } as const
    await db.insert(capabilityProcess).values(values).onConflictDoNothing()
    return { fieldGroup: 'capabilities', before: {}, after: { capabilityId, process: concept, mode } }
  }
  if (kind === 'material' && concept) {
    await db
      .insert(capabilityMaterial)
      .values({ capabilityId, material: conceptKey('material', concept) })
      .onConflictDoNothing()
    return { fieldGroup: 'capabilities', before: {}, after: { capabilityId, material: concept } }
  }
  return given.answerNumber === null ? null : writeNumber(db, capabilityId, asked, given.answerNumber)
}

async function findCapability(db: Connection, place: AnswerPlace): Promise<string | null> {
  const rows = await db
    .select({ id: capability.id, category: capability.category })
    .from(capability)
    .where(eq(capability.enterpriseId, place.enterpriseId))
    .orderBy(asc(capability.position), asc(capability.id))
    .for('update')
  const known = rows.find((row) => row.id === place.capabilityId) ?? rows.find((row) => row.category === place.category)
  if (known) return known.id
  // The question names what it is asked for; whoever answers it confirms that this is what they make.
  return place.category ? addCapability(db, place.enterpriseId, place.category) : (rows[0]?.id ?? null)
}

async function addCapability(db: Connection, enterpriseId: string, category: string): Promise<string> {
  const ofFirm = eq(capability.enterpriseId, enterpriseId)
  const [known] = await db
    .select({ id: capability.id })
    .from(capability)
    .where(and(ofFirm, eq(capability.category, category)))
  if (known) return known.id
  const [last] = await db
    .select({ position: max(capability.position) })
    .from(capability)
    .where(ofFirm)
  const [added] = await db
    .insert(capability)
    .values({ enterpriseId, position: (last?.position ?? -1) + 1, category })
    .returning({ id: capability.id })
  return added!.id
}

const isBetter: Record<string, (given: number, stated: number) => boolean> = {
  tolerance: (given, stated) => given < stated,
  leadTime: (given, stated) => given < stated,
  moq: (given, stated) => given < stated,
  volume: (given, stated) => given > stated,
}

async function writeNumber(
  db: Connection,
  capabilityId: string,
  asked: AskedRequirement,
  number: number,
): Promise<Written | null> {
  const [row] = await db.select().from(capability).where(eq(capability.id, capabilityId))
  const unit = asked.quantity?.unit ?? 'piece'
  const columns = {
    tolerance: { stated: row?.toleranceMm, set: { toleranceMm: number } },
    leadTime: { stated: row?.leadTimeDays, set: { leadTimeDays: Math.round(number) } },
    moq: { stated: row?.moq, set: { moq: number } },
    volume: { stated: row?.annualCapacity, set: { annualCapacity: number, capacityUnit: unit } },
  }
  const column = columns[asked.kind as keyof typeof columns]
  if (!row || !column) return null
  const { stated, set } = column
  if (asked.kind === 'volume' && stated != null && row.capacityUnit !== unit) return null
  if (stated != null && !isBetter[asked.kind]?.(number, stated)) return null
  await db.update(capability).set(set).where(eq(capability.id, capabilityId))
  return {
    fieldGroup: 'capabilities',
    before: { capabilityId, [asked.kind]: stated ?? null },
    after: { capabilityId, ...set },
  }
}

async function writeEquipment(db: Connection, enterpriseId: string, concept: string): Promise<Written | null> {
  const type = conceptKey('equipment', concept)
  const ofFirm = eq(equipment.enterpriseId, enterpriseId)
  const [known] = await db
    .select({ id: equipment.id })
    .from(equipment)
    .where(and(ofFirm, eq(equipment.type, type)))
  if (known) return null
  const [last] = await db
    .select({ position: max(equipment.position) })
    .from(equipment)
    .where(ofFirm)
  await db.insert(equipment).values({ enterpriseId, position: (last?.position ?? -1) + 1, type })
  return { fieldGroup: 'equipment', before: {}, after: { equipment: concept } }
}

/** On the firm's own word: held, or planned from a day on; papers come later, through the profile. */
async function writeCertificate(
  db: Connection,
  enterpriseId: string,
  concept: string,
  given: GivenAnswer,
): Promise<Written | null> {
  const state = given.answerYes ? 'held' : given.answerManner === 'planned' ? 'planned' : null
  if (!state) return null
  const type = conceptKey('certification', concept)
  const [known] = await db
    .select({ id: certificate.id, state: certificate.state })
    .from(certificate)
    .where(and(eq(certificate.enterpriseId, enterpriseId), eq(certificate.type, type)))
    .for('update')
  if (known?.state === 'held') return null
  // Of a planned one, the day it is expected; its real day of issue comes with the paper.
  const issuedOn = state === 'planned' ? given.plannedFor : null
  if (known) await db.update(certificate).set({ state, issuedOn, validTo: null }).where(eq(certificate.id, known.id))
  else await db.insert(certificate).values({ enterpriseId, type, state, issuedOn })
  const before = known ? { certificate: concept, state: known.state } : {}
  return { fieldGroup: 'certificates', before, after: { certificate: concept, state, issuedOn } }
}
