import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { childEnvironment, type Environment } from '@matxich/server'
import { answers, runMeilisearch } from './run-meilisearch.ts'
import { awaitSearchKeys, makeSearchKeys, type SearchKeys } from './search-keys.ts'
import { UserError } from './user-error.ts'

/** Which engine serves searches, how the apps reach it, and a sentence about it for the terminal. */
export type SearchChoice = {
  engine: 'postgres' | 'meilisearch'
  url?: string
  keys: SearchKeys
  /** The keys of a server that did not answer, when it does; null when stopped before. */
  keysLater?: Promise<SearchKeys | null>
  sentence: string
  stop: () => Promise<void>
}

export type ChooseOptions = {
  environment: Environment
  databaseUrl: string
  onSpawn: (pid: number) => void
  print: (line: string) => void
}

const nothingToStop = async () => {}

/**
 * Chooses the search engine: MEILI_URL, then a `meilisearch` program on PATH that is run here, then PostgreSQL. The key that
 * was given stays here: the apps get keys for their own indexes.
 * @throws UserError when SEARCH_ENGINE=meilisearch and there is none
 */
export async function chooseSearchEngine(options: ChooseOptions): Promise<SearchChoice> {
  const { SEARCH_ENGINE, MEILI_URL } = options.environment
  const postgres = (sentence: string): SearchChoice => ({
    engine: 'postgres',
    keys: {},
    sentence,
    stop: nothingToStop,
  })
  if (SEARCH_ENGINE === 'postgres') return postgres('PostgreSQL (SEARCH_ENGINE=postgres)')
  if (MEILI_URL) return useServer(MEILI_URL, options)
  const program = findOnPath('meilisearch')
  if (program) {
    try {
      return await useProgram(program, options)
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

async function useServer(url: string, { environment, databaseUrl }: ChooseOptions): Promise<SearchChoice> {
  const given = { url, apiKey: environment.MEILI_API_KEY, databaseUrl }
  if (await answers(url)) {
    const keys = await makeSearchKeys(given).catch((cause: Error) => {
      throw new UserError(`Meilisearch at ${url} cannot be used: ${cause.message}`)
    })
    return { engine: 'meilisearch', url, keys, sentence: `Meilisearch at ${url}`, stop: nothingToStop }
  }
  const stopping = new AbortController()
  return {
    engine: 'meilisearch',
    url,
    keys: {},
    keysLater: awaitSearchKeys(given, stopping.signal),
    sentence: `Meilisearch at ${url}, which does not answer now; PostgreSQL stands in until it does`,
    stop: async () => stopping.abort(),
  }
}

async function useProgram(program: string, options: ChooseOptions): Promise<SearchChoice> {
  const { environment, databaseUrl, onSpawn, print } = options
  const running = await runMeilisearch(program, { dataDirectory: environment.DATA_DIR, onSpawn, print })
  try {
    const { url, masterKey, version, stop } = running
    const keys = await makeSearchKeys({ url, apiKey: masterKey, databaseUrl })
    return { engine: 'meilisearch', url, keys, sentence: `Meilisearch ${version} (${program}, run here)`, stop }
  } catch (error) {
    await running.stop()
    throw error
  }
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
