import type { Database } from '@matxich/db'
import { sql } from 'drizzle-orm'

/** How many documents there are and how often each common term occurs, as PostgreSQL's own statistics have it. */
export interface TermStatistics {
  documents: number
  /** Share of documents, 0..1, of the terms that are common; others are rare. */
  frequency: Map<string, number>
}

const refreshAfterMs = 60_000

/**
 * Reads the planner's statistics of `search_document.tokens` (kept by ANALYZE and autovacuum), so that rare terms can
 * weigh more without counting anything per query. A table never analysed counts as empty: all terms weigh the same.
 */
export function createTermStatistics(db: Database, now: () => number = Date.now) {
  let known: Promise<TermStatistics> | null = null
  let readAt = 0
  return async function getTermStatistics(): Promise<TermStatistics> {
    if (known && now() - readAt < refreshAfterMs) return known
    readAt = now()
    known = readStatistics(db)
    known.catch(() => {
      known = null
    })
    return known
  }
}

async function readStatistics(db: Database): Promise<TermStatistics> {
  const rows = await db.execute<{ documents: number; terms: string[] | null; frequencies: number[] | null }>(sql`
    select greatest(c.reltuples, 0)::float8 as documents,
      s.most_common_elems::text::text[] as terms,
      s.most_common_elem_freqs::float8[] as frequencies
    from pg_class c
    left join pg_stats s on s.schemaname = current_schema() and s.tablename = c.relname and s.attname = 'tokens'
    where c.oid = 'search_document'::regclass`)
  const row = rows[0]
  const frequency = new Map<string, number>()
  row?.terms?.forEach((term, index) => {
    frequency.set(term, row.frequencies?.[index] ?? 0)
  })
  return { documents: row?.documents ?? 0, frequency }
}
