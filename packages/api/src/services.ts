import { openDatabase } from '@matxich/db'
import { type OpenSearchEngineOptions, openSearchEngine } from '@matxich/search/engines'
import { getViewer } from './account/viewer.ts'
import { openLexicon } from './concept/open-lexicon.ts'
import type { Context, Services } from './context.ts'
import { type FileStoreOptions, openFileStore } from './file/open-file-store.ts'
import { openJobs } from './jobs/open-jobs.ts'
import { appRouter } from './router.ts'
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
  const services: Services = {
    db,
    engine: await openSearchEngine({ db, ...options.search }),
    lexicon: openLexicon(db),
    jobs,
    files: openFileStore(options.files),
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
    close: async () => {
      await jobs.close()
      await close()
    },
  }
}

export interface AppOptions extends ServiceOptions {
  /** Which cookies sign people in. */
  app: 'web' | 'admin'
}

/** The use cases as one viewer may call them. */
export const createCaller = createCallerFactory(appRouter)
export type Api = ReturnType<typeof createCaller>

/** Opens what an app that serves people needs: the services, sign-in, and the use cases as one request may call them. */
export async function openApp(options: AppOptions) {
  const opened = await openServices(options)
  const { db } = opened.services
  // Loaded here only: processes that sign nobody in start without it.
  const { createAuth } = await import('./account/auth.ts')
  const auth = createAuth({ db, app: options.app, baseUrl: options.urls[options.app], secret: options.secret })
  return {
    ...opened,
    auth,
    contextFor: async (
      headers: Headers,
      { requestId, address }: Pick<Context, 'requestId' | 'address'>,
    ): Promise<{ api: Api; context: Context }> => {
      const context: Context = {
        services: opened.services,
        viewer: await getViewer(db, auth, headers, options.app),
        requestId,
        address,
      }
      return { api: createCaller(context), context }
    },
  }
}
