import {
  findTouchedNeeds,
  openServices,
  runActingEnd,
  runEndedChecks,
  runFileSweep,
  runMailer,
  runMatcher,
  runPhrases,
  runSavedSearches,
  runStaleReminders,
  startJobWorkers,
} from '@matxich/api'
import { runDrainer } from '@matxich/search/drainer'
import { type Environment, type Logger, serviceOptions } from '@matxich/server'

/** Starts everything that runs beside the two apps; `close` waits for running work to reach a safe point. */
export async function startJobs(environment: Environment, log: Logger): Promise<{ close: () => Promise<void> }> {
  const options = serviceOptions(environment, log)
  const opened = await openServices(options)
  const { services } = opened
  const stopping = new AbortController()
  const draining = runDrainer({
    db: services.db,
    engine: services.engine,
    lexicon: services.lexicon,
    signal: stopping.signal,
    findTouchedNeeds: (changed) => findTouchedNeeds(services, changed),
    onDrained: (drained) => log.info({ drained }, 'search follows the database'),
    onFailedDocument: ({ kind, id, cause }) => log.error({ kind, id, err: cause }, 'document cannot be made'),
    onError: (cause) => log.error({ err: cause }, 'drainer failed, trying again'),
  })
  const matching = runMatcher({
    services,
    signal: stopping.signal,
    onError: (cause) => log.error({ err: cause }, 'a need cannot be matched, trying again'),
  })
  const mailing = runMailer({
    services,
    smtp: environment.SMTP_URL ? { url: environment.SMTP_URL, from: environment.MAIL_FROM } : null,
    signal: stopping.signal,
    onSent: (sent) => log.info({ sent }, 'mails are sent'),
    onError: (cause) => log.error({ err: cause }, 'sending mails failed, trying again'),
  })
  const sweeping = runFileSweep({
    services,
    signal: stopping.signal,
    onSwept: (removed) => log.info({ removed }, 'files that nothing uses are removed'),
    onError: (cause) => log.error({ err: cause }, 'removing files failed, trying again in an hour'),
  })
  const ending = runActingEnd({
    services,
    signal: stopping.signal,
    onError: (cause) => log.error({ err: cause }, 'sessions that are over stay open, trying again in a minute'),
  })
  const searching = runSavedSearches({
    services,
    signal: stopping.signal,
    onError: (cause) => log.error({ err: cause }, 'a saved search cannot be run, the next ones are'),
  })
  const reminding = runStaleReminders({
    services,
    signal: stopping.signal,
    onReminded: (firms) => log.info({ firms }, 'firms are reminded to confirm their profile'),
    onError: (cause) => log.error({ err: cause }, 'reminding failed, trying again in an hour'),
  })
  const reading = runPhrases({
    services,
    signal: stopping.signal,
    onError: (cause) => log.error({ err: cause }, 'words nobody knows cannot be counted, trying again in ten minutes'),
  })
  const checking = runEndedChecks({
    services,
    signal: stopping.signal,
    onError: (cause) => log.error({ err: cause }, 'ended checks are not noted, trying again in an hour'),
  })
  const workers = await startJobWorkers(services, options.databaseUrl)
  return {
    close: async () => {
      stopping.abort()
      await Promise.all([
        draining,
        matching,
        mailing,
        sweeping,
        ending,
        searching,
        reminding,
        reading,
        checking,
        workers.close(),
      ])
      await opened.close()
    },
  }
}
