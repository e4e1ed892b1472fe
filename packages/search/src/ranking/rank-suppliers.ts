import type { Database } from '@matxich/db'
import type {
  Degradation,
  FacetCounts,
  Filters,
  SearchEngine,
  SearchRequest,
  SearchSort,
} from '../engines/search-engine.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { candidateTerms } from '../scoring/candidates.ts'
import { rankEnterprises } from '../scoring/rank.ts'
import type { FacetName, Requirement, ScoredMatch } from '../types.ts'
import { getStoredDocuments } from './stored-documents.ts'

/** The scorer orders this many of the engine's candidates; beyond them the engine's order stands. */
export const scoredWindow = 1000

export interface RankSuppliersRequest {
  db: Database
  engine: SearchEngine
  lexicon: Lexicon
  requirements: Requirement[]
  /** Words of a query that no concept took. */
  restTokens: string[]
  /** The *only* switches: candidates outside are left out, while requirements merely rank. */
  filters?: Filters
  /** Facets to count over all candidates. */
  facets?: FacetName[]
  /** Enterprises that are not to be found at all. */
  excludedIds?: string[]
  sort?: SearchSort
  /** Leaves out those of the scored window that do not meet every requirement; `total` then counts those that do. */
  onlyMeetingAll?: boolean
  limit: number
  offset?: number
  /** Decides what has expired. */
  now: Date
}

export interface RankedSupplier extends ScoredMatch {
  /** From 1. */
  rank: number
}

export interface RankedSuppliers {
  matches: RankedSupplier[]
  /** Number of candidates, of which `matches` is one page. */
  total: number
  facetCounts: FacetCounts
  degraded?: Degradation[]
}

/** One need or query against all enterprises: the engine's candidates, scored, explained and ordered. */
export async function rankSuppliers(request: RankSuppliersRequest): Promise<RankedSuppliers> {
  const { db, lexicon, requirements, restTokens, limit, offset = 0, now } = request
  if (request.onlyMeetingAll && requirements.length > 0) return rankMeetingAll(request)
  const isScored = (request.sort ?? 'relevance') === 'relevance' && requirements.length + restTokens.length > 0
  const isWithin = isScored && offset + limit <= scoredWindow
  const search = (page: Pick<SearchRequest, 'limit' | 'offset' | 'facets'>) =>
    request.engine.search({
      kind: 'enterprise',
      terms: candidateTerms(lexicon, requirements, restTokens),
      filters: request.filters,
      exceptIds: request.excludedIds,
      sort: request.sort,
      ...page,
    })

  if (!isScored || offset >= scoredWindow) {
    const found = await search({ limit, offset, facets: request.facets })
    const ids = found.hits.map((hit) => hit.id)
    const scored = await scoreInOrder(request, ids)
    return answer(found, scored, offset)
  }

  const [found, beyond] = await Promise.all([
    search({ limit: scoredWindow, facets: request.facets }),
    isWithin ? null : search({ limit: offset + limit - scoredWindow, offset: scoredWindow }),
  ])
  const documents = await getStoredDocuments(
    db,
    'enterprise',
    found.hits.map((hit) => hit.id),
  )
  const ranked = rankEnterprises(lexicon, requirements, restTokens, documents, { now })
  const rest = beyond
    ? await scoreInOrder(
        request,
        beyond.hits.map((hit) => hit.id),
      )
    : []
  return answer(found, [...ranked, ...rest].slice(offset, offset + limit), offset)
}

/** The *only* switch: of the window that is scored, those that meet everything. */
async function rankMeetingAll(request: RankSuppliersRequest): Promise<RankedSuppliers> {
  const { limit, offset = 0 } = request
  const ranked = await rankSuppliers({ ...request, onlyMeetingAll: false, limit: scoredWindow, offset: 0 })
  const meeting = ranked.matches.filter((match) => match.verdicts.every((verdict) => verdict.status === 'met'))
  return { ...ranked, total: meeting.length, matches: meeting.slice(offset, offset + limit) }
}

/** Explains what the engine has ordered. */
async function scoreInOrder(request: RankSuppliersRequest, ids: string[]): Promise<ScoredMatch[]> {
  const documents = await getStoredDocuments(request.db, 'enterprise', ids)
  const scored = rankEnterprises(request.lexicon, request.requirements, request.restTokens, documents, {
    now: request.now,
  })
  const byId = new Map(scored.map((match) => [match.enterpriseId, match]))
  return documents.flatMap((document) => byId.get(document.id) ?? [])
}

function answer(
  found: { total: number; facetCounts: FacetCounts; degraded?: Degradation[] },
  matches: ScoredMatch[],
  offset: number,
): RankedSuppliers {
  return {
    matches: matches.map((match, index) => ({ ...match, rank: offset + index + 1 })),
    total: found.total,
    facetCounts: found.facetCounts,
    ...(found.degraded ? { degraded: found.degraded } : {}),
  }
}
