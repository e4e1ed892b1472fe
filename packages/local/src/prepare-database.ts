import { inviteFirstAdministrator, loadReferenceData } from '@matxich/api'
import { type Database, openDatabase } from '@matxich/db'
import { migrateDatabase } from '@matxich/db/migrate'
import { loadConcepts } from '@matxich/seeds'
import { step } from './steps.ts'

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
export async function prepareDatabase(url: string, options: PrepareOptions): Promise<PreparedDatabase> {
  await step('Migrating the database', () => migrateDatabase(url))
  const database = openDatabase(url, { max: 2 })
  try {
    await step('Loading the reference data', () => loadReferenceData(database.db, loadConcepts()))
    return { notices: await firstSteps(database.db, options) }
  } finally {
    await database.close()
  }
}

/** How people get in: a link for whoever sets this installation up, as long as nobody is in charge. */
async function firstSteps(db: Database, { adminUrl }: PrepareOptions): Promise<string[]> {
  const token = await inviteFirstAdministrator(db)
  return token ? [`First administrator: open ${adminUrl}/vi/welcome?token=${token} (once, within 24 hours)`] : []
}
