import { createHash } from 'node:crypto'
import type { Concept, ConceptKind } from '@matxich/db'
import type { ConceptKey } from '../types.ts'
import { type Alias, aliasesOf } from './aliases.ts'
import { type CategoryCues, collectCategoryCues } from './category-cues.ts'
import { type CategoryWordings, learnCategoryWordings } from './category-wordings.ts'
import { type CategoryWords, collectCategoryWords } from './category-words.ts'
import { collectVocabulary, type Vocabulary } from './slips.ts'
import { singular } from './tokens.ts'

/** Raise when reading rules change, so that stored readings and documents are made anew. */
export const readerVersion = 5

export interface TrieNode {
  next: Map<string, TrieNode>
  aliases: Alias[]
}

/** The taxonomy made ready for reading: built once per version, shared by all readers. */
export interface Lexicon {
  /** Hash of everything that can change a reading; a reading or document with another version is to be made anew. */
  version: string
  concepts: Map<string, Concept>
  trie: TrieNode
  /** Concept → itself and everything above it, nearest first. */
  ancestors: Map<string, ConceptKey[]>
  children: Map<string, ConceptKey[]>
  /** Concept → all below it. */
  descendants: Map<string, Set<string>>
  categoryWords: CategoryWords
  /** Words that speak for a category without naming it. */
  categoryCues: CategoryCues
  /** What words of texts about parts say of their category; learnt when first asked, which only readers of needs do. */
  readonly categoryWordings: CategoryWordings
  /** For finding what mistyped words stand for. */
  vocabulary: Vocabulary
}

/** Pure and quick (a fraction of a second for the whole taxonomy); keep the result. */
export function buildLexicon(concepts: Concept[]): Lexicon {
  const byKey = new Map<string, Concept>()
  for (const concept of concepts) byKey.set(conceptKey(concept.kind, concept.id), concept)
  const trie: TrieNode = { next: new Map(), aliases: [] }
  const aliases = distinctAliases(concepts.flatMap(aliasesOf))
  for (const alias of aliases) insert(trie, alias)
  const ancestors = new Map<string, ConceptKey[]>()
  const children = new Map<string, ConceptKey[]>()
  const descendants = new Map<string, Set<string>>()
  for (const concept of concepts) {
    const key = conceptKey(concept.kind, concept.id)
    const line: ConceptKey[] = [key]
    for (let at = concept.parent; at !== null; at = byKey.get(conceptKey(concept.kind, at))?.parent ?? null) {
      const above = conceptKey(concept.kind, at)
      if (line.includes(above)) break
      line.push(above)
      const below = descendants.get(above) ?? new Set()
      descendants.set(above, below.add(key))
    }
    ancestors.set(key, line)
    if (line[1]) children.set(line[1], [...(children.get(line[1]) ?? []), key])
  }
  const version = createHash('sha256')
    .update(JSON.stringify([readerVersion, concepts]))
    .digest('hex')
    .slice(0, 16)
  const categoryWords = collectCategoryWords(concepts)
  const categoryCues = collectCategoryCues(concepts)
  let categoryWordings: CategoryWordings | undefined
  const vocabulary = vocabularyOf(aliases)
  return {
    version,
    concepts: byKey,
    trie,
    ancestors,
    children,
    descendants,
    categoryWords,
    categoryCues,
    get categoryWordings() {
      categoryWordings ??= learnCategoryWordings(concepts)
      return categoryWordings
    },
    vocabulary,
  }
}

/** Words of names; those of places and machine makers are names of their own, which nobody's slip means. */
function vocabularyOf(aliases: Alias[]): Vocabulary {
  const known = new Set<string>()
  const forms = new Set<string>()
  const english = new Set<string>()
  for (const alias of aliases) {
    for (const form of alias.forms) forms.add(form)
    for (const word of alias.words) {
      known.add(word).add(singular(word))
      if (alias.language === 'en' && !isPlace(alias.concept)) english.add(word)
    }
  }
  return collectVocabulary(known, forms, english)
}

function isPlace(concept: string): boolean {
  return /^(?:former-province|province|district|park):/.test(concept)
}

export function conceptKey(kind: ConceptKind, id: string): ConceptKey {
  return `${kind}:${id}`
}

/** `material:skd11` → `material`. */
export function kindOf(key: string): ConceptKind {
  return key.slice(0, key.indexOf(':')) as ConceptKind
}

/** `material:skd11` → `skd11`. */
export function idOf(key: string): string {
  return key.slice(key.indexOf(':') + 1)
}

/** Whether `key` is `above` or lies below it. */
export function isWithin(lexicon: Lexicon, key: string, above: string): boolean {
  return key === above || (lexicon.descendants.get(above)?.has(key) ?? false)
}

/** The parent of a concept, or null for a root. */
export function parentOf(lexicon: Lexicon, key: string): ConceptKey | null {
  return lexicon.ancestors.get(key)?.[1] ?? null
}

/** A node with members below it. */
export function isFamily(lexicon: Lexicon, key: string): boolean {
  return lexicon.children.has(key)
}

/**
 * Words cut out of longer labels count only where they point to one concept of their kind, and never against a name
 * that somebody listed for another.
 */
function distinctAliases(aliases: Alias[]): Alias[] {
  const owners = new Map<string, Set<string>>()
  const listed = new Map<string, Set<string>>()
  const spelling = (alias: Alias) => `${alias.compact}|${alias.qualities}|${alias.tones}`
  for (const alias of aliases) {
    const id = `${kindOf(alias.concept)}|${spelling(alias)}`
    owners.set(id, (owners.get(id) ?? new Set()).add(alias.concept))
    if (alias.strength === 1) listed.set(spelling(alias), (listed.get(spelling(alias)) ?? new Set()).add(alias.concept))
  }
  return aliases.filter((alias) => {
    if (alias.strength === 1) return true
    const others = listed.get(spelling(alias))
    if (others && !(others.size === 1 && others.has(alias.concept))) return false
    return alias.strength >= 0.9 || owners.get(`${kindOf(alias.concept)}|${spelling(alias)}`)!.size === 1
  })
}

function insert(trie: TrieNode, alias: Alias): void {
  if (alias.compact === '') return
  let node = trie
  for (const character of alias.compact) {
    let next = node.next.get(character)
    if (!next) {
      next = { next: new Map(), aliases: [] }
      node.next.set(character, next)
    }
    node = next
  }
  node.aliases.push(alias)
}
