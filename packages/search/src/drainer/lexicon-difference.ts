import { type Concept, conceptKey } from '@matxich/db'
import { type Alias, aliasesOf } from '../lexicon/aliases.ts'
import { collectCategoryWords } from '../lexicon/category-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** Where to look for documents that another lexicon would read differently. */
export interface LexiconDifference {
  /** Spellings as `foldedText` writes them: a text without any of them is read as before. */
  words: string[]
  /** Concepts that mean something else by themselves: documents that hold them are read anew whatever they say. */
  terms: string[]
}

/**
 * What has changed between two states of the taxonomy, as far as documents can tell. Rather too much than too little:
 * reading a document once more costs milliseconds, a missed one stays wrong.
 */
export function differenceBetween(before: Concept[], after: Lexicon): LexiconDifference {
  const old = new Map(before.map((concept) => [conceptKey(concept.kind, concept.id), concept]))
  const words = new Set<string>()
  const terms = new Set<string>()
  for (const key of new Set([...old.keys(), ...after.concepts.keys()])) {
    const sides = [old.get(key), after.concepts.get(key)] as const
    if (canonical(sides[0]) === canonical(sides[1])) continue
    for (const spelling of differing(sides.map(spellingsOf))) words.add(spelling.slice(spelling.lastIndexOf('|') + 1))
    for (const word of differing(sides.map(nameWordsOf))) words.add(word.replaceAll(' ', ''))
    for (const term of differingTerms(key, sides, before, after)) terms.add(term)
  }
  words.delete('')
  return { words: [...words], terms: [...terms] }
}

type Sides = readonly [Concept | undefined, Concept | undefined]

/** Everything that tells one alias from another, its folded spelling last. */
function spellingsOf(concept: Concept | undefined): Set<string> {
  const spell = ({ compact, gaps, ...rest }: Alias) => `${JSON.stringify(rest)}${JSON.stringify([...gaps])}|${compact}`
  return new Set(concept ? aliasesOf(concept).map(spell) : [])
}

/** The words by which texts come near a category without naming it. */
function nameWordsOf(concept: Concept | undefined): Set<string> {
  if (concept?.kind !== 'category') return new Set()
  return collectCategoryWords([concept]).wordsOf.get(conceptKey(concept.kind, concept.id)) ?? new Set()
}

function differing([before, after]: Set<string>[]): string[] {
  if (!before || !after) return []
  return [...[...before].filter((one) => !after.has(one)), ...[...after].filter((one) => !before.has(one))]
}

/** The place in the tree and the details are no words: who holds the concept, or might hold it for its family, is concerned. */
function differingTerms(key: string, sides: Sides, before: Concept[], after: Lexicon): string[] {
  const [old, now] = sides
  if (old && now && old.parent === now.parent && detailsOf(old) === detailsOf(now)) return []
  const known = old ?? now
  if (!known) return []
  const families = sides.flatMap((side) => (side?.parent ? [conceptKey(side.kind, side.parent)] : []))
  const isConcerned = (family: string) =>
    (old && now) ||
    hasDetails(known) ||
    wasChildless(family, before) !== !after.children.has(family) ||
    (known.kind === 'category' && parentOf(family, before, after) !== null)
  return [key, ...families.filter(isConcerned)]
}

function wasChildless(family: string, before: Concept[]): boolean {
  return !before.some((concept) => concept.parent !== null && conceptKey(concept.kind, concept.parent) === family)
}

function parentOf(key: string, before: Concept[], after: Lexicon): string | null {
  const concept = after.concepts.get(key) ?? before.find((one) => conceptKey(one.kind, one.id) === key)
  return concept?.parent ?? null
}

/** Standards, equivalents and withdrawn names are words; the rest of the details is not. */
function detailsOf({ details }: Concept): string {
  const { standards: _standards, equivalents: _equivalents, superseded: _superseded, ...rest } = details
  return canonical(rest)
}

function hasDetails(concept: Concept): boolean {
  return detailsOf(concept) !== '{}'
}

/** Databases order keys their own way. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
