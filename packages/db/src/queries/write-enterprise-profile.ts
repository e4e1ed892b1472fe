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
  extends Omit<EnterpriseProfile, 'id' | 'capabilities' | 'equipment' | 'certificates' | 'verifiedAt' | 'confirmedAt'> {
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
  const values = {
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
  if (id === null) {
    const [created] = await db
      .insert(organisation)
      .values({ kind: 'enterprise', name: record.name.vi })
      .returning({ id: organisation.id })
    if (!created) throw new Error('organisation insert returned no row')
    await db.insert(enterprise).values({ id: created.id, ...values })
    await insertChildren(db, created.id, record, childParts)
    return created.id
  }
  await db.update(organisation).set({ name: record.name.vi }).where(eq(organisation.id, id))
  await db.update(enterprise).set(values).where(eq(enterprise.id, id))
  if (parts.includes('capabilities')) await db.delete(capability).where(eq(capability.enterpriseId, id))
  if (parts.includes('equipment')) await db.delete(equipment).where(eq(equipment.enterpriseId, id))
  if (parts.includes('certificates')) await db.delete(certificate).where(eq(certificate.enterpriseId, id))
  await insertChildren(db, id, record, parts)
  return id
}

async function insertChildren(
  db: Connection,
  enterpriseId: string,
  record: EnterpriseRecord,
  parts: readonly ProfilePart[],
): Promise<void> {
  if (parts.includes('capabilities') && record.capabilities.length > 0) {
    const rows = await db
      .insert(capability)
      .values(
        record.capabilities.map((stated, position) => ({
          enterpriseId,
          position,
          category: conceptKey('category', stated.category),
          text: stated.text,
          toleranceMm: stated.toleranceMm,
          annualCapacity: stated.annualCapacity?.value ?? null,
          capacityUnit: stated.annualCapacity?.unit ?? null,
          moq: stated.moq,
          leadTimeDays: stated.leadTimeDays,
        })),
      )
      .returning({ id: capability.id, position: capability.position })
    const idAt = new Map(rows.map((row) => [row.position, row.id]))
    const processes = record.capabilities.flatMap((stated, position) =>
      stated.processes.map((used) => ({
        capabilityId: idAt.get(position)!,
        process: conceptKey('process', used.concept),
        mode: used.mode,
      })),
    )
    const materials = record.capabilities.flatMap((stated, position) =>
      stated.materials.map((used) => ({ capabilityId: idAt.get(position)!, material: conceptKey('material', used) })),
    )
    if (processes.length > 0) await db.insert(capabilityProcess).values(processes).onConflictDoNothing()
    if (materials.length > 0) await db.insert(capabilityMaterial).values(materials).onConflictDoNothing()
  }
  if (parts.includes('equipment') && record.equipment.length > 0)
    await db.insert(equipment).values(
      record.equipment.map(({ type, ...rest }, position) => ({
        enterpriseId,
        position,
        type: conceptKey('equipment', type),
        ...rest,
      })),
    )
  if (parts.includes('certificates') && record.certificates.length > 0)
    await db.insert(certificate).values(
      record.certificates.map(({ type, ...rest }) => ({
        enterpriseId,
        type: conceptKey('certification', type),
        ...rest,
      })),
    )
}
