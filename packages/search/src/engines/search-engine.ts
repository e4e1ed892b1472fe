import type { DocumentKind } from '@matxich/db'
import type { StoredSearchDocument } from '@matxich/db/queries'
import type { CandidateTerms, FacetName } from '../types.ts'

/** A document as engines index it: the stored one without its body, which is the scorer's business. */
export type EngineDocument = Omit<StoredSearchDocument, 'body'>

/** What filters may name beside the facets people see: who may find a need, and a need's language. */
export type FilterName = FacetName | 'visibility' | 'excluded' | 'lang'
export type Filters = Partial<Record<FilterName, string[]>>
export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>

export type SearchSort = 'relevance' | 'name' | 'newest' | 'quality'

export interface SearchRequest {
  kind: DocumentKind
  /** A document is a candidate when it holds any of these; the weights of those it holds order it. None: all documents. */
  terms: CandidateTerms
  /** Only documents with one of the values of each facet named. */
  filters?: Filters
  /** No documents with any of these values. */
  except?: Filters
  exceptIds?: string[]
  /** Only documents confirmed (enterprises) or published (needs) at this moment or later. */
  freshFrom?: Date
  /** Only documents confirmed or published earlier. */
  freshBefore?: Date
  /** Counts, of all candidates, those confirmed or published at this moment or later, where the engine can at once. */
  freshSince?: Date
  /** Default `relevance`; without terms that is `quality`. */
  sort?: SearchSort
  limit: number
  offset?: number
  /** Facets to count. A facet's own filter does not narrow its own counts, so that a second value can be chosen. */
  facets?: FacetName[]
}

export interface SearchHit {
  id: string
  /** Comparable within one answer only. */
  engineScore: number
  /** Of the document found, where the engine tells: whoever has read that one need not read it again. */
  hash?: string
}

/** What an answer lacks because a lesser engine gave it; pages say so. */
export type Degradation = 'typoTolerance'

export interface SearchResult {
  hits: SearchHit[]
  /** Number of candidates; an estimate where the engine counts no further. */
  total: number
  /** Of `total`, those since `freshSince`; an engine that leaves it out has to be asked apart. */
  freshTotal?: number
  facetCounts: FacetCounts
  degraded?: Degradation[]
}

export interface EngineHealth {
  isHealthy: boolean
  /** A sentence for logs and the health page. */
  detail: string
}

/**
 * What finds candidates. PostgreSQL and Meilisearch stand behind it and pass one contract suite.
 * Documents come from the drainer alone, which has stored them in `search_document` before it calls `write`.
 */
export interface SearchEngine {
  readonly name: 'postgres' | 'meilisearch'
  search(request: SearchRequest): Promise<SearchResult>
  /** Adds and replaces; resolves when searches see it, rejects when the engine has not taken all of it. */
  write(documents: EngineDocument[]): Promise<void>
  /** Resolves when searches no longer see them; ids that are not there are fine. */
  remove(kind: DocumentKind, ids: string[]): Promise<void>
  /** Replaces all documents of a kind without a moment of half an answer. */
  rebuild(kind: DocumentKind, pages: AsyncIterable<EngineDocument[]>): Promise<void>
  /** Hash by id of what searches see, for "index equals database". */
  hashes(kind: DocumentKind): Promise<Map<string, string>>
  health(): Promise<EngineHealth>
  /** Deletes the engine's copies, when the database they belong to goes. */
  drop(): Promise<void>
}
