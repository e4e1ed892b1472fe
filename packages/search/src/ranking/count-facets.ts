import type { FacetCounts } from '../engines/search-engine.ts'
import type { EnterpriseDocument, FacetName } from '../types.ts'

/** Counts facet values over documents at hand, as engines count them over candidates. */
export function countFacets(documents: EnterpriseDocument[], facets: FacetName[]): FacetCounts {
  const counts: FacetCounts = {}
  for (const facet of facets) {
    const ofFacet: Record<string, number> = {}
    for (const document of documents)
      for (const value of new Set(document.facets[facet])) ofFacet[value] = (ofFacet[value] ?? 0) + 1
    counts[facet] = ofFacet
  }
  return counts
}
