import type { Concept, ConceptKind } from '@matxich/db'
import type { Lexicon } from '@matxich/search'
import { foldText } from './fold-text.ts'

/** Finds the concept that a cell names: by id, or by any label or alias with or without accents. */
export interface ConceptFinder {
  find: (kind: ConceptKind, text: string) => Concept | null
  get: (kind: ConceptKind, id: string | null) => Concept | null
}

const finders = new WeakMap<Lexicon, ConceptFinder>()

export function conceptFinder(lexicon: Lexicon): ConceptFinder {
  const known = finders.get(lexicon)
  if (known) return known
  const byName = new Map<string, Concept>()
  // Names go before aliases and codes: an alias of one concept may be the name of another.
  for (const namesOf of [idsOf, labelsOf, aliasesOf, codesOf])
    for (const concept of lexicon.concepts.values())
      for (const name of namesOf(concept)) {
        const key = `${concept.kind}:${bareName(concept.kind, name)}`
        if (!byName.has(key)) byName.set(key, concept)
      }
  const get = (kind: ConceptKind, id: string | null) => (id && lexicon.concepts.get(`${kind}:${id}`)) || null
  const finder: ConceptFinder = {
    get,
    find: (kind, text) => get(kind, text.trim()) ?? byName.get(`${kind}:${bareName(kind, text)}`) ?? null,
  }
  finders.set(lexicon, finder)
  return finder
}

function idsOf(concept: Concept): string[] {
  return [concept.id]
}

function labelsOf(concept: Concept): string[] {
  return Object.values(concept.labels)
}

function aliasesOf(concept: Concept): string[] {
  return Object.values(concept.aliases).flat()
}

/** Grades by other standards that mean the same steel, and other names of a certificate. */
function codesOf({ details }: Concept): string[] {
  const standards = (details.standards ?? []) as { code: string; fit: string }[]
  const equivalents = (details.equivalents ?? []) as string[]
  return [...standards.filter((standard) => standard.fit === 'exact').map((standard) => standard.code), ...equivalents]
}

/**
 * Names as they compare: spaces do not count (`NAK 80`), places stand without what they are ("Tỉnh Bình Dương", "TP. Hồ Chí Minh",
 * "KCN VSIP 1"), certificates without the year of their edition ("ISO 9001:2015").
 */
function bareName(kind: ConceptKind, name: string): string {
  return foldText(name)
    .replace(affixes[kind] ?? /^$/, '')
    .replaceAll(' ', '')
}

const affixes: Partial<Record<ConceptKind, RegExp>> = {
  province: /^(tinh|thanh pho|tp) | (province|city)$/,
  'former-province': /^(tinh|thanh pho|tp) | (province|city)$/,
  park: /^(khu cong nghiep|kcn) /,
  certification: / (19|20)\d\d$/,
}
