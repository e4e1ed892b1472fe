import { childEnvironment, type Environment, keepSecret, readEnvironment } from '@matxich/server'
import { appsToBuild, buildApps } from '../build-apps.ts'
import { makeDataFolder } from '../make-folder.ts'
import { chooseSearchEngine } from '../meilisearch.ts'
import { requireOwnDatabase } from '../own-database.ts'
import { requireFreePort } from '../ports.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { type RunningApps, runApps } from '../run-apps.ts'
import { takeRunLock } from '../run-lock.ts'
import { stopTools } from '../run-tool.ts'
import { step } from '../steps.ts'
import { untilAskedToStop } from '../stop-signals.ts'
import { watchServerSources } from '../watch-sources.ts'

/** Runs the whole product until it is asked to stop; everything it started is stopped in the opposite order. */
export async function startCommand({ isDevelopment }: { isDevelopment: boolean }): Promise<void> {
  const environment = readEnvironment()
  const askedToStop = untilAskedToStop(childEnvironment({}).npm_lifecycle_event !== undefined)
  const cleanups: (() => Promise<void> | void)[] = []
  const cleanUp = async () => {
    for (const clean of cleanups.splice(0).reverse()) await clean()
  }
  const stopping = new AbortController()
  void askedToStop.then(() => stopping.abort())
  const running = bringUp(environment, isDevelopment, cleanups, stopping.signal)
  try {
    const outcome = await Promise.race([running.then(() => 'running' as const), askedToStop])
    if (outcome === 'running') await askedToStop
    process.stdout.write('\nStopping … ')
    stopTools()
    await running.catch(() => {})
    await cleanUp()
    console.log('everything is stopped.')
  } catch (error) {
    await cleanUp()
    throw error
  }
}

async function bringUp(
  environment: Environment,
  isDevelopment: boolean,
  cleanups: (() => Promise<void> | void)[],
  stopping: AbortSignal,
): Promise<void> {
  const { DATA_DIR, WEB_URL, ADMIN_URL } = environment
  makeDataFolder(DATA_DIR)
  const lock = await takeRunLock(DATA_DIR, { webUrl: WEB_URL, adminUrl: ADMIN_URL })
  cleanups.push(lock.release)
  await requireFreePort(environment.WEB_PORT, 'WEB_PORT')
  await requireFreePort(environment.ADMIN_PORT, 'ADMIN_PORT')

  const databaseUrl = await step('Starting the database', () => startDatabase(environment, cleanups))
  stopping.throwIfAborted()
  const wantsDemo = environment.DEMO_DATA ?? environment.DATABASE_URL === undefined
  const { prepareDatabase } = await import('../prepare-database.ts')
  const prepared = await prepareDatabase(databaseUrl, { wantsDemo, adminUrl: ADMIN_URL })
  stopping.throwIfAborted()
  const search = await step('Choosing the search engine', () =>
    chooseSearchEngine({ environment, databaseUrl, onSpawn: lock.addChild, print: console.log }),
  )
  cleanups.push(search.stop)
  const outdated = isDevelopment ? [] : appsToBuild()
  if (outdated.length > 0) await step(`Building ${outdated.join(' and ')}`, () => buildApps(outdated))

  stopping.throwIfAborted()
  const apps: RunningApps = await step('Starting web, admin and worker', () =>
    runApps({
      environment,
      databaseUrl,
      sessionSecret: environment.SESSION_SECRET ?? keepSecret(DATA_DIR, 'session-secret'),
      hasMailbox: wantsMailbox(environment),
      search,
      isDevelopment,
      print: console.log,
      onSpawn: lock.addChild,
    }),
  )
  cleanups.push(apps.stop)
  void search.keysLater?.then((keys) => {
    if (!keys) return
    console.log('meilisearch answers now; the apps start anew with their keys for it')
    apps.useKeys(keys)
  })
  if (isDevelopment) cleanups.push(watchServerSources(apps.children, console.log))

  console.log(`
  Marketplace      ${WEB_URL}
  Center's desk    ${ADMIN_URL}
  Search engine    ${search.sentence}
  Mail             ${mailSentence(environment)}
  Database         ${environment.DATABASE_URL ? 'your own (DATABASE_URL)' : `embedded, in ${DATA_DIR}`}
${prepared.notices.map((line) => `  ${line}\n`).join('')}
  Ctrl-C stops everything.
`)
}

/** Every mail, codes and links in it, is shown only where nobody but the person at the machine is served. */
function wantsMailbox({ MAILBOX, DATABASE_URL, SMTP_URL, WEB_URL }: Environment): boolean {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(WEB_URL).hostname)
  return MAILBOX ?? (isLocal && DATABASE_URL === undefined && SMTP_URL === undefined)
}

function mailSentence(environment: Environment): string {
  const mailbox = wantsMailbox(environment) ? `, shown at ${environment.WEB_URL}/mailbox` : ''
  return environment.SMTP_URL
    ? `sent through ${new URL(environment.SMTP_URL).host}${mailbox}`
    : `kept, not sent (SMTP_URL)${mailbox}`
}

async function startDatabase(environment: Environment, cleanups: (() => Promise<void> | void)[]): Promise<string> {
  if (environment.DATABASE_URL) {
    await requireOwnDatabase(environment.DATABASE_URL)
    return environment.DATABASE_URL
  }
  const server = await startPostgres({
    dataDirectory: environment.DATA_DIR,
    onRestart: console.log,
  })
  cleanups.push(server.stop)
  if (server.hadOrphan) process.stdout.write('(stopped one that a killed run had left) ')
  return server.url
}
