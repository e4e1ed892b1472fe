import type { Database } from '@matxich/db'
import { getSearchDocumentHashes } from '@matxich/db/queries'
import { sql } from 'drizzle-orm'
import type { FacetName } from '../../types.ts'
import type { FacetCounts, SearchEngine, SearchHit, SearchRequest } from '../search-engine.ts'
import {
  buildCountStatement,
  buildFacetStatement,
  buildRankedStatement,
  buildSortedStatement,
  isRanked,
} from './build-statement.ts'
import { rememberSlowAnswers } from './remember-slow-answers.ts'
import { createTermStatistics } from './term-statistics.ts'
import { type WeighedTerms, weighTerms } from './weigh-terms.ts'

/** Searches `search_document` itself: what the drainer has stored is searchable at once, so writing is done already. */
export function createPostgresEngine(db: Database): SearchEngine {
  const getTermStatistics = createTermStatistics(db)
  const rememberFacets = rememberSlowAnswers<FacetCounts>()

  return {
    name: 'postgres',

    async search(request) {
      const terms = weighTerms(request.terms, await getTermStatistics())
      const [page, facetCounts] = await Promise.all([
        findPage(db, request, terms),
        // Everything counted, as the home page asks for it, is the same question again and again.
        terms.groups.length > 0
          ? countFacets(db, request, terms, request.facets ?? [])
          : rememberFacets(JSON.stringify({ ...request, terms: null, limit: null, offset: null, sort: null }), () =>
              countFacets(db, request, terms, request.facets ?? []),
            ),
      ])
      return { ...page, facetCounts }
    },

    write: async () => {},
    remove: async () => {},
    rebuild: async () => {},
    drop: async () => {},
    hashes: (kind) => getSearchDocumentHashes(db, kind),

    async health() {
      try {
        await db.execute(sql`select 1 from search_document limit 1`)
        return { isHealthy: true, detail: 'PostgreSQL answers.' }
      } catch (cause) {
        return { isHealthy: false, detail: `PostgreSQL does not answer: ${String(cause)}` }
      }
    },
  }
}

async function findPage(db: Database, request: SearchRequest, terms: WeighedTerms) {
  if (isRanked(request, terms)) {
    const rows = await db.execute<HitRow & { total: string }>(buildRankedStatement(request, terms))
    if (rows[0]) return { hits: rows.map(toHit), total: Number(rows[0].total) }
    // A page beyond the last has no row to carry the number.
    return { hits: [], total: await countCandidates(db, request, terms) }
  }
  const [rows, total] = await Promise.all([
    request.limit > 0 ? db.execute<HitRow>(buildSortedStatement(request, terms)) : Promise.resolve([]),
    countCandidates(db, request, terms),
  ])
  return { hits: rows.map(toHit), total }
}

async function countCandidates(db: Database, request: SearchRequest, terms: WeighedTerms): Promise<number> {
  const rows = await db.execute<{ total: string }>(buildCountStatement(request, terms))
  return Number(rows[0]?.total ?? 0)
}

type HitRow = { id: string; hash: string; score: number }

function toHit({ id, hash, score }: HitRow): SearchHit {
  return { id, hash, engineScore: score }
}

async function countFacets(
  db: Database,
  request: SearchRequest,
  terms: WeighedTerms,
  facets: FacetName[],
): Promise<FacetCounts> {
  const isFiltered = (facet: FacetName) => (request.filters?.[facet]?.length ?? 0) > 0
  const free = facets.filter((facet) => !isFiltered(facet))
  const statements = facets.filter(isFiltered).map((facet) => buildFacetStatement(request, terms, [facet], facet))
  if (free.length > 0) statements.push(buildFacetStatement(request, terms, free, null))
  const answers = await Promise.all(statements.map((one) => db.execute<{ value: string; count: string }>(one)))

  const counts: FacetCounts = Object.fromEntries(facets.map((facet) => [facet, {}]))
  for (const { value, count } of answers.flat()) {
    const split = value.indexOf('=')
    const ofFacet = counts[value.slice(0, split) as FacetName]
    if (ofFacet) ofFacet[value.slice(split + 1)] = Number(count)
  }
  return counts
}
