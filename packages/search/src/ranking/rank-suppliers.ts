import type { Database } from '@matxich/db'
import type {
  Degradation,
  FacetCounts,
  Filters,
  SearchEngine,
  SearchHit,
  SearchRequest,
  SearchSort,
} from '../engines/search-engine.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { candidateTerms } from '../scoring/candidates.ts'
import { rankEnterprises } from '../scoring/rank.ts'
import type { FacetName, Requirement, ScoredMatch } from '../types.ts'
import { countFacets } from './count-facets.ts'
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
  const { requirements, restTokens, limit, offset = 0 } = request
  const isScored = (request.sort ?? 'relevance') === 'relevance' && requirements.length + restTokens.length > 0
  if (request.onlyMeetingAll && requirements.length > 0) return rankMeetingAll(request)
  if (!isScored || offset >= scoredWindow) {
    const found = await findCandidates(request, { limit, offset, facets: request.facets })
    return answer(found, await scoreInOrder(request, found.hits), offset)
  }
  const last = offset + limit
  const [found, beyond] = await Promise.all([
    findCandidates(request, { limit: scoredWindow, facets: request.facets }),
    last > scoredWindow ? findCandidates(request, { limit: last - scoredWindow, offset: scoredWindow }) : null,
  ])
  const { ranked } = await scoreByFit(request, found.hits)
  const rest = beyond ? await scoreInOrder(request, beyond.hits) : []
  return answer(found, [...ranked, ...rest].slice(offset, last), offset)
}

async function rankMeetingAll(request: RankSuppliersRequest): Promise<RankedSuppliers> {
  const { limit, offset = 0, sort = 'relevance' } = request
  const found = await findCandidates(request, { limit: scoredWindow })
  const { ranked, documents } = await scoreByFit(request, found.hits)
  const meeting = new Map(
    ranked
      .filter((match) => match.verdicts.every((verdict) => verdict.status === 'met'))
      .map((match) => [match.enterpriseId, match]),
  )
  const meetingDocuments = documents.filter((document) => meeting.has(document.id))
  const ordered =
    sort === 'relevance'
      ? [...meeting.values()]
      : meetingDocuments.flatMap((document) => meeting.get(document.id) ?? [])
  const facetCounts = countFacets(meetingDocuments, request.facets ?? [])
  return answer({ ...found, total: ordered.length, facetCounts }, ordered.slice(offset, offset + limit), offset)
}

function findCandidates(request: RankSuppliersRequest, page: Pick<SearchRequest, 'limit' | 'offset' | 'facets'>) {
  return request.engine.search({
    kind: 'enterprise',
    terms: candidateTerms(request.lexicon, request.requirements, request.restTokens),
    filters: request.filters,
    exceptIds: request.excludedIds,
    sort: request.sort,
    ...page,
  })
}

/** `documents` keep the engine's order, `ranked` has the scorer's. */
async function scoreByFit(request: RankSuppliersRequest, hits: SearchHit[]) {
  const { db, lexicon, requirements, restTokens, now } = request
  const ids = hits.map((hit) => hit.id)
  const documents = await getStoredDocuments(db, 'enterprise', ids)
  return { documents, ranked: rankEnterprises(lexicon, requirements, restTokens, documents, { now }) }
}

/** Explains what the engine has ordered. */
async function scoreInOrder(request: RankSuppliersRequest, hits: SearchHit[]): Promise<ScoredMatch[]> {
  const { documents, ranked } = await scoreByFit(request, hits)
  const byId = new Map(ranked.map((match) => [match.enterpriseId, match]))
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
