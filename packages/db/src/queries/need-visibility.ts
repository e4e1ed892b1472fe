import { and, eq, ne, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { engagement, need, needExclusion } from '../schema/index.ts'
import type { NeedVisibility } from '../values.ts'
import { uuidArray } from './sql-array.ts'

/**
 * Which of the needs named an enterprise may be told of: open, of another buyer, not kept from it. A `matching` one is
 * for the caller to judge by its score, an `invited` one is there only when the enterprise was asked.
 */
export async function findNeedsOpenTo(
  db: Connection,
  enterpriseId: string,
  needIds: string[],
): Promise<Map<string, { visibility: NeedVisibility; isEngaged: boolean }>> {
  if (needIds.length === 0) return new Map()
  // Selected from one table, columns lose their table's name in SQL; in a subquery they would then be its own.
  const isEngaged = sql<boolean>`exists (select from ${engagement} e
    where e.need_id = "need"."id" and e.enterprise_id = ${enterpriseId})`
  const rows = await db
    .select({ id: need.id, visibility: need.visibility, isEngaged })
    .from(need)
    .where(
      and(
        sql`${need.id} = any(${uuidArray(needIds)})`,
        eq(need.state, 'open'),
        ne(need.buyerId, enterpriseId),
        sql`not exists (select from ${needExclusion}
          where ${needExclusion.needId} = ${need.id} and ${needExclusion.enterpriseId} = ${enterpriseId})`,
        sql`(${need.visibility} <> 'invited' or ${isEngaged})`,
      ),
    )
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

/** Open needs in which an enterprise takes part already: invited, interested, quoted … */
export async function findEngagedNeedIds(db: Connection, enterpriseId: string): Promise<string[]> {
  const rows = await db
    .select({ id: need.id })
    .from(engagement)
    .innerJoin(need, eq(need.id, engagement.needId))
    .where(and(eq(engagement.enterpriseId, enterpriseId), eq(need.state, 'open')))
  return rows.map((row) => row.id)
}
