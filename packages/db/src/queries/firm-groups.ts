import { sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { enterprise, searchDocument } from '../schema/index.ts'
import type { ExcludableGroup } from '../values.ts'
import { uuidArray } from './sql-array.ts'
import { isVerified } from './verification.ts'

/**
 * The kinds that a buyer can keep out, per firm; a firm of none of them is not named. A *trader* says so, or, where it says
 * nothing of its role, reads as one in the index; *foreign* is registered abroad or owned by foreigners alone;
 * *unverified* has no check by the center that holds at `now`: one of facts that were changed since holds no more.
 */
export async function getGroupsOfFirms(
  db: Connection,
  enterpriseIds: string[],
  now: Date,
): Promise<Map<string, ExcludableGroup[]>> {
  if (enterpriseIds.length === 0) return new Map()
  const own = sql.raw('"enterprise"."id"')
  const rows = await db
    .select({
      id: enterprise.id,
      trader: sql<boolean>`case when cardinality(${enterprise.roles}) > 0 then not ('maker' = any(${enterprise.roles}))
        else exists (select from ${searchDocument} d where d.kind = 'enterprise' and d.id = ${own}
          and 'standing=trader' = any(d.facets)) end`,
      foreign: sql<boolean>`(${enterprise.country} <> 'VN' or coalesce(${enterprise.ownership} = 'fdi', false))`,
      unverified: sql<boolean>`not ${isVerified(own, undefined, now)}`,
    })
    .from(enterprise)
    .where(sql`${enterprise.id} = any(${uuidArray(enterpriseIds)})`)
  return new Map(
    rows.flatMap(({ id, ...is }) => {
      const groups = (['trader', 'foreign', 'unverified'] as const).filter((group) => is[group])
      return groups.length > 0 ? [[id, groups] as const] : []
    }),
  )
}
