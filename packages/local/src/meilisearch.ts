import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync, openSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { childEnvironment, type Environment, keepSecret } from '@matxich/server'
import { findFreePort } from './ports.ts'
import { endProcess } from './processes.ts'
import { UserError } from './user-error.ts'

/** Which engine serves searches, how the apps reach it, and a sentence about it for the terminal. */
export type SearchChoice = {
  engine: 'postgres' | 'meilisearch'
  url?: string
  key?: string
  sentence: string
  stop: () => Promise<void>
}

const nothingToStop = async () => {}

/**
 * Chooses the search engine: MEILI_URL, then a `meilisearch` program on PATH that is run here, then PostgreSQL.
 * @throws UserError when SEARCH_ENGINE=meilisearch and there is none
 */
export async function chooseSearchEngine(
  environment: Environment,
  onSpawn: (pid: number) => void,
): Promise<SearchChoice> {
  const { SEARCH_ENGINE, MEILI_URL, MEILI_API_KEY, DATA_DIR } = environment
  const postgres = (sentence: string): SearchChoice => ({ engine: 'postgres', sentence, stop: nothingToStop })
  if (SEARCH_ENGINE === 'postgres') return postgres('PostgreSQL (SEARCH_ENGINE=postgres)')
  if (MEILI_URL) {
    const isHealthy = await answers(MEILI_URL)
    const sentence = isHealthy
      ? `Meilisearch at ${MEILI_URL}`
      : `Meilisearch at ${MEILI_URL}, which does not answer now; PostgreSQL stands in until it does`
    return { engine: 'meilisearch', url: MEILI_URL, key: MEILI_API_KEY, sentence, stop: nothingToStop }
  }
  const program = findOnPath('meilisearch')
  if (program) {
    try {
      return await runMeilisearch(program, DATA_DIR, onSpawn)
    } catch (error) {
      if (SEARCH_ENGINE === 'meilisearch') throw error
      return postgres(`PostgreSQL (${error instanceof Error ? error.message : String(error)})`)
    }
  }
  if (SEARCH_ENGINE === 'meilisearch') {
    throw new UserError(
      'SEARCH_ENGINE is meilisearch, but there is none: set MEILI_URL and MEILI_API_KEY, or put the meilisearch program on PATH.',
    )
  }
  return postgres('PostgreSQL (no MEILI_URL, no meilisearch program on PATH)')
}

/** Absolute path of a program on PATH, if it is there and may be run. */
export function findOnPath(name: string): string | undefined {
  const folders = (childEnvironment({}).PATH ?? '').split(delimiter)
  return folders
    .map((folder) => join(folder || '.', name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

async function runMeilisearch(
  program: string,
  dataDirectory: string,
  onSpawn: (pid: number) => void,
): Promise<SearchChoice> {
  const key = keepSecret(dataDirectory, 'meilisearch-key')
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const folder = join(dataDirectory, 'meilisearch')
  mkdirSync(folder, { recursive: true })
  mkdirSync(join(dataDirectory, 'logs'), { recursive: true })
  const logFile = join(dataDirectory, 'logs/meilisearch.log')
  const log = openSync(logFile, 'a')
  const args = ['--db-path', join(folder, 'data'), '--http-addr', `127.0.0.1:${port}`, '--no-analytics']
  const child = spawn(program, args, {
    cwd: folder,
    // The key goes through the environment: arguments can be read by every user of the machine.
    env: childEnvironment({ MEILI_MASTER_KEY: key, MEILI_ENV: 'production', MEILI_URL: undefined }),
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
  })
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
  })
  child.once('error', () => {
    hasEnded = true
  })
  if (child.pid) onSpawn(child.pid)
  for (let waited = 0; !(await answers(url)); waited += 100) {
    if (hasEnded || waited > 30_000) {
      child.kill('SIGKILL')
      throw new UserError(`the meilisearch program did not start, see ${logFile}`)
    }
    await sleep(100)
  }
  const stop = async () => {
    if (child.pid && !hasEnded) await endProcess(child.pid, 'SIGTERM', 10_000)
  }
  return { engine: 'meilisearch', url, key, sentence: `Meilisearch (${program}, run here)`, stop }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(2000) })
    return response.ok
  } catch {
    return false
  }
}
