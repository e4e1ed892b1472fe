import type { EngineDocument } from '../search-engine.ts'
import { encodeTerm, isForgivable, isKey } from './encode-term.ts'
import { everyField, everyWord, facetField } from './index-settings.ts'

export type IndexDocument = {
  id: string
  hash: string
  name: string
  quality: number
  /** Seconds since 1970: Meilisearch sorts numbers, not dates. */
  freshAt: number
  /** Concept keys, for filters. */
  concepts: string[]
  /** Words in which a slip is forgiven, and those in which none is. */
  words: string
  codes: string
  [everyField]: typeof everyWord
} & Record<`facet_${string}`, string[]>

/** A document as Meilisearch indexes it; `indexFormat` goes up with every change here. */
export function toIndexDocument(document: EngineDocument): IndexDocument {
  const words: string[] = []
  const codes: string[] = []
  const concepts: string[] = []
  for (const term of document.terms) {
    if (isKey(term)) concepts.push(term)
    else if (isForgivable(term)) words.push(term)
    else codes.push(encodeTerm(term))
  }
  const facets: Record<string, string[]> = {}
  for (const facet of document.facets) {
    const split = facet.indexOf('=')
    const field = facetField(facet.slice(0, split))
    const values = facets[field] ?? []
    values.push(facet.slice(split + 1))
    facets[field] = values
  }
  return {
    id: document.id,
    hash: document.hash,
    name: document.name,
    quality: document.quality,
    freshAt: Math.floor(document.freshAt.getTime() / 1000),
    concepts,
    words: words.join(' '),
    codes: codes.join(' '),
    [everyField]: everyWord,
    ...facets,
  }
}
