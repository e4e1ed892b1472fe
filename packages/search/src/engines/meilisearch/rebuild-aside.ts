import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch'
import type { EngineDocument } from '../search-engine.ts'
import { toIndexDocument } from './index-document.ts'
import { prepareIndex } from './prepare-index.ts'
import { readHashes } from './read-hashes.ts'
import { deleteIndex, settle, succeed } from './tasks.ts'

/** Pages given to the server before the first of them has to be done: it takes several at once, and quicker so. */
const pagesAhead = 6

/** Where the new index grows; what a killed rebuild left there is gone on with. */
const asideOf = (live: string) => `${live}_next`

/**
 * Fills a new index beside the live one and puts it in its place in one step. Begun again after a kill, it copies only what
 * is not there yet. Nobody else may write to either index meanwhile but through `pages`.
 */
export async function rebuildAside(
  client: Meilisearch,
  live: string,
  pages: AsyncIterable<EngineDocument[]>,
): Promise<void> {
  const next = asideOf(live)
  await prepareIndex(client, next)
  await settle(client, next)
  const copied = await readHashes(client, next)
  const kept = new Set<string>()
  const running: EnqueuedTaskPromise[] = []
  for await (const page of pages) {
    const missing = page.filter(({ id, hash }) => copied.get(id) !== hash)
    for (const { id, hash } of page) {
      kept.add(id)
      copied.set(id, hash)
    }
    if (missing.length === 0) continue
    const task = client.index(next).addDocuments(missing.map(toIndexDocument), { primaryKey: 'id' })
    // Taken by the server before the next page is sent, so that the last version of a document is the last to come.
    await task
    running.push(task)
    if (running.length > pagesAhead) await succeed(running.shift()!)
  }
  for (const task of running) await succeed(task)
  const leftovers = [...copied.keys()].filter((id) => !kept.has(id))
  if (leftovers.length > 0) await succeed(client.index(next).deleteDocuments(leftovers))
  await prepareIndex(client, live)
  await swap(client, live, next)
  await deleteIndex(client, next)
}

/**
 * Puts one index in the place of the other. The task of a swap belongs to no index, so that a key for some indexes may ask for
 * one but not how it ended: tasks run in order, so a next one that has ended tells when, and the index itself whether.
 */
async function swap(client: Meilisearch, live: string, next: string): Promise<void> {
  const { createdAt } = await client.getRawIndex(next)
  await client.swapIndexes([{ indexes: [live, next], rename: false }])
  await succeed(client.index(live).updateSettings({}))
  if ((await client.getRawIndex(live)).createdAt !== createdAt)
    throw new Error(`Meilisearch did not put ${next} in the place of ${live}`)
}
