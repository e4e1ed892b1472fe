import { loadReferenceData } from '@matxich/api'
import { openDatabase } from '@matxich/db'
import { migrateDatabase } from '@matxich/db/migrate'
import { loadConcepts } from '@matxich/seeds'
import postgres from 'postgres'
import { step } from './steps.ts'
import { UserError } from './user-error.ts'

export type PrepareOptions = {
  /** Whether an empty database gets the demo set. */
  wantsDemo: boolean
  /** Address of the desk, for the link of the first administrator. */
  adminUrl: string
}

/** What the terminal says about signing in, line by line. */
export type PreparedDatabase = { notices: string[] }

/**
 * Everything a database needs before the apps run on it, in order. Each part can be repeated: a start that was killed
 * in the middle of it goes on with the next one.
 */
export async function prepareDatabase(url: string, _options: PrepareOptions): Promise<PreparedDatabase> {
  await step('Migrating the database', () => migrateDatabase(url))
  const database = openDatabase(url, { max: 2 })
  try {
    await step('Loading the reference data', () => loadReferenceData(database.db, loadConcepts()))
    return { notices: [] }
  } finally {
    await database.close()
  }
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
