import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'

/** `$client` is the pool below, for what drizzle has no words for: LISTEN, a connection of one's own. */
export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql }
/** A database or a transaction in one: what query functions take first. */
export type Connection = Database | Parameters<Parameters<PostgresJsDatabase<typeof schema>['transaction']>[0]>[0]

/** Opens a pool; close it with `close`. Unique violations and the like arrive as `postgres.PostgresError`. */
export function openDatabase(url: string, options: { max?: number } = {}) {
  const client = postgres(url, { max: options.max ?? 10, onnotice: () => {} })
  const db: Database = drizzle(client, { schema, casing: 'snake_case' })
  return { db, client, close: () => client.end({ timeout: 5 }) }
}
