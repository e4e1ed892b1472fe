import { join } from 'node:path'
import { childEnvironment, type Environment } from '@matxich/server'
import { repositoryRoot } from './paths.ts'
import { type SupervisedChild, superviseChild } from './supervise.ts'

export type RunAppsOptions = {
  environment: Environment
  databaseUrl: string
  sessionSecret: string
  /** Whether `/mailbox` shows every mail to whoever sits at the machine. */
  hasMailbox?: boolean
  search: { engine: 'postgres' | 'meilisearch'; url?: string; key?: string }
  isDevelopment?: boolean
  print: (line: string) => void
  onSpawn?: (pid: number) => void
}

export type RunningApps = { children: SupervisedChild[]; stop: () => Promise<void> }

/** Runs the marketplace, the desk and the worker; resolves when all three are ready. */
export async function runApps(options: RunAppsOptions): Promise<RunningApps> {
  const { environment, isDevelopment = false } = options
  const shared = {
    environment: childEnvironment({
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
      MEILI_API_KEY: options.search.key,
    }),
    logFolder: join(environment.DATA_DIR, 'logs'),
    print: options.print,
    onSpawn: options.onSpawn ?? (() => {}),
  }
  const args = isDevelopment ? ['--development'] : []
  const started = await Promise.allSettled(
    [
      { name: 'web', directory: join(repositoryRoot, 'apps/web'), file: 'server.ts', args },
      { name: 'admin', directory: join(repositoryRoot, 'apps/admin'), file: 'server.ts', args },
      { name: 'worker', directory: join(repositoryRoot, 'apps/worker'), file: 'src/main.ts' },
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
  return { children, stop }
}
