import type { Settings } from 'meilisearch'
import { facetNames } from '../../types.ts'

/** Fields of a filter or facet in the index; a prefix keeps them apart from the others. */
export const facetField = (facet: string) => `facet_${facet}`

/** Most hits Meilisearch may page through; its default of 1000 would end where the scorer's window ends. */
const mostHits = 20_000

/** The one declaration of how indexes are set up; applied whenever an index differs from it. */
export const indexSettings: Settings = {
  searchableAttributes: ['words', 'codes'],
  filterableAttributes: [
    'concepts',
    'id',
    'freshAt',
    ...[...facetNames, 'visibility', 'excluded', 'lang'].map(facetField),
  ],
  sortableAttributes: ['name', 'freshAt', 'quality'],
  displayedAttributes: ['id', 'hash'],
  // Tokens are a set without order: nearness and place of words mean nothing here.
  rankingRules: ['sort', 'words', 'typo', 'exactness', 'quality:desc'],
  proximityPrecision: 'byAttribute',
  stopWords: [],
  synonyms: {},
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    // A steel grade with another digit is another steel.
    disableOnNumbers: true,
    disableOnAttributes: ['codes'],
  },
  faceting: { maxValuesPerFacet: 1000 },
  pagination: { maxTotalHits: mostHits },
}

/** Whether an index is set up as declared; what the declaration does not name is not looked at. */
export function hasDeclaredSettings(actual: unknown, declared: unknown = indexSettings): boolean {
  if (Array.isArray(declared)) {
    if (!Array.isArray(actual) || actual.length !== declared.length) return false
    // Meilisearch gives filterable and sortable attributes back in its own order; ranking rules keep theirs.
    const isRanking = declared.includes('sort')
    const order = (values: unknown[]) => (isRanking ? values : [...values].sort())
    return JSON.stringify(order(actual)) === JSON.stringify(order(declared))
  }
  if (declared && typeof declared === 'object') {
    if (!actual || typeof actual !== 'object') return false
    return Object.entries(declared).every(([key, value]) =>
      hasDeclaredSettings((actual as Record<string, unknown>)[key], value),
    )
  }
  return actual === declared
}
