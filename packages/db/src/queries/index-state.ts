import { sql } from 'drizzle-orm'
import type { Connection, Database } from '../client.ts'
import { indexState } from '../schema/index.ts'

/** What happened since the last report, and how the engine is. */
export interface IndexReport {
  /** Whether anything was worked off; how much is counted where the log is shortened. */
  hasDrained?: boolean
  /** Changes per second of a round that worked something off. */
  drainedPerSecond?: number
  failures?: number
  /** The last failure, in the words of the program. */
  failure?: string
  engine?: { name: string; isHealthy: boolean; detail: string }
}

/** Adds to the figures and says that the drainer is there. */
export async function reportIndexState(db: Connection, report: IndexReport): Promise<void> {
  const { hasDrained = false, drainedPerSecond, failures = 0, failure, engine } = report
  const now = sql`clock_timestamp()`
  const changes = {
    ...(hasDrained && { drainedAt: now, ...(drainedPerSecond !== undefined && { drainedPerSecond }) }),
    ...(failure !== undefined && { failure: failure.slice(0, 500), failedAt: now }),
    ...(engine && {
      engine: engine.name,
      isEngineHealthy: engine.isHealthy,
      engineDetail: engine.detail.slice(0, 500),
    }),
    aliveAt: now,
  }
  await db
    .insert(indexState)
    .values({ failures, ...changes })
    .onConflictDoUpdate({
      target: indexState.key,
      set: {
        ...changes,
        failures: sql`${indexState.failures} + ${failures}`,
      },
    })
}

/**
 * Tells one state of what searches see, and of the rows behind it, from another, in a fraction of a millisecond: how many changes
 * were worked off, and the newest that waits. Read it before what is to be kept by it: a change that comes in between
 * makes it differ the next time.
 */
export async function getSearchStamp(db: Database): Promise<string> {
  // Through the pool itself, which has PostgreSQL plan it once per connection.
  const [row] = await db.$client<{ drained: string | null; newest: string | null }[]>`
    select (select drained from index_state) as drained, (select max(id) from change_log) as newest`
  return `${row?.drained ?? 0} ${row?.newest ?? ''}`
}

/** Adds to the number of needs that were matched anew. */
export async function countMatched(db: Connection, matched: number): Promise<void> {
  if (matched > 0)
    await db
      .insert(indexState)
      .values({ matched })
      .onConflictDoUpdate({ target: indexState.key, set: { matched: sql`${indexState.matched} + ${matched}` } })
}

export interface IndexFigures {
  /** Rows that people changed and search does not show yet, and since when the oldest waits. */
  waiting: number
  waitingSince: Date | null
  /** Rows that are only to be read anew. */
  toReread: number
  /** Needs whose matches are out of date. */
  toMatch: number
  toMatchSince: Date | null
  documents: number
  state: typeof indexState.$inferSelect | null
}

/** How the index stands against the database. */
export async function getIndexFigures(db: Connection): Promise<IndexFigures> {
  const [[counts], [state]] = await Promise.all([
    db.execute<{
      waiting: number
      waitingSince: string | null
      toReread: number
      toMatch: number
      toMatchSince: string | null
      documents: number
    }>(sql`select
      (select count(*)::int from change_log where not is_derived) as waiting,
      (select min(at) from change_log where not is_derived) as "waitingSince",
      (select count(*)::int from change_log where is_derived) as "toReread",
      (select count(distinct need_id)::int from match_queue) as "toMatch",
      (select min(at) from match_queue) as "toMatchSince",
      (select count(*)::int from search_document) as documents`),
    db.select().from(indexState),
  ])
  const moment = (value: string | null | undefined) => (value ? new Date(value) : null)
  return {
    waiting: counts?.waiting ?? 0,
    waitingSince: moment(counts?.waitingSince),
    toReread: counts?.toReread ?? 0,
    toMatch: counts?.toMatch ?? 0,
    toMatchSince: moment(counts?.toMatchSince),
    documents: counts?.documents ?? 0,
    state: state ?? null,
  }
}
