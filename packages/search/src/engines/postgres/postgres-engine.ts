import type { Database } from '@matxich/db'
import { getSearchDocumentHashes } from '@matxich/db/queries'
import { sql } from 'drizzle-orm'
import type { FacetName } from '../../types.ts'
import type { FacetCounts, SearchEngine, SearchRequest } from '../search-engine.ts'
import { buildCountStatement, buildFacetStatement, buildSearchStatement } from './build-statement.ts'
import { createTermStatistics } from './term-statistics.ts'
import { type WeighedTerms, weighTerms } from './weigh-terms.ts'

/** Searches `search_document` itself: what the drainer has stored is searchable at once, so writing is done already. */
export function createPostgresEngine(db: Database): SearchEngine {
  const getTermStatistics = createTermStatistics(db)

  return {
    name: 'postgres',

    async search(request) {
      const terms = weighTerms(request.terms, await getTermStatistics())
      const [page, facetCounts] = await Promise.all([
        findPage(db, request, terms),
        countFacets(db, request, terms, request.facets ?? []),
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
  const rows = await db.execute<{ id: string; score: number; total: string }>(buildSearchStatement(request, terms))
  const hits = rows.map((row) => ({ id: row.id, engineScore: row.score }))
  if (rows[0]) return { hits, total: Number(rows[0].total) }
  const counted = await db.execute<{ total: string }>(buildCountStatement(request, terms))
  return { hits, total: Number(counted[0]?.total ?? 0) }
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
