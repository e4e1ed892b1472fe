import type { Settings } from 'meilisearch'
import { facetNames } from '../../types.ts'

/** Fields of a filter or facet in the index; a prefix keeps them apart from the others. */
export const facetField = (facet: string) => `facet_${facet}`

/**
 * Part of an index's name, since a document's hash says nothing of how it was put into the index: raise it when
 * `toIndexDocument` changes, and new indexes are filled beside those that running processes still search.
 */
export const indexFormat = 2

/** The word that every document holds in the field of this name: asked for where filters alone choose. */
export const everyField = 'every'
export const everyWord = 'x'

/** Most hits Meilisearch may page through; its default of 1000 would end where the scorer's window ends. */
const mostHits = 20_000

/** The one declaration of how indexes are set up; applied whenever an index differs from it. All of it is known to Meilisearch 1.12. */
export const indexSettings: Settings = {
  searchableAttributes: ['words', 'codes', everyField],
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
  // Queries are whole words; what completes them while typing is not asked here.
  prefixSearch: 'disabled',
  facetSearch: false,
  stopWords: [],
  synonyms: {},
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    // Whatever has a digit in it is there.
    disableOnAttributes: ['codes'],
  },
  faceting: { maxValuesPerFacet: 1000 },
  pagination: { maxTotalHits: mostHits },
}

/** Whether an index is set up as declared; what the declaration does not name is not looked at. */
export function hasDeclaredSettings(actual: unknown, declared: unknown = indexSettings): boolean {
  if (Array.isArray(declared)) {
    if (!Array.isArray(actual) || actual.length !== declared.length) return false
    // Meilisearch gives filterable and sortable attributes back in its own order; ranking rules and searched fields keep theirs.
    const isOrdered = declared.includes('sort') || declared.includes(everyField)
    const order = (values: unknown[]) => (isOrdered ? values : [...values].sort())
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
