import { type DocumentKind, documentKinds } from '@matxich/db'
import { Meilisearch } from 'meilisearch'
import type { EngineDocument, SearchEngine } from '../search-engine.ts'
import { buildFederatedSearch } from './build-request.ts'
import { toIndexDocument } from './index-document.ts'
import { indexFormat } from './index-settings.ts'
import { prepareIndex, requireVersion } from './prepare-index.ts'
import { readAnswer } from './read-answer.ts'
import { readHashes } from './read-hashes.ts'
import { rebuildAside } from './rebuild-aside.ts'
import { deleteIndex, succeed, taskWait } from './tasks.ts'

export interface MeilisearchOptions {
  url: string
  apiKey?: string
  /** Keeps the indexes of several databases apart on one server. */
  indexPrefix: string
  /** Milliseconds one request may take; default 2000. */
  requestTimeout?: number
}

/** Copies of the documents in Meilisearch, one index per kind. */
export function createMeilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const connection = { host: options.url, apiKey: options.apiKey, defaultWaitOptions: taskWait }
  const client = new Meilisearch({ ...connection, timeout: options.requestTimeout ?? 2000 })
  // Writes send whole batches and may take longer than anyone would wait for an answer.
  const writer = new Meilisearch({ ...connection, timeout: 60_000 })
  const indexOf = (kind: DocumentKind) => `${options.indexPrefix}_${kind}_${indexFormat}`
  const prepared = new Set<string>()
  let isVersionChecked = false

  /**
   * Looks at the index before each write: a server that lost its data would otherwise take the next document into an index
   * of its own making, and answer searches with that one alone.
   * @throws Error when an index that was there is gone; whoever writes then has to compare and fill it
   */
  async function prepare(uid: string): Promise<void> {
    if (!isVersionChecked) await requireVersion(writer)
    isVersionChecked = true
    const outcome = await prepareIndex(writer, uid)
    if (outcome === 'created' && prepared.delete(uid))
      throw new Error(`Meilisearch has lost the index ${uid}; it is filled anew.`)
    prepared.add(uid)
  }

  return {
    name: 'meilisearch',

    async search(request) {
      const uid = indexOf(request.kind)
      const wanted = request.facets ?? []
      const filtered = wanted.filter((facet) => (request.filters?.[facet]?.length ?? 0) > 0)
      const free = wanted.filter((facet) => !filtered.includes(facet))
      const [main, ...narrowed] = await Promise.all([
        client.multiSearch(buildFederatedSearch(uid, request, { facets: free })),
        ...filtered.map((facet) =>
          client.multiSearch(buildFederatedSearch(uid, request, { facets: [facet], withoutFilter: facet, limit: 0 })),
        ),
      ])
      return readAnswer(uid, main, narrowed, wanted)
    },

    async write(documents) {
      for (const [kind, ofKind] of groupByKind(documents)) {
        const uid = indexOf(kind)
        await prepare(uid)
        await succeed(writer.index(uid).addDocuments(ofKind.map(toIndexDocument), { primaryKey: 'id' }))
      }
    },

    async remove(kind, ids) {
      if (ids.length === 0) return
      await prepare(indexOf(kind))
      await succeed(writer.index(indexOf(kind)).deleteDocuments(ids))
    },

    async rebuild(kind, pages) {
      const live = indexOf(kind)
      if (!isVersionChecked) await requireVersion(writer)
      await rebuildAside(writer, live, pages)
      prepared.add(live)
      for (const uid of await listIndexes(`${options.indexPrefix}_${kind}`))
        if (uid !== live) await deleteIndex(writer, uid)
    },

    hashes: (kind) => readHashes(writer, indexOf(kind)),

    async drop() {
      for (const kind of documentKinds)
        for (const uid of await listIndexes(`${options.indexPrefix}_${kind}`)) await deleteIndex(writer, uid)
    },

    async health() {
      try {
        const { status } = await client.health()
        return { isHealthy: status === 'available', detail: `Meilisearch says it is ${status}.` }
      } catch (cause) {
        return { isHealthy: false, detail: `Meilisearch does not answer: ${String(cause)}` }
      }
    },
  }

  /** Indexes of one kind of this database's documents: the one in use, one that grows, and those of earlier formats. */
  async function listIndexes(start: string): Promise<string[]> {
    const { results } = await writer.getRawIndexes({ limit: 1000 })
    return results.map(({ uid }) => uid).filter((uid) => uid === start || uid.startsWith(`${start}_`))
  }
}

function groupByKind(documents: EngineDocument[]): Map<DocumentKind, EngineDocument[]> {
  const groups = new Map<DocumentKind, EngineDocument[]>()
  for (const document of documents) groups.set(document.kind, [...(groups.get(document.kind) ?? []), document])
  return groups
}
