import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appsToBuild, buildApps, repositoryRoot, superviseChild } from '@matxich/local'
import { childEnvironment } from '@matxich/server'
import type { BenchEngine } from './open-bench-services.ts'

export interface BenchWeb {
  url: string
  /** Memory of the server's process, MB; null where the system does not tell. */
  readMemory: () => number | null
  stop: () => Promise<void>
}

/** The marketplace alone, built for production, as `npm start` runs it. */
export async function openBenchWeb(databaseUrl: string, search: BenchEngine): Promise<BenchWeb> {
  await buildApps(appsToBuild().filter((app) => app === 'web'))
  const folder = mkdtempSync(join(tmpdir(), 'matxich-bench-web-'))
  const port = await findFreePort()
  let pid = 0
  const child = await superviseChild({
    name: 'web',
    directory: join(repositoryRoot, 'apps/web'),
    file: 'server.ts',
    environment: childEnvironment({
      NODE_ENV: 'production',
      WEB_PORT: String(port),
      WEB_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: folder,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: 'a secret for the bench alone, nobody else knows it',
      MAILBOX: '0',
      SEARCH_ENGINE: search.engine,
      MEILI_URL: search.url,
      MEILI_API_KEY: search.apiKey,
      // Many visitors, each with an address of its own: what one address may ask for is limited.
      TRUST_PROXY: 'loopback',
    }),
    logFolder: join(folder, 'logs'),
    print: console.error,
    onSpawn: (started) => {
      pid = started
    },
  })
  return {
    url: `http://127.0.0.1:${port}`,
    readMemory: () => memoryOf(pid),
    stop: async () => {
      await child.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Resident memory of a process, MB; null where there is no /proc. */
function memoryOf(pid: number): number | null {
  try {
    const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return line ? Math.round(Number(line[1]) / 1024) : null
  } catch {
    return null
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
