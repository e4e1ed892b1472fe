import { createHash } from 'node:crypto'
import type { Database } from '@matxich/db'
import { sql } from 'drizzle-orm'
import { type CircuitBreakerOptions, withFallback } from './circuit-breaker.ts'
import { createMeilisearchEngine } from './meilisearch/meilisearch-engine.ts'
import { createPostgresEngine } from './postgres/postgres-engine.ts'
import type { SearchEngine } from './search-engine.ts'

export interface OpenSearchEngineOptions {
  db: Database
  /** `SEARCH_ENGINE` */
  engine?: 'auto' | 'postgres' | 'meilisearch'
  /** `MEILI_URL` */
  url?: string
  /** `MEILI_API_KEY` */
  apiKey?: string
  onFailure?: CircuitBreakerOptions['onFailure']
}

/**
 * The engine that is asked for: `auto` is Meilisearch where its address is given (by a person, or by `npm start` which
 * found the program), else PostgreSQL. Meilisearch always has PostgreSQL behind it.
 * @throws Error with a sentence for people when Meilisearch is demanded without an address
 */
export async function openSearchEngine(options: OpenSearchEngineOptions): Promise<SearchEngine> {
  const { db, engine = 'auto', url, apiKey, onFailure } = options
  const postgres = createPostgresEngine(db)
  if (engine === 'meilisearch' && !url)
    throw new Error('SEARCH_ENGINE is meilisearch, but no server is known: set MEILI_URL and MEILI_API_KEY.')
  if (engine === 'postgres' || !url) return postgres
  const meilisearch = createMeilisearchEngine({ url, apiKey, indexPrefix: await indexPrefixOf(db) })
  return withFallback(meilisearch, postgres, { onFailure })
}

/**
 * Different for every database, also for two of the same name on two servers that share one Meilisearch, and the same
 * after a restart: the server's own identity with the database's number.
 */
export async function indexPrefixOf(db: Database): Promise<string> {
  const [row] = await db.execute<{ name: string; identity: string }>(sql`
    select datname as name, oid::text || ' ' || (select system_identifier::text from pg_control_system()) as identity
    from pg_database where datname = current_database()`)
  if (!row) throw new Error('the database does not know its own name')
  const mark = createHash('sha256').update(row.identity).digest('hex').slice(0, 8)
  return `${row.name.replace(/[^a-zA-Z0-9_-]/g, '_')}_${mark}`
}
