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
export function differenceBetween(before: Lexicon, after: Lexicon): LexiconDifference {
  const old = before.concepts
  const words = new Set<string>()
  const terms = new Set(differingVocabulary(before, after))
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

/** Words that are words of a name in one of the two only: where they stand, they are mistyped ones no more, or again. */
function differingVocabulary(before: Lexicon, after: Lexicon): string[] {
  const [old, now] = [before.vocabulary, after.vocabulary]
  const syllables = differing([old.forms, now.forms]).map((form) => form.slice(0, form.indexOf('|')))
  return [...differing([old.known, now.known]), ...syllables]
}

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
function differingTerms(key: string, sides: Sides, before: Lexicon, after: Lexicon): string[] {
  const [old, now] = sides
  if (old && now && old.parent === now.parent && detailsOf(old) === detailsOf(now)) return []
  const known = old ?? now
  if (!known) return []
  const families = sides.flatMap((side) => (side?.parent ? [conceptKey(side.kind, side.parent)] : []))
  const isConcerned = (family: string) =>
    (old && now) ||
    hasDetails(known) ||
    before.children.has(family) !== after.children.has(family) ||
    (known.kind === 'category' && parentOf(family, before, after) !== null)
  return [key, ...families.filter(isConcerned)]
}

function parentOf(key: string, before: Lexicon, after: Lexicon): string | null {
  return (after.concepts.get(key) ?? before.concepts.get(key))?.parent ?? null
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
