import PgBoss from 'pg-boss'
import { type JobName, jobNames } from './jobs.ts'

/**
 * Opens the queue over its own connections, with its schema and every queue in place, whoever comes first.
 * `isWorker` also keeps the queue in order: expires, retries and removes jobs.
 */
export async function startBoss(databaseUrl: string, { isWorker }: { isWorker: boolean }): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: isWorker ? 4 : 1,
    supervise: isWorker,
    schedule: false,
  })
  boss.on('error', (error) => console.error(error))
  await boss.start()
  for (const name of jobNames) await createQueue(boss, name)
  return boss
}

/** What PostgreSQL answers to one of two who wait for each other. */
const deadlock = '40P01'

/** Processes that start at the same moment may stand in each other's way; whoever tries again finds the queue made. */
async function createQueue(boss: PgBoss, name: JobName, triesLeft = 5): Promise<void> {
  try {
    await boss.createQueue(name, queueOptions(name))
  } catch (error) {
    if (triesLeft === 0 || (error as { code?: unknown }).code !== deadlock) throw error
    await createQueue(boss, name, triesLeft - 1)
  }
}

/** A job that breaks is tried again soon; handlers go on where they stopped, so trying again is harmless. */
function queueOptions(name: JobName) {
  return { name, policy: 'standard' as const, retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInMinutes: 60 }
}
