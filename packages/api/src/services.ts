import { openDatabase } from '@matxich/db'
import { type OpenSearchEngineOptions, openSearchEngine } from '@matxich/search/engines'
import { isbot } from 'isbot'
import { openSessionActs, type SessionActs } from './account/session-acts.ts'
import { getViewer } from './account/viewer.ts'
import { openLexicon } from './concept/open-lexicon.ts'
import type { Context, Services } from './context.ts'
import { type FileStoreOptions, openFileStore } from './file/open-file-store.ts'
import { readIndexMetrics } from './jobs/index-metrics.ts'
import { openJobs } from './jobs/open-jobs.ts'
import { appRouter } from './router.ts'
import { openSearchMemory } from './search/search-memory.ts'
import { openTraces } from './trace/open-traces.ts'
import { createCallerFactory } from './trpc.ts'

export interface ServiceOptions {
  databaseUrl: string
  search: Omit<OpenSearchEngineOptions, 'db'>
  files: FileStoreOptions
  urls: Services['urls']
  /** Signs cookies, links and codes. */
  secret: string
  /** Shows every mail to whoever sits at the machine; default no. */
  hasMailbox?: boolean
}

/** Opens everything that use cases need, once per process; `close` gives it back. */
export async function openServices(options: ServiceOptions) {
  const { db, client, close } = openDatabase(options.databaseUrl)
  const jobs = await openJobs(options.databaseUrl)
  const lexicon = openLexicon(db)
  const traces = openTraces({ db, lexicon, secret: options.secret })
  const services: Services = {
    db,
    engine: await openSearchEngine({ db, ...options.search }),
    lexicon,
    jobs,
    files: openFileStore(options.files),
    traces,
    searches: openSearchMemory(),
    urls: options.urls,
    secret: options.secret,
    hasMailbox: options.hasMailbox ?? false,
    now: () => new Date(),
  }
  return {
    services,
    checkReady: async () => {
      await client`select 1`
    },
    readMetrics: () => readIndexMetrics(db, services.now()),
    close: async () => {
      await traces.close()
      await jobs.close()
      await close()
    },
  }
}

export interface AppOptions extends ServiceOptions {
  /** Which cookies sign people in. */
  app: 'web' | 'admin'
}

const pauseBeforeReadingAheadMs = 3_000

/** What the first search of a process would wait for, once the first pages are out; where it fails, that search says why. */
function readAhead({ lexicon }: Services): void {
  const read = () =>
    lexicon()
      .then(({ categoryWordings }) => categoryWordings)
      .catch(() => null)
  setTimeout(read, pauseBeforeReadingAheadMs).unref()
}

/** The use cases as one viewer may call them. */
export const createCaller = createCallerFactory(appRouter)
export type Api = ReturnType<typeof createCaller>

export interface AskedBy {
  api: Api
  context: Context
  /** What sets or clears this browser's cookies. */
  session: SessionActs
  /** Works for the center and has to set up a second factor first. */
  mustAddSecondFactor: boolean
}

/** Opens what an app that serves people needs: the services, sign-in, and the use cases as one request may call them. */
export async function openApp(options: AppOptions) {
  const opened = await openServices(options)
  const { db } = opened.services
  // Loaded here only: processes that sign nobody in start without it.
  const { addressHeader, createAuth } = await import('./account/auth.ts')
  const auth = createAuth({ db, app: options.app, baseUrl: options.urls[options.app], secret: options.secret })
  const isSecure = options.urls[options.app].startsWith('https:')
  if (options.app === 'web') readAhead(opened.services)
  return {
    ...opened,
    contextFor: async (
      given: Headers,
      { requestId, address }: Pick<Context, 'requestId' | 'address'>,
    ): Promise<AskedBy> => {
      const { viewer, sessionId, mustAddSecondFactor } = await getViewer(db, auth, given, options.app)
      const agent = given.get('user-agent')
      const isRobot = !agent || isbot(agent)
      const context: Context = { services: opened.services, viewer, requestId, address, sessionId, isRobot }
      const headers = new Headers(given)
      // Whatever the sender wrote there, it is the address that the server saw.
      headers.delete(addressHeader)
      if (address) headers.set(addressHeader, address)
      const session = openSessionActs(auth, context, { app: options.app, headers, isSecure })
      return { api: createCaller(context), context, session, mustAddSecondFactor }
    },
  }
}
