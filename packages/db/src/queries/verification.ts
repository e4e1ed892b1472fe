import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { enterpriseFieldGroup, enterpriseVerification, searchDocument } from '../schema/index.ts'
import type { FieldGroup, VerificationMethod } from '../values.ts'

/** A check by the center that is in force: neither revoked nor past its date. */
export interface StandingVerification {
  id: string
  enterpriseId: string
  method: VerificationMethod
  /** What was checked. */
  fieldGroups: FieldGroup[]
  /** Of these, what still reads as it did: a group that was changed since no longer counts as checked. */
  unchanged: FieldGroup[]
  verifiedAt: Date
  validUntil: Date
  verifiedBy: string
  note: string | null
  fileId: string | null
}

/** Columns by their full names: among the fields of one table drizzle leaves the table's name off. */
const own = (column: string) => sql.raw(`"enterprise_verification"."${column}"`)

const isChanged = (group: SQL) => sql`exists (select 1 from ${enterpriseFieldGroup} f
  where f.enterprise_id = ${own('enterprise_id')} and f.field_group = ${group} and f.updated_at > ${own('verified_at')})`

const inForceAt = (moment: SQL) => sql`${own('revoked_at')} is null and ${own('valid_until')} > ${moment}`
const inForce = inForceAt(sql`now()`)

/**
 * Condition on a row of `enterprise_verification`: in force, with at least one group (or the one named) that was not changed
 * since it was checked.
 */
export function verificationStands(group?: FieldGroup, now?: Date): SQL {
  const asked = group ? sql`and g = ${group}` : sql``
  return sql`(${now ? inForceAt(sql`${now.toISOString()}::timestamptz`) : inForce} and exists (select 1 from unnest(${own('field_groups')}) g
    where not ${isChanged(sql`g`)} ${asked}))`
}

/** Condition on an enterprise's id: the center's check of it (of one group, when named) stands. */
export function isVerified(enterpriseId: SQL, group?: FieldGroup, now?: Date): SQL<boolean> {
  return sql<boolean>`exists (select 1 from ${enterpriseVerification}
    where ${own('enterprise_id')} = ${enterpriseId} and ${verificationStands(group, now)})`
}

/**
 * Enterprises whose search document still counts a check that has ended by now: time passes without any row changing, so
 * nothing else has them read anew.
 */
export async function findEndedChecks(db: Connection, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: searchDocument.id })
    .from(searchDocument)
    .where(
      and(
        eq(searchDocument.kind, 'enterprise'),
        sql`(${searchDocument.body} ->> 'verifiedUntil')::timestamptz <= ${now.toISOString()}::timestamptz`,
      ),
    )
    .limit(limit)
  return rows.map((row) => row.id)
}

/** Checks in force of the enterprises named, the latest first. */
export async function getStandingVerifications(db: Connection, ids: string[]): Promise<StandingVerification[]> {
  if (ids.length === 0) return []
  return db
    .select({
      id: enterpriseVerification.id,
      enterpriseId: enterpriseVerification.enterpriseId,
      method: enterpriseVerification.method,
      fieldGroups: enterpriseVerification.fieldGroups,
      unchanged: sql<
        FieldGroup[]
      >`array(select g from unnest(${own('field_groups')}) g where not ${isChanged(sql`g`)})`,
      verifiedAt: enterpriseVerification.verifiedAt,
      validUntil: enterpriseVerification.validUntil,
      verifiedBy: enterpriseVerification.verifiedBy,
      note: enterpriseVerification.note,
      fileId: enterpriseVerification.fileId,
    })
    .from(enterpriseVerification)
    .where(and(inArray(enterpriseVerification.enterpriseId, ids), inForce))
    .orderBy(desc(enterpriseVerification.verifiedAt), enterpriseVerification.id)
}
