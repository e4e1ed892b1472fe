import { type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { conceptId } from '../concept-key.ts'
import type { EnterpriseProfile, ProfileCapability, ProfileCertificate, ProfileEquipment } from '../profile.ts'
import {
  capability,
  capabilityMaterial,
  capabilityProcess,
  certificate,
  enterprise,
  enterpriseFieldGroup,
  enterpriseVerification,
  equipment,
} from '../schema/index.ts'
import type { FieldGroup, Visibility } from '../values.ts'
import { uuidArray } from './sql-array.ts'
import { verificationStands } from './verification.ts'

/** A whole profile with what decides who may read which part of it. */
export interface GuardedProfile {
  profile: EnterpriseProfile
  /** False: only its members and the center may know of it: not yet confirmed, or folded into another. */
  isListed: boolean
  /** Field groups that are not for everyone. */
  restricted: { fieldGroup: FieldGroup; visibility: Visibility }[]
}

/**
 * The profiles of the enterprises named, in no order; ids without a row are left out. One statement, whatever the number of
 * ids: planning and answering one for each table took longer than what they find.
 */
export async function getGuardedProfiles(db: Connection, ids: string[]): Promise<GuardedProfile[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      row: enterprise,
      capabilities: listOf<CapabilityRow>(capabilities),
      equipment: listOf<ProfileEquipment>(machines),
      certificates: listOf<ProfileCertificate>(certificates),
      restricted: listOf<GuardedProfile['restricted'][number]>(restrictions),
      verifiedAt: latestCheck(sql`verified_at`).mapWith(enterpriseVerification.verifiedAt),
      verifiedUntil: latestCheck(sql`valid_until`).mapWith(enterpriseVerification.validUntil),
    })
    .from(enterprise)
    .where(sql`${enterprise.id} = any(${uuidArray(ids)})`)
  return rows.map(({ row, restricted, verifiedAt, verifiedUntil, ...parts }) => ({
    isListed: row.isListed,
    restricted,
    profile: {
      id: row.id,
      taxCode: row.taxCode,
      name: { vi: row.nameVi, en: row.nameEn },
      ownership: row.ownership,
      founded: row.founded,
      employees: row.employees,
      roles: row.roles,
      operation: row.operation,
      location: {
        formerProvince: conceptId(row.formerProvince),
        province: conceptId(row.province),
        district: row.district,
        park: conceptId(row.park),
      },
      vsic: row.vsic,
      description:
        row.descriptionText !== null && row.descriptionLang !== null
          ? { lang: row.descriptionLang, text: row.descriptionText }
          : null,
      capabilities: parts.capabilities.map(asCapability),
      equipment: parts.equipment.map((machine) => ({ ...machine, type: conceptId(machine.type) })),
      certificates: parts.certificates.map((held) => ({ ...held, type: conceptId(held.type) })),
      exports: row.exports,
      verifiedAt,
      verifiedUntil,
      confirmedAt: row.confirmedAt,
    },
  }))
}

/** The profiles of the enterprises named, whoever may read them, in no order; ids without a row are left out. */
export async function getEnterpriseProfiles(db: Connection, ids: string[]): Promise<EnterpriseProfile[]> {
  return (await getGuardedProfiles(db, ids)).map(({ profile }) => profile)
}

/** A capability as the statement gives it: concepts by their keys, amount and unit apart. */
interface CapabilityRow extends Omit<ProfileCapability, 'annualCapacity'> {
  annualCapacity: number | null
  capacityUnit: string | null
}

function asCapability({ annualCapacity, capacityUnit, ...row }: CapabilityRow): ProfileCapability {
  return {
    ...row,
    category: conceptId(row.category),
    processes: row.processes.map((used) => ({ ...used, concept: conceptId(used.concept) })),
    materials: row.materials.map((material) => conceptId(material)),
    annualCapacity:
      annualCapacity !== null && capacityUnit !== null ? { value: annualCapacity, unit: capacityUnit } : null,
  }
}

/** Within a statement about enterprises: the rows that a query about one gives, as JSON. */
function listOf<Row>(query: SQL) {
  return sql<Row[]>`array_to_json(array(${query}))`
}

const ofThis = sql.raw('"enterprise"."id"')

const capabilities = sql`
  select json_build_object(
    'id', c.id, 'category', c.category, 'text', c.text,
    'processes', array_to_json(array(
      select json_build_object('concept', p.process, 'mode', p.mode) from ${capabilityProcess} p
      where p.capability_id = c.id order by p.process)),
    'materials', array_to_json(array(
      select m.material from ${capabilityMaterial} m where m.capability_id = c.id order by m.material)),
    'toleranceMm', c.tolerance_mm, 'annualCapacity', c.annual_capacity, 'capacityUnit', c.capacity_unit,
    'moq', c.moq, 'leadTimeDays', c.lead_time_days, 'details', c.details)
  from ${capability} c where c.enterprise_id = ${ofThis} order by c.position, c.id`

const machines = sql`
  select json_build_object(
    'id', q.id, 'type', q.type, 'text', q.text, 'maker', q.maker, 'model', q.model, 'quantity', q.quantity, 'year', q.year)
  from ${equipment} q where q.enterprise_id = ${ofThis} order by q.position, q.id`

const certificates = sql`
  select json_build_object('id', h.id, 'type', h.type, 'state', h.state, 'validTo', h.valid_to)
  from ${certificate} h where h.enterprise_id = ${ofThis} order by h.type, h.id`

const restrictions = sql`
  select json_build_object('fieldGroup', g.field_group, 'visibility', g.visibility)
  from ${enterpriseFieldGroup} g where g.enterprise_id = ${ofThis} and g.visibility <> 'public'`

/** The latest of a column of the enterprise's checks that stand; null when none does. */
function latestCheck(column: SQL): SQL<Date | null> {
  return sql<Date | null>`(select max(${column}) from ${enterpriseVerification}
    where enterprise_id = ${ofThis} and ${verificationStands()})`
}
