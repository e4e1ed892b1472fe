import { type Connection, conceptId } from '@matxich/db'
import { membership, organisation } from '@matxich/db/schema'
import { and, eq, ne } from 'drizzle-orm'

/** Who of the center decides about an enterprise of a former province (its concept key): staff elsewhere learn nothing of it. */
export async function findClaimStaff(db: Connection, formerProvince: string | null): Promise<string[]> {
  const rows = await db
    .select({ userId: membership.userId, provinces: membership.provinces })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(organisation.kind, 'agency'), ne(membership.role, 'viewer')))
  const province = conceptId(formerProvince)
  return rows
    .filter(({ provinces }) => provinces.length === 0 || (province !== null && provinces.includes(province)))
    .map((row) => row.userId)
}
