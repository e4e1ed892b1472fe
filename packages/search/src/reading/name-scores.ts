import { nameFeatures } from '../lexicon/category-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import type { WeighedCategory } from './weigh-categories.ts'

/** A single Vietnamese syllable without its accents is many words ("trong", "thang"); only pairs of them tell. */
export function isSyllable(analysis: Analysis, word: string): boolean {
  return analysis.lang === 'vi' && /^[a-z]{1,6}$/.test(word)
}

/** A pair of words, or one long enough to be no everyday syllable. */
function isTelling(word: string): boolean {
  return /\s|[^a-z]/.test(word) || word.length >= 7
}

/** How much of a title each category's names cover, 0..1, for the best few (of `among`); nothing when the title names none in part. */
export function nameScores(
  lexicon: Lexicon,
  analysis: Analysis,
  from: number,
  to: number,
  apart: WeighedCategory[] = [],
  among: ConceptKey[] | null = null,
): Map<ConceptKey, number> {
  const { wordsOf, rarity } = lexicon.categoryWords
  const modifiers = apart.filter(({ weight }) => weight < 0.5).map(({ found }) => found)
  const tokens = analysis.folded.tokens
    .slice(from, to)
    .filter((_, index) => !modifiers.some((found) => from + index >= found.from && from + index < found.to))
  const said = [...nameFeatures(tokens)].filter(
    (word) => rarity.has(word) && !isSyllable(analysis, word) && (among === null || isTelling(word)),
  )
  const total = said.reduce((sum, word) => sum + rarity.get(word)!, 0)
  const scores: [ConceptKey, number][] = []
  if (total === 0) return new Map()
  for (const [concept, words] of wordsOf) {
    if (among && !among.includes(concept as ConceptKey)) continue
    let score = 0
    for (const word of said) if (words.has(word)) score += rarity.get(word)!
    if (score > 0) scores.push([concept as ConceptKey, score / Math.max(total, 6)])
  }
  return new Map(scores.sort((a, b) => b[1] - a[1]).slice(0, 6))
}
