import { sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { bigintArray, textArray, uuidArray } from './sql-array.ts'

export interface TouchedNeeds {
  /** Needs that changed themselves. */
  own: string[]
  /** Needs that a changed enterprise stood in or fits now. */
  others: string[]
  /** Needs in which little may have changed: they are matched behind the others. */
  later?: string[]
}

/**
 * Ids of the open needs that ask for any of the concepts (as keys). Those that ask for no concept at all have every firm as a
 * candidate, and are always among them.
 */
export async function findNeedsAsking(db: Connection, concepts: string[]): Promise<string[]> {
  const keys = textArray(concepts)
  const rows = await db.execute<{ id: string }>(sql`
    select n.id from need n left join requirement r on r.need_id = n.id and r.revision = n.revision
    where n.state = 'open' group by n.id
    having bool_or(r.concept = any(${keys}) or r.alternatives && ${keys}) or count(r.concept) = 0`)
  return rows.map((row) => row.id)
}

/** Ids of the needs in whose matches any of the enterprises stands; with a kind, those that ask for anything of it. */
export async function findNeedsHaving(db: Connection, enterpriseIds: string[], kind?: string): Promise<string[]> {
  if (enterpriseIds.length === 0) return []
  const asked = kind
    ? sql`and exists (select from need n join requirement r on r.need_id = n.id and r.revision = n.revision
        where n.id = m.need_id and r.kind = ${kind})`
    : sql``
  const rows = await db.execute<{ id: string }>(sql`
    select distinct m.need_id as id from match m where m.enterprise_id = any(${uuidArray(enterpriseIds)}) ${asked}`)
  return rows.map((row) => row.id)
}

/**
 * Notes needs to be matched anew, in the transaction of what touched them. They wait until `readyMatches`, so that nothing is
 * ranked before the engine has what was written; a need that waits already waits for that too. Of those noted together, needs of
 * one trade stand together: their best suppliers are largely the same firms, whose documents are then at hand.
 */
export async function noteMatches(db: Connection, { own, others, later = [] }: TouchedNeeds): Promise<void> {
  for (const [needIds, isOwn] of [
    [own, true],
    [others, false],
    [later, false],
  ] as const)
    if (needIds.length > 0)
      await db.execute(sql`
        with waiting as (
          select id from match_queue where need_id = any(${uuidArray(needIds)}) and is_own = ${isOwn} and not is_taken
          order by id for update
        ), parked as (
          update match_queue q set is_ready = false from waiting w where q.id = w.id returning q.need_id
        )
        insert into match_queue (need_id, is_own, is_ready)
        select noted.id, ${isOwn}, false from unnest(${uuidArray(needIds)}) as noted (id)
        where noted.id not in (select need_id from parked)
        group by noted.id
        order by (select min(r.concept) from requirement r where r.need_id = noted.id and r.kind = 'category'), noted.id`)
}

/** Lets what was noted be matched; wakes who waits for it. `onlyOwn`: needs that changed themselves. */
export async function readyMatches(db: Connection, { onlyOwn = false } = {}): Promise<void> {
  const { count } = await db.execute(sql`
    update match_queue set is_ready = true where not is_ready and (is_own or ${!onlyOwn})`)
  if (count > 0) await db.execute(sql`select pg_notify('match_queue', '')`)
}

export interface TakenMatches {
  /** All notes of the needs, to be forgotten once they are matched. */
  ids: number[]
  needIds: string[]
}

/**
 * Takes the needs that waited longest, those that changed themselves first. What is noted of them from now on stands in new
 * rows. Call it as the only matcher.
 */
export async function takeMatches(db: Connection, limit: number, { onlyOwn = false } = {}): Promise<TakenMatches> {
  const rows = await db.execute<{ id: string; needId: string }>(sql`
    with next as (
      select need_id from match_queue where is_ready and (is_own or ${!onlyOwn})
      group by need_id order by bool_or(is_own) desc, min(id) limit ${limit}
    ), waiting as (
      select q.id from match_queue q join next using (need_id) where q.is_ready order by q.id for update of q
    )
    update match_queue q set is_taken = true from waiting w where q.id = w.id
    returning q.id, q.need_id as "needId"`)
  return { ids: rows.map((row) => Number(row.id)), needIds: [...new Set(rows.map((row) => row.needId))] }
}

/** Forgets notes that were worked off. */
export async function deleteMatches(db: Connection, ids: number[]): Promise<void> {
  if (ids.length > 0) await db.execute(sql`delete from match_queue where id = any(${bigintArray(ids)})`)
}
