import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/** Oldest server whose features the schema uses. */
const minimumServerVersion = 150000

/**
 * Brings a database up to the newest migration. Safe to call from several processes at once (advisory lock).
 * @throws Error with a sentence for people when the server is older than PostgreSQL 15.
 */
export async function migrateDatabase(url: string, folder: string = migrationsFolder): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [row] = await client<{ version: number; name: string }[]>`
      select current_setting('server_version_num')::int as version, current_setting('server_version') as name`
    if (row && row.version < minimumServerVersion)
      throw new Error(
        `PostgreSQL ${row.name} is too old: Mắt Xích needs PostgreSQL 15 or newer. Point DATABASE_URL at one.`,
      )
    await client`select pg_advisory_lock(hashtext('matxich-migrate'))`
    await migrate(drizzle(client), { migrationsFolder: folder })
  } finally {
    await client.end()
  }
}
