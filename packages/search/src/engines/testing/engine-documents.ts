import { randomUUID } from 'node:crypto'
import type { DocumentKind } from '@matxich/db'
import type { StoredSearchDocument } from '@matxich/db/queries'
import type { CandidateTerms, ConceptKey } from '../../types.ts'

/** A document made for a test: only what the test is about needs saying. */
export function makeDocument(
  given: Partial<StoredSearchDocument> & { kind?: DocumentKind } = {},
): StoredSearchDocument {
  const id = given.id ?? randomUUID()
  return {
    kind: 'enterprise',
    id,
    hash: `hash-${id}`,
    body: { id },
    terms: [],
    facets: [],
    lexiconVersion: 'test',
    name: '',
    quality: 0,
    freshAt: new Date('2026-01-01'),
    ...given,
  }
}

export function terms(concepts: Record<string, number>, tokens: Record<string, number> = {}): CandidateTerms {
  return {
    concepts: Object.entries(concepts).map(([key, weight]) => ({ key: key as ConceptKey, weight })),
    tokens: Object.entries(tokens).map(([token, weight]) => ({ token, weight })),
  }
}

export const anything: CandidateTerms = { concepts: [], tokens: [] }
