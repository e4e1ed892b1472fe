import type { FederatedMultiSearchParams, MultiSearchQueryWithFederation } from 'meilisearch'
import type { FacetName } from '../../types.ts'
import type { SearchRequest, SearchSort } from '../search-engine.ts'
import { buildTiers, buildUnion, type Tier } from './build-tiers.ts'
import { buildFilter } from './filters.ts'
import { everyField, everyWord, facetField } from './index-settings.ts'

/**
 * The one request that retrieves and orders candidates and counts facets over all of them. Meilisearch compares the results
 * of two queries rule by rule and heeds weights only where words speak: parts that are filters ask for the word that every
 * document holds, so that all have the same rules and the weight comes first.
 */
export function buildFederatedSearch(
  indexUid: string,
  request: SearchRequest,
  options: { facets: FacetName[]; withoutFilter?: FacetName; limit?: number },
): FederatedMultiSearchParams {
  const limit = options.limit ?? request.limit
  const filters = { ...request.filters }
  if (options.withoutFilter) delete filters[options.withoutFilter]
  const always = buildFilter(filters, request)
  const isByRelevance = limit > 0 && (request.sort ?? 'relevance') === 'relevance'
  const tiers = isByRelevance ? buildTiers(request.terms) : buildUnion(request.terms)
  const sort = limit > 0 ? sortOf(request.sort) : null
  const queries = (tiers.length > 0 ? tiers : [null]).map((tier): MultiSearchQueryWithFederation => {
    const filter = [...always, ...(tier?.filter ? [tier.filter] : [])]
    return {
      indexUid,
      ...wordsOf(tier),
      ...(filter.length > 0 ? { filter } : {}),
      ...(sort ? { sort } : {}),
      attributesToRetrieve: ['id', 'hash'],
      federationOptions: { weight: tier?.weight ?? 1 },
    }
  })
  return {
    federation: {
      limit,
      offset: options.limit === undefined ? (request.offset ?? 0) : 0,
      ...(options.facets.length > 0 ? { facetsByIndex: { [indexUid]: options.facets.map(facetField) } } : {}),
    },
    queries,
  }
}

function wordsOf(
  tier: Tier | null,
): Pick<MultiSearchQueryWithFederation, 'q' | 'attributesToSearchOn' | 'matchingStrategy'> {
  if (!tier) return {}
  if (!tier.words) return { q: everyWord, attributesToSearchOn: [everyField] }
  return { q: tier.words.join(' '), attributesToSearchOn: ['words', 'codes'], matchingStrategy: 'frequency' }
}

/** Without one, ranking ends with the quality of documents. */
function sortOf(sort: SearchSort = 'relevance'): string[] | null {
  if (sort === 'name') return ['name:asc']
  if (sort === 'newest') return ['freshAt:desc']
  if (sort === 'quality') return ['quality:desc']
  return null
}
