import type { Database } from '@matxich/db'
import { getSearchDocumentHashes } from '@matxich/db/queries'
import { sql } from 'drizzle-orm'
import type { FacetName } from '../../types.ts'
import type { FacetCounts, SearchEngine, SearchHit, SearchRequest, SearchResult } from '../search-engine.ts'
import {
  buildCountStatement,
  buildFacetStatement,
  buildRankedStatement,
  buildSortedStatement,
  type Counted,
  isRanked,
} from './build-statement.ts'
import { createFacetCounter } from './facet-counter.ts'
import { rememberSlowAnswers } from './remember-slow-answers.ts'
import { createTermStatistics } from './term-statistics.ts'
import { type WeighedTerms, weighTerms } from './weigh-terms.ts'

/** Searches `search_document` itself: what the drainer has stored is searchable at once, so writing is done already. */
export function createPostgresEngine(db: Database): SearchEngine {
  const getTermStatistics = createTermStatistics(db)
  const countFacets = createFacetCounter()
  const rememberCounts = rememberSlowAnswers<Counts>()

  /** One statement finds the page and tells of all candidates. */
  async function searchRanked(request: SearchRequest, terms: WeighedTerms): Promise<SearchResult> {
    const [rows, narrowed] = await Promise.all([
      db.execute<(HitRow | { id: null }) & TotalsRow>(buildRankedStatement(request, terms, countedIn(request))),
      countNarrowed(request, terms),
    ])
    const { marks, ...totals } = asTotals(rows.find((row) => row.id === null))
    const facetCounts = { ...(await countFree(request, terms, marks)), ...narrowed }
    return { hits: rows.flatMap((row) => (row.id === null ? [] : toHit(row))), ...totals, facetCounts }
  }

  async function findSorted(request: SearchRequest, terms: WeighedTerms): Promise<SearchHit[]> {
    if (request.limit === 0) return []
    return (await db.execute<HitRow>(buildSortedStatement(request, terms))).map(toHit)
  }

  async function count(request: SearchRequest, terms: WeighedTerms): Promise<Counts> {
    const [[row], narrowed] = await Promise.all([
      db.execute<TotalsRow>(buildCountStatement(request, terms, countedIn(request))),
      countNarrowed(request, terms),
    ])
    const { marks, ...totals } = asTotals(row)
    return { ...totals, facetCounts: { ...(await countFree(request, terms, marks)), ...narrowed } }
  }

  function countFree(request: SearchRequest, terms: WeighedTerms, marks: Buffer): Promise<FacetCounts> {
    return countFacets(marks, freeFacets(request), (unknown) => readFacets(db, request, terms, unknown))
  }

  /** A facet's own filter does not narrow its own counts, so each facet with a filter has candidates of its own. */
  async function countNarrowed(request: SearchRequest, terms: WeighedTerms): Promise<FacetCounts> {
    const narrowed = (request.facets ?? []).filter((facet) => isNarrowed(request, facet))
    const counts = await Promise.all(
      narrowed.map(async (facet) => {
        const [row] = await db.execute<TotalsRow>(buildCountStatement(request, terms, { hasMarks: true }, facet))
        return countFacets(asTotals(row).marks, [facet], (unknown) => readFacets(db, request, terms, unknown, facet))
      }),
    )
    return Object.assign({}, ...counts)
  }

  return {
    name: 'postgres',

    async search(request) {
      const terms = weighTerms(request.terms, await getTermStatistics())
      if (isRanked(request, terms)) return searchRanked(request, terms)
      const [hits, counts] = await Promise.all([
        findSorted(request, terms),
        // Everything counted, as the home page asks for it, is the same question again and again.
        terms.groups.length > 0
          ? count(request, terms)
          : rememberCounts(JSON.stringify({ ...request, terms: null, limit: null, offset: null, sort: null }), () =>
              count(request, terms),
            ),
      ])
      return { hits, ...counts }
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

async function readFacets(
  db: Database,
  request: SearchRequest,
  terms: WeighedTerms,
  marks: string[],
  without?: FacetName,
) {
  return db.execute<{ mark: string; facets: string }>(buildFacetStatement(request, terms, marks, without))
}

type Counts = Pick<SearchResult, 'total' | 'freshTotal' | 'facetCounts'>
type TotalsRow = { total: string; fresh: string | null; marks: Buffer | null }
type HitRow = { id: string; hash: string; score: number }

function isNarrowed(request: SearchRequest, facet: FacetName): boolean {
  return (request.filters?.[facet]?.length ?? 0) > 0
}

function freeFacets(request: SearchRequest): FacetName[] {
  return (request.facets ?? []).filter((facet) => !isNarrowed(request, facet))
}

function countedIn(request: SearchRequest): Counted {
  return { hasMarks: freeFacets(request).length > 0, freshSince: request.freshSince }
}

function asTotals(row: TotalsRow | undefined) {
  return {
    total: Number(row?.total ?? 0),
    marks: row?.marks ?? Buffer.alloc(0),
    ...(row?.fresh == null ? {} : { freshTotal: Number(row.fresh) }),
  }
}

function toHit({ id, hash, score }: HitRow): SearchHit {
  return { id, hash, engineScore: score }
}
