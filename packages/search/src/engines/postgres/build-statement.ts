import { textArray, uuidArray } from '@matxich/db/queries'
import { type SQL, sql } from 'drizzle-orm'
import type { FacetName } from '../../types.ts'
import type { Filters, SearchRequest, SearchSort } from '../search-engine.ts'
import type { TermGroup, WeighedTerms } from './weigh-terms.ts'

/** `ts_rank` of an or-query of n words counts 1/ζ(2) per word found, divided by n. */
const zetaOfTwo = Math.PI ** 2 / 6

/** Whether weights order the page; otherwise a column does. */
export function isRanked(request: SearchRequest, terms: WeighedTerms): boolean {
  return terms.groups.length > 0 && (request.sort ?? 'relevance') === 'relevance'
}

/**
 * Hits of one page, ordered by weight, with the number of all candidates: `id`, `hash`, `score`, `total`. The inner query is
 * kept narrow, so that counting does not carry every candidate's tokens along.
 */
export function buildRankedStatement(request: SearchRequest, terms: WeighedTerms): SQL {
  return sql`
    with candidate as materialized (
      select id, hash, quality, ${scoreOf(terms.groups)} as score from search_document
      where ${conditions(request, terms, request.filters ?? {})}
    )
    select id, hash, score, (select count(*) from candidate) as total from candidate
    order by score desc, quality desc nulls last, id
    limit ${request.limit} offset ${request.offset ?? 0}`
}

/** Hits of one page in the order of a column, which an index has: `id`, `hash`, `score`. */
export function buildSortedStatement(request: SearchRequest, terms: WeighedTerms): SQL {
  return sql`
    select id, hash, quality as score from search_document
    where ${conditions(request, terms, request.filters ?? {})}
    order by ${orderOf(request.sort)}, id
    limit ${request.limit} offset ${request.offset ?? 0}`
}

/** Number of candidates alone. */
export function buildCountStatement(request: SearchRequest, terms: WeighedTerms): SQL {
  return sql`select count(*) as total from search_document where ${conditions(request, terms, request.filters ?? {})}`
}

/** Counts of facet values as `value` (`facet=value`) and `count`; filters of `without` do not narrow. */
export function buildFacetStatement(
  request: SearchRequest,
  terms: WeighedTerms,
  facets: FacetName[],
  without: FacetName | null,
): SQL {
  const filters = { ...request.filters }
  if (without) delete filters[without]
  return sql`
    select value, count(*) as count
    from (select facets from search_document where ${conditions(request, terms, filters)}) d, unnest(d.facets) as value
    where split_part(value, '=', 1) = any(${textArray(facets)})
    group by value`
}

function conditions(request: SearchRequest, terms: WeighedTerms, filters: Filters): SQL {
  const all = [sql`kind = ${request.kind}`]
  if (terms.retrieving.length > 0) all.push(sql`tokens @@ ${anyOf(terms.retrieving)}`)
  for (const [facet, values] of Object.entries(filters))
    if (values && values.length > 0) all.push(sql`facets && ${textArray(values.map((value) => `${facet}=${value}`))}`)
  const barred = Object.entries(request.except ?? {}).flatMap(([facet, values]) =>
    values.map((value) => `${facet}=${value}`),
  )
  if (barred.length > 0) all.push(sql`not (facets && ${textArray(barred)})`)
  if (request.exceptIds && request.exceptIds.length > 0) all.push(sql`id <> all(${uuidArray(request.exceptIds)})`)
  if (request.freshFrom) all.push(sql`fresh_at >= ${request.freshFrom.toISOString()}::timestamptz`)
  if (request.freshBefore) all.push(sql`fresh_at < ${request.freshBefore.toISOString()}::timestamptz`)
  return sql.join(all, sql` and `)
}

function scoreOf(groups: TermGroup[]): SQL {
  const parts = groups.map(
    ({ weight, terms }) =>
      sql`ts_rank('{1,1,1,1}', tokens, ${anyOf(terms)}) * ${weight * terms.length * zetaOfTwo}::float8`,
  )
  return sql`(${sql.join(parts, sql` + `)})`
}

function orderOf(sort: SearchSort = 'quality'): SQL {
  if (sort === 'name') return sql`name`
  if (sort === 'newest') return sql`fresh_at desc nulls last`
  return sql`quality desc nulls last`
}

/** An or-query of terms as they are: quoted, so that no operator or dictionary of PostgreSQL touches them. */
function anyOf(terms: string[]): SQL {
  const query = terms.map((term) => `'${term.replace(/[\\']/g, '$&$&')}'`).join(' | ')
  return sql`${query}::tsquery`
}
