import { join } from 'node:path'
import { childEnvironment, type Environment } from '@matxich/server'
import { repositoryRoot } from './paths.ts'
import type { SearchKeys } from './search-keys.ts'
import { type SupervisedChild, superviseChild } from './supervise.ts'

export type RunAppsOptions = {
  environment: Environment
  databaseUrl: string
  sessionSecret: string
  /** Whether `/mailbox` shows every mail to whoever sits at the machine. */
  hasMailbox?: boolean
  search: { engine: 'postgres' | 'meilisearch'; url?: string; keys?: SearchKeys }
  isDevelopment?: boolean
  print: (line: string) => void
  onSpawn?: (pid: number) => void
}

export type RunningApps = {
  children: SupervisedChild[]
  /** Starts all of them anew, with other keys for the search engine. */
  useKeys: (keys: SearchKeys) => void
  stop: () => Promise<void>
}

/** Runs the marketplace, the desk and the worker; resolves when all three are ready. */
export async function runApps(options: RunAppsOptions): Promise<RunningApps> {
  const { environment, isDevelopment = false } = options
  const keys = options.search.keys ?? {}
  const environmentWith = (key: string | undefined) =>
    childEnvironment({
      NODE_ENV: isDevelopment ? 'development' : 'production',
      WEB_PORT: String(environment.WEB_PORT),
      ADMIN_PORT: String(environment.ADMIN_PORT),
      WEB_URL: environment.WEB_URL,
      ADMIN_URL: environment.ADMIN_URL,
      DATA_DIR: environment.DATA_DIR,
      DATABASE_URL: options.databaseUrl,
      SMTP_URL: environment.SMTP_URL,
      SESSION_SECRET: options.sessionSecret,
      MAILBOX: options.hasMailbox ? '1' : '0',
      SEARCH_ENGINE: options.search.engine,
      MEILI_URL: options.search.url,
      MEILI_API_KEY: key,
      MEILI_MASTER_KEY: undefined,
    })
  const ofApps = environmentWith(keys.apps)
  const ofWorker = environmentWith(keys.worker)
  const shared = {
    logFolder: join(environment.DATA_DIR, 'logs'),
    print: options.print,
    onSpawn: options.onSpawn ?? (() => {}),
  }
  const args = isDevelopment ? ['--development'] : []
  const started = await Promise.allSettled(
    [
      { name: 'web', directory: join(repositoryRoot, 'apps/web'), file: 'server.ts', args, environment: ofApps },
      { name: 'admin', directory: join(repositoryRoot, 'apps/admin'), file: 'server.ts', args, environment: ofApps },
      { name: 'worker', directory: join(repositoryRoot, 'apps/worker'), file: 'src/main.ts', environment: ofWorker },
    ].map((child) => superviseChild({ ...child, ...shared })),
  )
  const children = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()))
  }
  const failure = started.find((result) => result.status === 'rejected')
  if (failure?.status === 'rejected') {
    await stop()
    throw failure.reason
  }
  const useKeys = (next: SearchKeys) => {
    setKey(ofApps, next.apps)
    setKey(ofWorker, next.worker)
    for (const child of children) child.restart()
  }
  return { children, useKeys, stop }
}

/** Children are started with what their environment says at that moment. */
function setKey(environment: NodeJS.ProcessEnv, key: string | undefined): void {
  if (key === undefined) delete environment.MEILI_API_KEY
  else environment.MEILI_API_KEY = key
}
