import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '@matxich/db'
import { indexPrefixOf, makeScopedKeys } from '@matxich/search/engines'

/** What the processes reach Meilisearch with. */
export type SearchKeys = {
  /** Of the apps that serve people. */
  apps?: string
  /** Of the worker. */
  worker?: string
}

/**
 * The keys that the apps and the worker run on: made for this database's indexes where the key given may make keys,
 * else that key itself.
 * @throws Error when the server does not answer, or is too old
 */
export async function makeSearchKeys(options: {
  url: string
  apiKey?: string
  databaseUrl: string
}): Promise<SearchKeys> {
  const { url, apiKey, databaseUrl } = options
  const database = openDatabase(databaseUrl, { max: 1 })
  try {
    const keys = await makeScopedKeys({ url, apiKey, indexPrefix: await indexPrefixOf(database.db) })
    return keys ? { apps: keys.search, worker: keys.write } : { apps: apiKey, worker: apiKey }
  } finally {
    await database.close()
  }
}

/** Tries until the server answers; null when told to stop before. */
export async function awaitSearchKeys(
  options: Parameters<typeof makeSearchKeys>[0],
  signal: AbortSignal,
): Promise<SearchKeys | null> {
  while (!signal.aborted) {
    try {
      return await makeSearchKeys(options)
    } catch {
      await sleep(5000, undefined, { signal }).catch(() => {})
    }
  }
  return null
}
