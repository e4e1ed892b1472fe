import { type DocumentKind, documentKinds } from '@matxich/db'
import { type EnqueuedTaskPromise, Meilisearch, MeilisearchApiError, type SearchResponse } from 'meilisearch'
import type { FacetName } from '../../types.ts'
import type { EngineDocument, FacetCounts, SearchEngine, SearchResult } from '../search-engine.ts'
import { buildFederatedSearch } from './build-request.ts'
import { toIndexDocument } from './index-document.ts'
import { facetField, hasDeclaredSettings, indexSettings } from './index-settings.ts'

export interface MeilisearchOptions {
  url: string
  apiKey?: string
  /** Keeps the indexes of several databases apart on one server. */
  indexPrefix: string
  /** Milliseconds one request may take; default 2000. */
  requestTimeout?: number
}

/** Large batches are indexed for minutes on a small machine; a search does not wait for them. */
const taskWait = { timeout: 15 * 60_000, interval: 50 }
const pageSize = 1000

/** Copies of the documents in Meilisearch, one index per kind. */
export function createMeilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const connection = { host: options.url, apiKey: options.apiKey, defaultWaitOptions: taskWait }
  const client = new Meilisearch({ ...connection, timeout: options.requestTimeout ?? 2000 })
  // Writes send whole batches and may take longer than anyone would wait for an answer.
  const writer = new Meilisearch({ ...connection, timeout: 60_000 })
  const indexOf = (kind: DocumentKind) => `${options.indexPrefix}_${kind}`
  const prepared = new Map<string, Promise<void>>()

  /** Creates or adjusts the index once per process, and again after a failure. */
  function prepare(uid: string): Promise<void> {
    const known = prepared.get(uid)
    if (known) return known
    const started = prepareIndex(writer, uid)
    prepared.set(uid, started)
    started.catch(() => prepared.delete(uid))
    return started
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
      return toResult(uid, main as SearchResponse, narrowed as SearchResponse[], wanted)
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
      const next = `${live}_next`
      await writer.deleteIndexIfExists(next)
      await prepareIndex(writer, next)
      for await (const page of pages)
        await succeed(writer.index(next).addDocuments(page.map(toIndexDocument), { primaryKey: 'id' }))
      await prepare(live)
      await succeed(writer.swapIndexes([{ indexes: [live, next], rename: false }]))
      await writer.deleteIndexIfExists(next)
    },

    async hashes(kind) {
      const hashes = new Map<string, string>()
      const index = writer.index<{ id: string; hash: string }>(indexOf(kind))
      try {
        for (let offset = 0; ; offset += pageSize) {
          const page = await index.getDocuments({ fields: ['id', 'hash'], limit: pageSize, offset })
          for (const document of page.results) hashes.set(document.id, document.hash)
          if (page.results.length < pageSize) return hashes
        }
      } catch (cause) {
        if (isMissing(cause)) return hashes
        throw cause
      }
    },

    async drop() {
      for (const kind of documentKinds) await writer.deleteIndexIfExists(indexOf(kind))
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
}

async function prepareIndex(client: Meilisearch, uid: string): Promise<void> {
  try {
    const settings = await client.index(uid).getSettings()
    if (!hasDeclaredSettings(settings)) await succeed(client.index(uid).updateSettings(indexSettings))
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    await succeed(client.createIndex(uid, { primaryKey: 'id' }))
    await succeed(client.index(uid).updateSettings(indexSettings))
  }
}

/**
 * Waits for a task's end.
 * @throws Error when it failed or was cancelled; a write counts only once it has succeeded
 */
async function succeed(task: EnqueuedTaskPromise): Promise<void> {
  const ended = await task.waitTask()
  if (ended.status !== 'succeeded')
    throw new Error(`Meilisearch task ${ended.uid} (${ended.type}) ${ended.status}: ${ended.error?.message ?? ''}`)
}

function isMissing(cause: unknown): boolean {
  return cause instanceof MeilisearchApiError && cause.cause?.code === 'index_not_found'
}

function groupByKind(documents: EngineDocument[]): Map<DocumentKind, EngineDocument[]> {
  const groups = new Map<DocumentKind, EngineDocument[]>()
  for (const document of documents) groups.set(document.kind, [...(groups.get(document.kind) ?? []), document])
  return groups
}

function toResult(uid: string, main: SearchResponse, narrowed: SearchResponse[], wanted: FacetName[]): SearchResult {
  const facetCounts: FacetCounts = Object.fromEntries(wanted.map((facet) => [facet, {}]))
  for (const response of [main, ...narrowed])
    for (const facet of wanted) {
      const counts = response.facetsByIndex?.[uid]?.distribution[facetField(facet)]
      if (counts) facetCounts[facet] = counts
    }
  return {
    hits: main.hits.map((hit) => ({
      id: String(hit.id),
      engineScore: hit._federation?.weightedRankingScore ?? 0,
    })),
    total: main.estimatedTotalHits ?? main.hits.length,
    facetCounts,
  }
}
