import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { repositoryRoot } from './paths.ts'
import { runTool } from './run-tool.ts'

type App = 'web' | 'admin'

/** What every app's bundle is made of, besides its own folder. */
const sharedSources = ['packages', 'seeds', 'pnpm-lock.yaml', 'tsconfig.base.json']
const skipped = new Set(['node_modules', 'build', '.turbo', 'migrations', 'demo'])

/** The apps whose build is missing or older than their sources, by content: a checkout changes times, not content. */
export function appsToBuild(): App[] {
  const shared = fingerprint(sharedSources)
  return (['web', 'admin'] as const).filter((app) => readStamp(app) !== stampOf(app, shared))
}

/**
 * Builds apps through the build runner, which takes unchanged ones from its cache. Two that start at once in one checkout build
 * one after the other, and the second finds what the first has built: a build empties the folder that it writes to.
 * @throws UserError with the end of the builder's output
 */
export async function buildApps(apps: App[]): Promise<void> {
  if (apps.length === 0) return
  const release = await lock(join(repositoryRoot, 'apps'), {
    lockfilePath: join(repositoryRoot, 'node_modules/.building-apps'),
    stale: abandonedAfterMs,
    update: 5_000,
    retries: { forever: true, minTimeout: 200, maxTimeout: 1000 },
  })
  try {
    const outdated = appsToBuild()
    await build(apps.filter((app) => outdated.includes(app)))
  } finally {
    await release()
  }
}

/** A builder says every five seconds that it is there; one that was killed is not waited for much longer. */
const abandonedAfterMs = 20_000

async function build(apps: App[]): Promise<void> {
  if (apps.length === 0) return
  const shared = fingerprint(sharedSources)
  const stamps = apps.map((app) => ({ app, stamp: stampOf(app, shared) }))
  const filters = apps.map((app) => `--filter=@matxich/${app}`)
  await runTool('turbo', ['run', 'build', ...filters, '--output-logs=errors-only'])
  for (const { app, stamp } of stamps) writeFileSync(stampPath(app), stamp)
}

const stampPath = (app: App) => join(repositoryRoot, 'apps', app, 'build/.inputs')

function readStamp(app: App): string | undefined {
  const hasServer = existsSync(join(repositoryRoot, 'apps', app, 'build/server/index.js'))
  return hasServer && existsSync(stampPath(app)) ? readFileSync(stampPath(app), 'utf8') : undefined
}

const stampOf = (app: App, shared: string) => `${shared} ${fingerprint([`apps/${app}`])}`

function fingerprint(paths: string[]): string {
  const hash = createHash('sha256')
  const add = (path: string, isFolder: boolean) => {
    if (!isFolder) return void hash.update(`\0${path}\0`).update(readFileSync(join(repositoryRoot, path)))
    const entries = readdirSync(join(repositoryRoot, path), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (skipped.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue
      if (entry.isDirectory() || entry.isFile()) add(`${path}/${entry.name}`, entry.isDirectory())
    }
  }
  for (const path of paths) add(path, statSync(join(repositoryRoot, path)).isDirectory())
  return hash.digest('hex')
}
