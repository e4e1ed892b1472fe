import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { conceptKey } from '../concept-key.ts'
import type { EnterpriseProfile, ProfileCapability, ProfileCertificate, ProfileEquipment } from '../profile.ts'
import {
  capability,
  capabilityMaterial,
  capabilityProcess,
  certificate,
  enterprise,
  equipment,
  organisation,
} from '../schema/index.ts'

type WithoutId<Row> = Omit<Row, 'id'>

/** A profile to be written: child rows have no ids yet, and money that profiles never show comes along. */
export interface EnterpriseRecord
  extends Omit<
    EnterpriseProfile,
    'id' | 'capabilities' | 'equipment' | 'certificates' | 'verifiedAt' | 'verifiedUntil' | 'confirmedAt'
  > {
  revenueVnd: string | null
  capabilities: WithoutId<ProfileCapability>[]
  equipment: WithoutId<ProfileEquipment>[]
  certificates: WithoutId<ProfileCertificate>[]
  confirmedAt?: Date
}

const childParts = ['capabilities', 'equipment', 'certificates'] as const
/** Parts of a profile that live in tables of their own. */
export type ProfilePart = (typeof childParts)[number]

/**
 * Writes one enterprise whole: creates it (`id` null) or replaces its fields and child rows. Call it in a transaction.
 * Of a known enterprise, `parts` limits the child rows that are replaced, so that those that stay the same keep their ids.
 * @returns the enterprise's id
 * @throws PostgresError on a taken tax code (23505), an unknown concept (23503) or a value a constraint refuses (23514)
 */
export async function writeEnterpriseProfile(
  db: Connection,
  id: string | null,
  record: EnterpriseRecord,
  { parts = childParts }: { parts?: readonly ProfilePart[] } = {},
): Promise<string> {
  if (id === null) {
    const [created] = await createEnterpriseProfiles(db, [record])
    if (!created) throw new Error('enterprise insert gave no id')
    return created
  }
  await db.update(organisation).set({ name: record.name.vi }).where(eq(organisation.id, id))
  await db.update(enterprise).set(columnsOf(record)).where(eq(enterprise.id, id))
  // A record cannot state what only a branch asks: it stays with the capability of the same category.
  const before = parts.includes('capabilities')
    ? await db
        .delete(capability)
        .where(eq(capability.enterpriseId, id))
        .returning({ category: capability.category, details: capability.details })
    : []
  if (parts.includes('equipment')) await db.delete(equipment).where(eq(equipment.enterpriseId, id))
  if (parts.includes('certificates')) await db.delete(certificate).where(eq(certificate.enterpriseId, id))
  const details = new Map(before.reverse().map((row) => [row.category, row.details]))
  await insertChildren(db, [{ id, record }], parts, details)
  return id
}

/**
 * Creates enterprises, a handful of statements whatever their number. Call it in a transaction.
 * @returns their ids, in the order given
 * @throws PostgresError as `writeEnterpriseProfile` does, for all of them together
 */
export async function createEnterpriseProfiles(db: Connection, records: EnterpriseRecord[]): Promise<string[]> {
  if (records.length === 0) return []
  const created = records.map((record) => ({ id: randomUUID(), record }))
  await db
    .insert(organisation)
    .values(created.map(({ id, record }) => ({ id, kind: 'enterprise' as const, name: record.name.vi })))
  await db.insert(enterprise).values(created.map(({ id, record }) => ({ id, ...columnsOf(record) })))
  await insertChildren(db, created, childParts)
  return created.map(({ id }) => id)
}

function columnsOf(record: EnterpriseRecord) {
  return {
    taxCode: record.taxCode,
    nameVi: record.name.vi,
    nameEn: record.name.en,
    ownership: record.ownership,
    founded: record.founded,
    employees: record.employees,
    revenueVnd: record.revenueVnd,
    roles: record.roles,
    operation: record.operation,
    formerProvince: conceptKey('former-province', record.location.formerProvince),
    province: conceptKey('province', record.location.province),
    district: record.location.district,
    park: conceptKey('park', record.location.park),
    vsic: record.vsic,
    descriptionText: record.description?.text ?? null,
    descriptionLang: record.description?.lang ?? null,
    exports: record.exports,
    confirmedAt: record.confirmedAt ?? new Date(),
  }
}

async function insertChildren(
  db: Connection,
  enterprises: { id: string; record: EnterpriseRecord }[],
  parts: readonly ProfilePart[],
  details = new Map<string | null, Record<string, unknown>>(),
): Promise<void> {
  const has = (part: ProfilePart) => parts.includes(part)
  const capabilities = enterprises.flatMap(({ id: enterpriseId, record }) =>
    has('capabilities')
      ? record.capabilities.map((stated, position) => ({ id: randomUUID(), enterpriseId, position, stated }))
      : [],
  )
  if (capabilities.length > 0)
    await db.insert(capability).values(
      capabilities.map(({ stated, ...place }) => ({
        ...place,
        category: conceptKey('category', stated.category),
        text: stated.text,
        toleranceMm: stated.toleranceMm,
        annualCapacity: stated.annualCapacity?.value ?? null,
        capacityUnit: stated.annualCapacity?.unit ?? null,
        moq: stated.moq,
        leadTimeDays: stated.leadTimeDays,
        details: details.get(conceptKey('category', stated.category)) ?? {},
      })),
    )
  const processes = capabilities.flatMap(({ id: capabilityId, stated }) =>
    stated.processes.map((used) => ({ capabilityId, process: conceptKey('process', used.concept), mode: used.mode })),
  )
  const materials = capabilities.flatMap(({ id: capabilityId, stated }) =>
    stated.materials.map((used) => ({ capabilityId, material: conceptKey('material', used) })),
  )
  const machines = enterprises.flatMap(({ id: enterpriseId, record }) =>
    has('equipment')
      ? record.equipment.map(({ type, ...rest }, position) => ({
          enterpriseId,
          position,
          type: conceptKey('equipment', type),
          ...rest,
        }))
      : [],
  )
  const certificates = enterprises.flatMap(({ id: enterpriseId, record }) =>
    has('certificates')
      ? record.certificates.map(({ type, ...rest }) => ({
          enterpriseId,
          type: conceptKey('certification', type),
          ...rest,
        }))
      : [],
  )
  if (processes.length > 0) await db.insert(capabilityProcess).values(processes).onConflictDoNothing()
  if (materials.length > 0) await db.insert(capabilityMaterial).values(materials).onConflictDoNothing()
  if (machines.length > 0) await db.insert(equipment).values(machines)
  if (certificates.length > 0) await db.insert(certificate).values(certificates)
}
