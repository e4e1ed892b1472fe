import {
  AppError,
  findDemoAccounts,
  inviteFirstAdministrator,
  loadDemoData,
  loadFairs,
  loadReferenceData,
} from '@matxich/api'
import { type Database, openDatabase } from '@matxich/db'
import { migrateDatabase } from '@matxich/db/migrate'
import { loadConcepts, loadDemoEnterprises, loadDemoNeeds, loadFairs as readFairs } from '@matxich/seeds'
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
    await step('Loading the reference data', async () => {
      await loadReferenceData(database.db, loadConcepts())
      await loadFairs(database.db, readFairs())
    })
    return { notices: await firstSteps(database.db, options) }
  } finally {
    await database.close()
  }
}

/** How people get in: the demo accounts, or a link for whoever sets this installation up as long as nobody is in charge. */
async function firstSteps(db: Database, { wantsDemo, adminUrl }: PrepareOptions): Promise<string[]> {
  let accounts = await findDemoAccounts(db)
  if (wantsDemo && accounts.length === 0) {
    await step('Loading the demo set into an empty database', () => loadDemoIfEmpty(db))
    accounts = await findDemoAccounts(db)
  }
  if (accounts.length > 0)
    return [
      'Demo accounts, in this database only:',
      ...accounts.map(({ role, email, password }) => `  ${role.padEnd(9)} ${email}  ${password}`),
    ]
  const token = await inviteFirstAdministrator(db)
  return token ? [`First administrator: open ${adminUrl}/vi/welcome?token=${token} (once, within 24 hours)`] : []
}

/** A database that holds anything keeps what it has. */
async function loadDemoIfEmpty(db: Database): Promise<void> {
  try {
    await loadDemoData(db, { enterprises: loadDemoEnterprises(), needs: loadDemoNeeds() })
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error
  }
}
