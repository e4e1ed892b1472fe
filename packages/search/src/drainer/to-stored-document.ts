import { createHash } from 'node:crypto'
import type { NeedForSearch, StoredSearchDocument } from '@matxich/db/queries'
import { statedTerm } from '../scoring/candidates.ts'
import type { EnterpriseDocument, FacetName, NeedDocument } from '../types.ts'

/** An enterprise's document as stored and indexed. */
export function toStoredEnterprise(document: EnterpriseDocument, version: string): StoredSearchDocument {
  return withHash({
    kind: 'enterprise',
    id: document.id,
    body: document,
    terms: termsOf(
      document,
      document.capabilities.flatMap(({ category }) => (category ? [statedTerm(category.concept)] : [])),
    ),
    facets: facetsOf(document.facets),
    lexiconVersion: version,
    name: document.name,
    // A checked profile goes before a fuller one, a fuller one before a thinner one.
    quality: document.completeness * 0.7 + (document.verifiedAt ? 0.3 : 0),
    freshAt: new Date(document.confirmedAt),
  })
}

/** A need's document with who may find it, so that engines need not propose what the asker may not see. */
export function toStoredNeed(document: NeedDocument, need: NeedForSearch, version: string): StoredSearchDocument {
  return withHash({
    kind: 'need',
    id: document.id,
    body: document,
    terms: termsOf(document),
    facets: [
      ...facetsOf(document.facets),
      `lang=${document.lang}`,
      `visibility=${need.visibility}`,
      ...need.excludedEnterpriseIds.map((id) => `excluded=${id}`).sort(),
    ],
    lexiconVersion: version,
    name: need.isBuyerHidden ? '' : need.title,
    quality: 0,
    freshAt: need.openedAt ?? new Date(0),
  })
}

function termsOf(document: { tokens: string[]; concepts: string[] }, stated: string[] = []): string[] {
  return [...new Set([...document.concepts, ...document.tokens, ...stated])].sort()
}

function facetsOf(facets: Record<FacetName, string[]>): string[] {
  return Object.entries(facets)
    .flatMap(([facet, values]) => [...new Set(values)].map((value) => `${facet}=${value}`))
    .sort()
}

/** The lexicon it was read with is no part of what it says: read with another one, it may well say the same. */
function withHash(document: Omit<StoredSearchDocument, 'hash'>): StoredSearchDocument {
  const { lexiconVersion: _, body, ...rest } = document
  const said = { ...rest, body: { ...(body as object), lexiconVersion: undefined } }
  const hash = createHash('sha256').update(canonical(said)).digest('hex').slice(0, 32)
  return { ...document, hash }
}

/** JSON with sorted keys: equal contents give equal text, whatever order they were put together in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
