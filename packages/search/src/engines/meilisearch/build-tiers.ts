import type { CandidateTerms } from '../../types.ts'
import { encodeTerm, isKey } from './encode-term.ts'
import { anyOf } from './filters.ts'

/** One part of the federated search; a document found by several counts by the one that weighs most. */
export interface Tier {
  /** Above 0, at most 1. */
  weight: number
  /** Documents that hold these concepts; with `words` none. */
  filter?: string
  words?: string[]
}

interface Wish {
  keys: string[]
  weight: number
}

/** Meilisearch reads no more words of a query than these. */
const mostWords = 10
/** Words that are looked for one by one, beside all of them together. */
const mostSingleWords = 6
/** Combinations grow fast with these. */
const mostWishes = 4

/**
 * What makes a document a candidate, strongest first. Meilisearch cannot add up the weights of filters, so the sum that
 * PostgreSQL builds is spelled out in tiers: the wanted category with all wishes, with all but one, … alone; then its
 * wider families; then wishes without a category; then words.
 */
export function buildTiers(terms: CandidateTerms): Tier[] {
  const { categories, wishes, words } = sortOut(terms)
  const wanted = withWeight(categories, (weight, most) => weight === most)
  const wider = withWeight(categories, (weight, most) => weight < most)
  const groups = groupWishes(wishes)
  const all = groups.reduce((sum, group) => sum + group.weight, 0)
  const best = (wanted?.weight ?? 0) + all || 1

  const tiers: Tier[] = []
  /** Documents of the category with at least so many of the wishes, of any category without one. */
  const add = (category: Wish | null, counts: number[]) => {
    for (const count of new Set(counts.filter((count) => category || count > 0))) {
      const parts = [category ? anyOf('concepts', category.keys) : null, atLeast(count, groups)]
      const weight = (category?.weight ?? 0) + (all * count) / (groups.length || 1)
      tiers.push({ filter: parts.filter((part) => part !== null).join(' AND '), weight: weight / best })
    }
  }
  const half = Math.ceil(groups.length / 2)
  const downwards = groups.map((_, index) => groups.length - index)
  if (wanted) add(wanted, [...downwards, 0])
  if (wider) add(wider, [groups.length, half, 0])
  add(null, wanted ? [groups.length, half] : downwards)
  if (wishes.length > 0) {
    const keys = wishes.flatMap((wish) => wish.keys)
    const least = Math.min(...wishes.map((wish) => wish.weight))
    tiers.push({ filter: anyOf('concepts', keys), weight: (0.5 * least) / best })
  }
  tiers.sort((a, b) => b.weight - a.weight)
  return [...tiers, ...buildWordTiers(words, tiers.length > 0 ? 0.25 : 1)]
}

/** The same candidates, in no order: for counting, and where a column orders them. */
export function buildUnion(terms: CandidateTerms): Tier[] {
  const { categories, wishes, words } = sortOut(terms)
  const keys = [...categories, ...wishes].flatMap((wish) => wish.keys)
  const ofConcepts = keys.length > 0 ? [{ filter: anyOf('concepts', keys), weight: 1 }] : []
  return [...ofConcepts, ...inPortions(words).map((portion) => ({ words: portion, weight: 1 }))]
}

/** All words together, for whoever holds more of them stands higher; then each alone, for any of them makes a candidate. */
function buildWordTiers(words: string[], weight: number): Tier[] {
  const portions = inPortions(words)
  const together: Tier[] = []
  if (portions.length > 1)
    for (let start = 0; start < words.length; start += mostWords)
      together.push({ words: words.slice(start, start + mostWords), weight: weight / (1 + start) })
  return [
    ...together,
    ...portions.map((portion, index) => ({ words: portion, weight: (0.5 * weight) / (1 + index / portions.length) })),
  ]
}

/**
 * A query finds the documents that hold its rarest word at least: alone, each word finds its own. Beyond the first few,
 * words share queries.
 */
function inPortions(words: string[]): string[][] {
  const portions = words.slice(0, mostSingleWords).map((word) => [word])
  for (let start = mostSingleWords; start < words.length; start += mostWords)
    portions.push(words.slice(start, start + mostWords))
  return portions
}

function sortOut({ concepts, tokens }: CandidateTerms) {
  const categories: Wish[] = []
  const wishes: Wish[] = []
  const words: { word: string; weight: number }[] = []
  const eithers = new Map<number, Wish>()
  for (const { term, weight, either } of [
    ...concepts.map(({ key, weight, either }) => ({ term: key as string, weight, either })),
    ...tokens.map(({ token, weight }) => ({ term: token, weight, either: undefined })),
  ]) {
    if (weight <= 0) continue
    const together = either === undefined ? undefined : eithers.get(either)
    if (!isKey(term)) words.push({ word: encodeTerm(term), weight })
    else if (/^(states:)?category:/.test(term)) categories.push({ keys: [term], weight })
    else if (together) together.keys.push(term)
    else {
      const wish = { keys: [term], weight }
      wishes.push(wish)
      if (either !== undefined) eithers.set(either, wish)
    }
  }
  words.sort((a, b) => b.weight - a.weight)
  return { categories, wishes, words: words.map(({ word }) => word) }
}

function withWeight(wishes: Wish[], isChosen: (weight: number, most: number) => boolean): Wish | null {
  const most = Math.max(...wishes.map((wish) => wish.weight))
  return merge(wishes.filter((wish) => isChosen(wish.weight, most)))
}

/** Wishes weak beside the others make candidates, but order none. Too many are one per kind, the weakest kinds together. */
function groupWishes(wishes: Wish[]): Wish[] {
  const most = Math.max(...wishes.map((wish) => wish.weight))
  const strong = wishes.filter((wish) => wish.weight >= most / 2).sort((a, b) => b.weight - a.weight)
  if (strong.length <= mostWishes) return strong
  const ofKind = new Map<string, Wish[]>()
  for (const wish of strong) {
    const kind = wish.keys[0]!.slice(0, wish.keys[0]!.indexOf(':'))
    ofKind.set(kind, [...(ofKind.get(kind) ?? []), wish])
  }
  const kinds = [...ofKind.values()].map((group) => merge(group)!)
  if (kinds.length <= mostWishes) return kinds
  return [...kinds.slice(0, mostWishes - 1), merge(kinds.slice(mostWishes - 1))!]
}

function merge(wishes: Wish[]): Wish | null {
  if (wishes.length === 0) return null
  return { keys: wishes.flatMap((wish) => wish.keys), weight: Math.max(...wishes.map((wish) => wish.weight)) }
}

/** A filter for documents that hold at least so many of the wishes; null for none. */
function atLeast(count: number, wishes: Wish[]): string | null {
  if (count === 0) return null
  const combinations = choose(wishes, count).map(
    (combination) => `(${combination.map((wish) => anyOf('concepts', wish.keys)).join(' AND ')})`,
  )
  return combinations.length === 1 ? combinations[0]! : `(${combinations.join(' OR ')})`
}

function choose<Item>(items: Item[], count: number): Item[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, index) => choose(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]))
}
