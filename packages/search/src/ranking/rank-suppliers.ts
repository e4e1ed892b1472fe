import type { Database } from '@matxich/db'
import { countFacetValues } from '@matxich/db/queries'
import type {
  Degradation,
  FacetCounts,
  Filters,
  SearchEngine,
  SearchHit,
  SearchRequest,
  SearchResult,
  SearchSort,
} from '../engines/search-engine.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { candidateTerms } from '../scoring/candidates.ts'
import { staleBefore, yearBegan } from '../scoring/freshness.ts'
import { rankEnterprises } from '../scoring/rank.ts'
import { scoreEnterprise } from '../scoring/score.ts'
import type { FacetName, Requirement, ScoredMatch } from '../types.ts'
import { countConfirmedThisYear } from './count-confirmed.ts'
import { type GroupCounts, groupByGaps } from './group-by-gaps.ts'
import { getScoredDocuments } from './scored-documents.ts'
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
  /** Those who meet all come first, then those but for one point, each group in order of fit. */
  groupsByGaps?: boolean
  /** Also counts, of all found, those whose profile was confirmed this year. */
  countsConfirmed?: boolean
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
  /** Of `total`, those confirmed since the year began in Vietnam; null when that was not asked. */
  confirmedThisYear: number | null
  facetCounts: FacetCounts
  /** How many of the scored ones are in each group; only where it was asked for and the page lies among them. */
  groups?: GroupCounts
  degraded?: Degradation[]
}

/** One need or query against all enterprises: the engine's candidates, scored, explained and ordered. */
export async function rankSuppliers(request: RankSuppliersRequest): Promise<RankedSuppliers> {
  const { requirements, restTokens, limit, offset = 0 } = request
  const isScored = (request.sort ?? 'relevance') === 'relevance' && requirements.length + restTokens.length > 0
  if (request.onlyMeetingAll && requirements.length > 0) return rankMeetingAll(request)
  if (!isScored || offset >= scoredWindow) {
    const found = await (isScored || (request.sort ?? 'relevance') !== 'relevance'
      ? findCandidates(request, { limit, offset, facets: request.facets, ...freshSince(request) })
      : findFreshFirst(request))
    return answer(
      { ...found, confirmed: await countConfirmed(request, found) },
      await scoreInOrder(request, found.hits),
      offset,
    )
  }
  const last = offset + limit
  const [found, beyond] = await Promise.all([
    findCandidates(request, { limit: scoredWindow, facets: request.facets, ...freshSince(request) }),
    last > scoredWindow ? findCandidates(request, { limit: last - scoredWindow, offset: scoredWindow }) : null,
  ])
  const { ranked } = await scoreByFit(request, found.hits)
  const groups = request.groupsByGaps && requirements.length > 0 ? groupByGaps(ranked) : null
  const [first, rest, confirmed] = await Promise.all([
    explain(request, (groups?.grouped ?? ranked).slice(offset, last), found.hits),
    beyond ? scoreInOrder(request, beyond.hits) : [],
    countConfirmed(request, found),
  ])
  const answered = answer({ ...found, confirmed }, [...first, ...rest].slice(0, limit), offset)
  return groups ? { ...answered, groups: groups.counts } : answered
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
  const [matches, facetCounts] = await Promise.all([
    explain(request, ordered.slice(offset, offset + limit), found.hits),
    countFacetValues(request.db, 'enterprise', [...meeting.keys()], request.facets ?? []),
  ])
  const confirmed = request.countsConfirmed ? countConfirmedThisYear(meetingDocuments, request.now) : null
  return answer({ ...found, total: ordered.length, facetCounts, confirmed }, matches, offset)
}

/**
 * All fit alike when nothing is asked: those confirmed within twelve months stand before the others, each part in the
 * engine's order. Which they are depends on today, so no index can hold it.
 */
async function findFreshFirst(request: RankSuppliersRequest) {
  const { limit, offset = 0 } = request
  const moment = staleBefore(request.now)
  const [found, fresh] = await Promise.all([
    findCandidates(request, { limit: 0, facets: request.facets, ...freshSince(request) }),
    findCandidates(request, { limit, offset, freshFrom: moment }),
  ])
  const left = limit - fresh.hits.length
  if (left <= 0) return { ...found, hits: fresh.hits }
  const stale = await findCandidates(request, {
    limit: left,
    offset: Math.max(0, offset - fresh.total),
    freshBefore: moment,
  })
  return { ...found, hits: [...fresh.hits, ...stale.hits] }
}

function freshSince(request: RankSuppliersRequest) {
  return request.countsConfirmed ? { freshSince: yearBegan(request.now) } : {}
}

/** Asks apart where the engine has not counted along. */
async function countConfirmed(request: RankSuppliersRequest, found: SearchResult): Promise<number | null> {
  if (!request.countsConfirmed) return null
  if (found.freshTotal !== undefined) return found.freshTotal
  const { total } = await findCandidates(request, { limit: 0, freshFrom: yearBegan(request.now) })
  return total
}

type CandidatePage = Pick<SearchRequest, 'limit' | 'offset' | 'facets' | 'freshFrom' | 'freshBefore' | 'freshSince'>

function findCandidates(request: RankSuppliersRequest, page: CandidatePage) {
  return request.engine.search({
    kind: 'enterprise',
    terms: candidateTerms(request.lexicon, request.requirements, request.restTokens),
    filters: request.filters,
    exceptIds: request.excludedIds,
    sort: request.sort,
    ...page,
  })
}

/**
 * Candidates scored by their lean documents: `documents` keep the engine's order, `ranked` has the scorer's. Statuses hold;
 * evidence comes with `explain`.
 */
async function scoreByFit(
  { db, lexicon, requirements, restTokens, now }: Omit<RankSuppliersRequest, 'limit'>,
  hits: SearchHit[],
) {
  const documents = await getScoredDocuments(db, hits)
  return { documents, ranked: rankEnterprises(lexicon, requirements, restTokens, documents, { now }) }
}

/** Scores and order stay; verdicts get their evidence, from the whole documents. */
async function explain(
  request: RankSuppliersRequest,
  matches: ScoredMatch[],
  hits: SearchHit[],
): Promise<ScoredMatch[]> {
  const { db, lexicon, requirements, now } = request
  const ids = matches.map((match) => match.enterpriseId)
  const told = new Map(hits.flatMap(({ id, hash }) => (hash === undefined ? [] : [[id, hash] as const])))
  const documents = new Map(
    (await getStoredDocuments(db, 'enterprise', ids, told)).map((document) => [document.id, document]),
  )
  return matches.flatMap(({ enterpriseId, score }) => {
    const document = documents.get(enterpriseId)
    return document ? { ...scoreEnterprise(lexicon, requirements, document, { now }), score } : []
  })
}

/** Explains what the engine has ordered. */
async function scoreInOrder(request: RankSuppliersRequest, hits: SearchHit[]): Promise<ScoredMatch[]> {
  const { ranked } = await scoreByFit(request, hits)
  const byId = new Map(ranked.map((match) => [match.enterpriseId, match]))
  return explain(
    request,
    hits.flatMap((hit) => byId.get(hit.id) ?? []),
    hits,
  )
}

function answer(
  found: { total: number; confirmed: number | null; facetCounts: FacetCounts; degraded?: Degradation[] },
  matches: ScoredMatch[],
  offset: number,
): RankedSuppliers {
  return {
    matches: matches.map((match, index) => ({ ...match, rank: offset + index + 1 })),
    total: found.total,
    confirmedThisYear: found.confirmed,
    facetCounts: found.facetCounts,
    ...(found.degraded ? { degraded: found.degraded } : {}),
  }
}
