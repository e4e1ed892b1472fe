import type PgBoss from 'pg-boss'
import type { Services } from '../context.ts'
import { findUnfinishedImports } from '../import/find-unfinished-imports.ts'
import { failImport, runImportApply } from '../import/run-import-apply.ts'
import { runImportUndo } from '../import/run-import-undo.ts'
import { startBoss } from './boss.ts'
import { type JobData, type JobName, jobNames } from './jobs.ts'

type Handler<Name extends JobName> = (services: Services, data: JobData[Name]) => Promise<void>

/** What each job does. A handler goes on where a killed one stopped. */
const handlers: { [Name in JobName]: Handler<Name> } = {
  'import.apply': runImportApply,
  'import.undo': runImportUndo,
}

/**
 * The working side of the queue; `close` lets running jobs end. Work that a killed worker left behind is taken up at once,
 * rather than when its job expires.
 */
export async function startJobWorkers(services: Services, databaseUrl: string) {
  const boss = await startBoss(databaseUrl, { isWorker: true })
  for (const { name, data } of await findUnfinishedImports(services.db)) await boss.send(name, data)
  for (const name of jobNames)
    await boss.work<JobData[typeof name]>(name, { pollingIntervalSeconds: 1, includeMetadata: true }, async (jobs) => {
      for (const job of jobs) await run(services, name, job)
    })
  return { close: () => boss.stop({ graceful: true, wait: true, timeout: 10_000 }) }
}

/** A job that broke for the last time leaves its import startable again instead of running forever. */
async function run<Name extends JobName>(
  services: Services,
  name: Name,
  job: PgBoss.JobWithMetadata<JobData[Name]>,
): Promise<void> {
  try {
    await handlers[name](services, job.data)
  } catch (error) {
    if (job.retryCount >= job.retryLimit) await failImport(services.db, job.data.importId, 'unexpected')
    throw error
  }
}
