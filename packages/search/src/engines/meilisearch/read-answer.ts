import type { FacetName } from '../../types.ts'
import type { FacetCounts, SearchHit, SearchResult } from '../search-engine.ts'
import { facetField } from './index-settings.ts'

/**
 * What the server answered, for people who asked for `wanted`: facets with a filter of their own were asked in `narrowed`.
 * @throws Error when it is not an answer; something else may speak at that address
 */
export function readAnswer(uid: string, main: unknown, narrowed: unknown[], wanted: FacetName[]): SearchResult {
  const facetCounts: FacetCounts = Object.fromEntries(wanted.map((facet) => [facet, {}]))
  for (const answer of [main, ...narrowed].map(asAnswer))
    for (const facet of wanted) {
      const counts = answer.facetsByIndex?.[uid]?.distribution?.[facetField(facet)]
      if (counts) facetCounts[facet] = counts
    }
  const { hits, estimatedTotalHits } = asAnswer(main)
  return { hits: hits.map(toHit), total: estimatedTotalHits, facetCounts }
}

interface Answer {
  hits: { id: string; hash?: string; _federation?: { weightedRankingScore?: number } }[]
  estimatedTotalHits: number
  facetsByIndex?: Record<string, { distribution?: Record<string, Record<string, number>> }>
}

function asAnswer(given: unknown): Answer {
  const answer = given as Partial<Answer> | null
  if (!Array.isArray(answer?.hits) || typeof answer.estimatedTotalHits !== 'number')
    throw new Error('what answers at the address of Meilisearch is not Meilisearch')
  return answer as Answer
}

function toHit({ id, hash, _federation }: Answer['hits'][number]): SearchHit {
  return { id, engineScore: _federation?.weightedRankingScore ?? 0, ...(hash === undefined ? {} : { hash }) }
}
