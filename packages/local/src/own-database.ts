import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Environment, keepSecret } from '@matxich/server'
import postgres from 'postgres'
import { findBinaries } from './postgres/binaries.ts'
import { databaseUser } from './postgres/cluster.ts'
import { runningServer } from './postgres/postmaster-pid.ts'
import { startPostgres } from './postgres/start-postgres.ts'
import { UserError } from './user-error.ts'

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

/** Checks one's own PostgreSQL before anything is done to it. @throws UserError saying what is wrong with DATABASE_URL */
export async function requireOwnDatabase(url: string): Promise<void> {
  const { host, pathname } = new URL(url)
  const client = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await client`select 1`
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string }
    const reasons: Record<string, string> = {
      ECONNREFUSED: 'nothing listens there',
      ENOTFOUND: 'its host is not known',
      CONNECT_TIMEOUT: 'it does not answer',
      '28P01': 'it refuses the user or the password',
      '3D000': `it has no database "${pathname.slice(1)}": create it first`,
    }
    const reason = reasons[code ?? ''] ?? message
    throw new UserError(`The PostgreSQL of DATABASE_URL (${host}) cannot be used: ${reason}.`, { cause })
  } finally {
    await client.end({ timeout: 1 })
  }
}
