import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { engagement, need, needExclusion } from '../schema/index.ts'
import type { NeedVisibility } from '../values.ts'
import { getGroupsOfFirms } from './firm-groups.ts'
import { textArray, uuidArray } from './sql-array.ts'

export interface OpenNeed {
  visibility: NeedVisibility
  isEngaged: boolean
  /** Its last day for answers is over: who takes part goes on, nobody new is told of it. */
  isPast: boolean
}

/**
 * Which of the needs named an enterprise may be told of: open, of another buyer, not kept from it by name or by its kind.
 * A `matching` one is for the caller to judge by its score, an `invited` one is there only when the enterprise was asked.
 */
export async function findNeedsOpenTo(
  db: Connection,
  enterpriseId: string,
  needIds: string[],
  now: Date = new Date(),
): Promise<Map<string, OpenNeed>> {
  if (needIds.length === 0) return new Map()
  // Selected from one table, columns lose their table's name in SQL; in a subquery they would then be its own.
  const isEngaged = sql<boolean>`exists (select from ${engagement} e
    where e.need_id = "need"."id" and e.enterprise_id = ${enterpriseId})`
  const rows = await db
    .select({ id: need.id, visibility: need.visibility, isEngaged, isPast: isNeedPast(now) })
    .from(need)
    .where(
      and(
        sql`${need.id} = any(${uuidArray(needIds)})`,
        eq(need.state, 'open'),
        ne(need.buyerId, enterpriseId),
        await isNotKeptFrom(db, enterpriseId, now),
        sql`(${need.visibility} <> 'invited' or ${isEngaged})`,
      ),
    )
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

/** Whether the last working day for answers is over. Needs of before times of day were kept end with their day in Vietnam. */
export function isNeedPast(now: Date): SQL<boolean> {
  return sql<boolean>`coalesce(
    coalesce("need"."deadline_at", ("need"."deadline" + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') <= ${now.toISOString()},
    false)`
}

/** Condition on needs: the buyer keeps this enterprise out neither by name nor by its kind. */
export async function isNotKeptFrom(db: Connection, enterpriseId: string, now: Date): Promise<SQL> {
  const groups = (await getGroupsOfFirms(db, [enterpriseId], now)).get(enterpriseId) ?? []
  return sql`not ("need"."excluded_groups" && ${textArray(groups)} or exists (select from ${needExclusion} x
    where x.need_id = "need"."id" and x.enterprise_id = ${enterpriseId}))`
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
