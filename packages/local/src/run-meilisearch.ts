import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { childEnvironment, keepSecret } from '@matxich/server'
import { findFreePort } from './ports.ts'
import { endProcess } from './processes.ts'
import { UserError } from './user-error.ts'

export type RunningMeilisearch = {
  url: string
  /** Opens everything on the server; the apps get lesser keys. */
  masterKey: string
  version: string
  stop: () => Promise<void>
}

const startLimitMilliseconds = 30_000

/**
 * Runs a Meilisearch program on the loopback interface and keeps it running. Its indexes are copies of what PostgreSQL
 * holds: each version of the program has a folder of its own, and what another version left is removed, since the worker
 * fills an empty one.
 * @throws UserError when it does not start
 */
export async function runMeilisearch(
  program: string,
  options: { dataDirectory: string; onSpawn: (pid: number) => void; print: (line: string) => void },
): Promise<RunningMeilisearch> {
  const { dataDirectory, onSpawn, print } = options
  const version = await versionOf(program)
  const masterKey = keepSecret(dataDirectory, 'meilisearch-key')
  const folder = join(dataDirectory, 'meilisearch')
  mkdirSync(join(folder, version), { recursive: true, mode: 0o700 })
  for (const name of readdirSync(folder))
    if (name !== version) rmSync(join(folder, name), { recursive: true, force: true })
  const url = `http://127.0.0.1:${await findFreePort()}`
  const start = () =>
    spawnMeilisearch(program, { url, folder: join(folder, version), masterKey, dataDirectory, onSpawn })

  let isStopping = false
  let child = start()
  await untilItAnswers(child, url, join(dataDirectory, 'logs/meilisearch.log'))
  void watch()
  return {
    url,
    masterKey,
    version,
    stop: async () => {
      isStopping = true
      if (child.pid && !hasEnded(child)) await endProcess(child.pid, 'SIGTERM', 10_000)
    },
  }

  async function watch() {
    for (let failures = 0; !isStopping; ) {
      const startedAt = Date.now()
      if (!hasEnded(child)) await new Promise((resolve) => child.once('exit', resolve))
      if (isStopping) return
      failures = Date.now() - startedAt > 60_000 ? 1 : failures + 1
      const pause = Math.min(250 * 2 ** failures, 30_000)
      print(`meilisearch ended unexpectedly (${child.exitCode ?? 'killed'}); starting it again in ${pause / 1000} s`)
      await sleep(pause)
      if (!isStopping) child = start()
    }
  }
}

async function versionOf(program: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: 10_000 })
    const version = /\d+\.\d+\.\d+[\w.-]*/.exec(stdout)?.[0]
    if (version) return version
  } catch {
    // Told below, whatever the reason.
  }
  throw new UserError(`${program} does not say which version of Meilisearch it is`)
}

type SpawnOptions = {
  url: string
  folder: string
  masterKey: string
  dataDirectory: string
  onSpawn: (pid: number) => void
}

function spawnMeilisearch(program: string, { url, folder, masterKey, dataDirectory, onSpawn }: SpawnOptions) {
  mkdirSync(join(dataDirectory, 'logs'), { recursive: true })
  const log = openSync(join(dataDirectory, 'logs/meilisearch.log'), 'a')
  const child = spawn(
    program,
    ['--db-path', join(folder, 'data'), '--http-addr', new URL(url).host, '--no-analytics'],
    {
      cwd: folder,
      // The key goes through the environment: arguments can be read by every user of the machine.
      env: childEnvironment({
        MEILI_MASTER_KEY: masterKey,
        MEILI_ENV: 'production',
        MEILI_LOG_LEVEL: 'WARN',
        // Left alone it takes two thirds of the memory, and clears a share of them before each small write.
        MEILI_MAX_INDEXING_MEMORY: '512MiB',
        MEILI_URL: undefined,
        MEILI_API_KEY: undefined,
      }),
      detached: process.platform !== 'win32',
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  // Without a listener a program that cannot be run would end this process; its end is seen by who waits for it.
  child.once('error', () => {})
  if (child.pid) onSpawn(child.pid)
  return child
}

async function untilItAnswers(child: ChildProcess, url: string, logFile: string): Promise<void> {
  const limit = Date.now() + startLimitMilliseconds
  while (!(await answers(url))) {
    if (hasEnded(child) || Date.now() > limit) {
      child.kill('SIGKILL')
      throw new UserError(`the meilisearch program did not start, see ${logFile}`)
    }
    await sleep(100)
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

/** Whether a Meilisearch says that it is well. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(2000) })
    return response.ok
  } catch {
    return false
  }
}
