import { openDatabase } from '@matxich/db'
import { type OpenSearchEngineOptions, openSearchEngine } from '@matxich/search/engines'
import { createAuth } from './account/auth.ts'
import { getViewer } from './account/viewer.ts'
import { openLexicon } from './concept/open-lexicon.ts'
import type { Context, Services } from './context.ts'
import { openJobs } from './jobs/open-jobs.ts'
import { appRouter } from './router.ts'
import { createCallerFactory } from './trpc.ts'

export interface ServiceOptions {
  databaseUrl: string
  /** Which cookies sign people in; null for processes that serve nobody. */
  app: 'web' | 'admin' | null
  baseUrl: string
  sessionSecret: string
  search: Omit<OpenSearchEngineOptions, 'db'>
}

const createCaller = createCallerFactory(appRouter)
export type Api = ReturnType<typeof createCaller>

/** Opens everything that use cases need, once per process; `close` gives it back. */
export async function openServices(options: ServiceOptions) {
  const { db, client, close } = openDatabase(options.databaseUrl)
  const auth = createAuth({
    db,
    app: options.app ?? 'web',
    baseUrl: options.baseUrl,
    secret: options.sessionSecret,
  })
  const services: Services = {
    db,
    engine: await openSearchEngine({ db, ...options.search }),
    lexicon: openLexicon(db),
    jobs: openJobs(),
    now: () => new Date(),
  }
  return {
    services,
    auth,
    checkReady: async () => {
      await client`select 1`
    },
    /** The use cases as one request may call them. */
    contextFor: async (headers: Headers, requestId: string | null): Promise<{ api: Api; context: Context }> => {
      const context: Context = { services, viewer: await getViewer(db, auth, headers), requestId }
      return { api: createCaller(context), context }
    },
    close,
  }
}

export type OpenedServices = Awaited<ReturnType<typeof openServices>>
