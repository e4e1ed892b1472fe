import type { Services } from '../context.ts'
import { startBoss } from './boss.ts'
import { type JobData, type JobName, jobNames } from './jobs.ts'

type Handler<Name extends JobName> = (services: Services, data: JobData[Name]) => Promise<void>

/** What each job does. A handler goes on where a killed one stopped. */
const handlers: { [Name in JobName]?: Handler<Name> } = {}

/** The working side of the queue; `close` lets running jobs end. */
export async function startJobWorkers(services: Services, databaseUrl: string) {
  const boss = await startBoss(databaseUrl, { isWorker: true })
  for (const name of jobNames)
    await boss.work(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
      for (const job of jobs) await handlers[name]?.(services, job.data as JobData[typeof name])
    })
  return { close: () => boss.stop({ graceful: true, wait: true, timeout: 10_000 }) }
}
