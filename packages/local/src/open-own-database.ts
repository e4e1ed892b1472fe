import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Environment, keepSecret } from '@matxich/server'
import { findBinaries } from './postgres/binaries.ts'
import { databaseUser } from './postgres/cluster.ts'
import { runningServer } from './postgres/postmaster-pid.ts'
import { startPostgres } from './postgres/start-postgres.ts'
import { requireOwnDatabase } from './prepare-database.ts'

/**
 * The installation's database for a command of its own: DATABASE_URL, or the embedded server, which is joined when
 * `npm start` runs it right now and otherwise started for the time of the command.
 */
export async function openOwnDatabase(environment: Environment): Promise<{ url: string; stop: () => Promise<void> }> {
  const { DATABASE_URL, DATA_DIR } = environment
  if (DATABASE_URL) {
    await requireOwnDatabase(DATABASE_URL)
    return { url: DATABASE_URL, stop: async () => {} }
  }
  const { major } = await findBinaries()
  const running = runningServer(join(DATA_DIR, `postgres-${major}`))
  if (running && existsSync(join(DATA_DIR, 'running.json'))) {
    const password = keepSecret(DATA_DIR, 'database-password')
    const url = `postgres://${databaseUser}:${password}@127.0.0.1:${running.port}/matxich`
    return { url, stop: async () => {} }
  }
  return startPostgres({ dataDirectory: DATA_DIR })
}
