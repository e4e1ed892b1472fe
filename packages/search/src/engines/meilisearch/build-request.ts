import type { FederatedMultiSearchParams, MultiSearchQueryWithFederation } from 'meilisearch'
import type { CandidateTerms, ConceptKey, FacetName } from '../../types.ts'
import type { Filters, SearchRequest, SearchSort } from '../search-engine.ts'
import { encodeTerm } from './encode-term.ts'
import { facetField } from './index-settings.ts'

/** Meilisearch reads no more words of a query than these. */
const mostWords = 10

/** One part of the federated search; a document found by several counts by the one that weighs most. */
interface Tier {
  weight: number
  filter?: string
  words?: string[]
}

/**
 * The one request that retrieves and orders candidates. Meilisearch cannot add up the weights of filters, so the sum
 * is spelled out in tiers: the wanted category with all other kinds of wishes, with all but one, alone; then the wider
 * category; then wishes without a category; then words, ten at a time. Facets are counted over the union of all.
 */
export function buildFederatedSearch(
  indexUid: string,
  request: SearchRequest,
  options: { facets: FacetName[]; withoutFilter?: FacetName; limit?: number },
): FederatedMultiSearchParams {
  const filters = { ...request.filters }
  if (options.withoutFilter) delete filters[options.withoutFilter]
  const always = buildFilter(filters, request)
  const tiers = buildTiers(request.terms)
  const hasTerms = tiers.length > 0
  const sort = sortOf(request.sort ?? (hasTerms ? 'relevance' : 'quality'))
  const queries = (hasTerms ? tiers : [{ weight: 1 }]).map((tier: Tier): MultiSearchQueryWithFederation => {
    const filter = [...always, ...(tier.filter ? [tier.filter] : [])]
    return {
      indexUid,
      q: tier.words?.join(' ') ?? '',
      ...(tier.words ? { matchingStrategy: 'frequency' as const } : {}),
      ...(filter.length > 0 ? { filter } : {}),
      ...(sort ? { sort } : {}),
      attributesToRetrieve: ['id'],
      federationOptions: { weight: tier.weight },
    }
  })
  return {
    federation: {
      limit: options.limit ?? request.limit,
      offset: options.limit === undefined ? (request.offset ?? 0) : 0,
      ...(options.facets.length > 0 ? { facetsByIndex: { [indexUid]: options.facets.map(facetField) } } : {}),
    },
    queries,
  }
}

function buildTiers(terms: CandidateTerms): Tier[] {
  const categories = new Map<number, ConceptKey[]>()
  const wishes = new Map<string, { keys: ConceptKey[]; weight: number }>()
  for (const { key, weight } of terms.concepts) {
    if (weight <= 0) continue
    const kind = key.slice(0, key.indexOf(':'))
    if (kind === 'category') categories.set(weight, [...(categories.get(weight) ?? []), key])
    else {
      const wish = wishes.get(kind) ?? { keys: [], weight: 0 }
      wish.keys.push(key)
      wish.weight = Math.max(wish.weight, weight)
      wishes.set(kind, wish)
    }
  }
  const kinds = [...wishes.values()].sort((a, b) => b.weight - a.weight)
  const tokens = terms.tokens.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  const allWishes = kinds.reduce((sum, wish) => sum + wish.weight, 0)
  const best = Math.max(0, ...categories.keys()) + allWishes || 1

  const tiers: Tier[] = []
  for (const [weight, keys] of [...categories].sort(([a], [b]) => b - a)) {
    const isCategory = anyOf('concepts', keys)
    for (const { filter, weight: extra } of wishTiers(kinds))
      tiers.push({ filter: `${isCategory} AND ${filter}`, weight: (weight + extra) / best })
    tiers.push({ filter: isCategory, weight: weight / best })
  }
  tiers.push(...wishTiers(kinds).map(({ filter, weight }) => ({ filter, weight: (weight / best) * 0.5 })))
  if (kinds.length > 1)
    tiers.push({
      filter: anyOf(
        'concepts',
        kinds.flatMap((wish) => wish.keys),
      ),
      weight: (kinds.at(-1)!.weight / best) * 0.5,
    })
  const lastWeight = categories.size + kinds.length > 0 ? 0.25 : 1
  for (let start = 0; start < tokens.length; start += mostWords) {
    const part = tokens.slice(start, start + mostWords)
    const words = part.map(({ token }) => encodeTerm(token))
    tiers.push({ words, weight: (lastWeight * part[0]!.weight) / tokens[0]!.weight })
  }
  return tiers
}

/** All kinds of wishes together, and all but any one of them. */
function wishTiers(kinds: { keys: ConceptKey[]; weight: number }[]): { filter: string; weight: number }[] {
  if (kinds.length === 0) return []
  const each = kinds.map((wish) => anyOf('concepts', wish.keys))
  const total = kinds.reduce((sum, wish) => sum + wish.weight, 0)
  const tiers = [{ filter: `(${each.join(' AND ')})`, weight: total }]
  if (kinds.length > 1) {
    const butOne = each.map((_, left) => `(${each.filter((_, index) => index !== left).join(' AND ')})`)
    tiers.push({ filter: `(${butOne.join(' OR ')})`, weight: total - kinds.at(-1)!.weight })
  }
  return tiers
}

function buildFilter(filters: Filters, request: SearchRequest): string[] {
  const all: string[] = []
  for (const [facet, values] of Object.entries(filters))
    if (values && values.length > 0) all.push(anyOf(facetField(facet), values))
  for (const [facet, values] of Object.entries(request.except ?? {}))
    if (values.length > 0) all.push(`${facetField(facet)} NOT IN [${values.map(quote).join(', ')}]`)
  if (request.exceptIds && request.exceptIds.length > 0)
    all.push(`id NOT IN [${request.exceptIds.map(quote).join(', ')}]`)
  if (request.freshFrom) all.push(`freshAt >= ${seconds(request.freshFrom)}`)
  if (request.freshBefore) all.push(`freshAt < ${seconds(request.freshBefore)}`)
  return all
}

function anyOf(field: string, values: string[]): string {
  return `${field} IN [${values.map(quote).join(', ')}]`
}

/** As documents hold it: see `toIndexDocument`. */
function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000)
}

function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`
}

function sortOf(sort: SearchSort): string[] | null {
  if (sort === 'name') return ['name:asc']
  if (sort === 'newest') return ['freshAt:desc']
  if (sort === 'quality') return ['quality:desc']
  return null
}
