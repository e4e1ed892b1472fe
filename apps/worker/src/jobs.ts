import { followDocumentChanges, openServices, startJobWorkers } from '@matxich/api'
import { runDrainer } from '@matxich/search/drainer'
import type { Environment, Logger } from '@matxich/server'

/** Starts everything that runs beside the two apps; `close` waits for running work to reach a safe point. */
export async function startJobs(environment: Environment, log: Logger): Promise<{ close: () => Promise<void> }> {
  const { DATABASE_URL } = environment
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: start with `npm start`, which sets it')
  const opened = await openServices({
    databaseUrl: DATABASE_URL,
    search: {
      engine: environment.SEARCH_ENGINE,
      url: environment.MEILI_URL,
      apiKey: environment.MEILI_API_KEY,
      onFailure: (cause) => log.warn({ err: cause }, 'search engine failed, PostgreSQL answers'),
    },
  })
  const { services } = opened
  const stopping = new AbortController()
  const draining = runDrainer({
    db: services.db,
    engine: services.engine,
    lexicon: services.lexicon,
    signal: stopping.signal,
    onDocumentsChanged: (changed) => followDocumentChanges(services, changed),
    onDrained: (drained) => log.info({ drained }, 'search follows the database'),
    onFailedDocument: ({ kind, id, cause }) => log.error({ kind, id, err: cause }, 'document cannot be made'),
    onError: (cause) => log.error({ err: cause }, 'drainer failed, trying again'),
  })
  const workers = await startJobWorkers(services, DATABASE_URL)
  return {
    close: async () => {
      stopping.abort()
      await Promise.all([draining, workers.close()])
      await opened.close()
    },
  }
}
