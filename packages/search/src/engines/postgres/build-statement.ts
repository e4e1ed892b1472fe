import { bigintArray, textArray, uuidArray } from '@matxich/db/queries'
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

/** What a statement tells of all candidates, beside the hits of one page. */
export interface Counted {
  /** Marks of the candidates, one after the other, for counting their facets. */
  hasMarks: boolean
  /** Candidates confirmed at this moment or later are counted too. */
  freshSince?: Date | undefined
}

/**
 * Hits of one page, ordered by weight: `id`, `hash`, `score`; and one row without an id that tells of all candidates: `total`,
 * `fresh`, `marks`. The inner query is kept narrow, so that counting does not carry every candidate's tokens along.
 */
export function buildRankedStatement(request: SearchRequest, terms: WeighedTerms, counted: Counted): SQL {
  return sql`
    with candidate as materialized (
      select id, hash, quality, fresh_at, ${scoreOf(terms.groups)} as score from search_document
      where ${conditions(request, terms, request.filters ?? {})}
    )
    select null as id, null as hash, null as score, ${totals(counted)} from candidate
    union all
    (select id, hash, score, null, null, null from candidate
     order by score desc, quality desc nulls last, id
     limit ${request.limit} offset ${request.offset ?? 0})`
}

/** Hits of one page in the order of a column, which an index has: `id`, `hash`, `score`. */
export function buildSortedStatement(request: SearchRequest, terms: WeighedTerms): SQL {
  return sql`
    select id, hash, quality as score from search_document
    where ${conditions(request, terms, request.filters ?? {})}
    order by ${orderOf(request.sort)}, id
    limit ${request.limit} offset ${request.offset ?? 0}`
}

/** What there is to tell of all candidates alone: `total`, `fresh`, `marks`. Filters of `without` do not narrow. */
export function buildCountStatement(
  request: SearchRequest,
  terms: WeighedTerms,
  counted: Counted,
  without?: FacetName,
): SQL {
  const where = conditions(request, terms, filtersWithout(request, without))
  return sql`select ${totals(counted)} from search_document where ${where}`
}

/**
 * Facet values of those candidates that the marks name: `mark`, and `facets` as lines, which are taken apart much faster than an
 * array. Filters of `without` do not narrow.
 */
export function buildFacetStatement(
  request: SearchRequest,
  terms: WeighedTerms,
  marks: string[],
  without?: FacetName,
): SQL {
  return sql`
    select ${mark}::text as mark, array_to_string(facets, E'\\n') as facets from search_document
    where ${conditions(request, terms, filtersWithout(request, without))} and ${mark} = any(${bigintArray(marks)})`
}

/** Names a document as it is now: the hash is of all that it says, its id included. */
const mark = sql`hashtextextended(hash, 0)`

function filtersWithout({ filters = {} }: SearchRequest, facet: FacetName | undefined): Filters {
  return facet ? { ...filters, [facet]: undefined } : filters
}

function totals({ hasMarks, freshSince }: Counted): SQL {
  const fresh = freshSince
    ? sql`count(*) filter (where fresh_at >= ${freshSince.toISOString()}::timestamptz)`
    : sql`null::bigint`
  const marks = hasMarks ? sql`string_agg(int8send(${mark}), ''::bytea)` : sql`null::bytea`
  return sql`count(*) as total, ${fresh} as fresh, ${marks} as marks`
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
