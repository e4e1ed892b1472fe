import { nameFeatures } from '../lexicon/category-words.ts'
import { isFamily, isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import type { FoundConcept } from './mentions.ts'
import { anyOf } from './plain.ts'
import { productsOfProcess } from './products-of-process.ts'
import type { Scope } from './scopes.ts'

const purposeBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('cho|dùng cho|của|để|trên|trong|vào|for|of|to|used in|inside|on|into|in|with|as|from|from our|kèm')})(?:\\s+(?:${anyOf('các|những|chi tiết|hàng|bộ|a|an|the|our|your|its|nhà máy|máy|small|new')}))*\\s*$`,
)
const purposeAfter = new RegExp(`^\\s*(?:${anyOf('用|向け|向|の|용|용도|의|に使|に用い')})`)

/** The member that is meant when only the family is named and nothing says otherwise. */
const usualMember: Record<string, ConceptKey> = {
  'category:plastic-molds': 'category:plastic-injection-mold',
  'category:casting-molds': 'category:die-casting-die',
  'category:rubber-molds': 'category:rubber-compression-mold',
  'category:springs': 'category:coil-spring',
}

export function usualMemberOf(family: ConceptKey): ConceptKey | null {
  return usualMember[family] ?? null
}

/** A category spoken of, with how much the sentence makes it the thing itself rather than what it is for. */
export interface WeighedCategory {
  found: FoundConcept
  weight: number
}

/**
 * Weighs category mentions by grammar: "X for Y", "Y用X", "Y X" (English, Japanese, Korean, Chinese compounds end in
 * their head; Vietnamese ones begin with it) all speak of X.
 */
export function weighCategories(analysis: Analysis, scopes: Scope[]): WeighedCategory[] {
  const categories = analysis.found.filter((found) => kindOf(found.concept) === 'category')
  const headLast = analysis.lang !== 'vi' && analysis.lang !== null
  const text = analysis.folded.text
  return categories.map((found) => {
    let weight = found.confidence
    const scope = scopes[found.from]
    if (scope === 'out' || scope === 'past') weight *= 0.02
    else if (scope === 'context') weight *= 0.2
    else if (scope === 'nice' || scope === 'partner') weight *= 0.5
    const sentence = analysis.segments.sentence[found.from]
    const start =
      analysis.folded.tokens[Math.max(analysis.segments.sentenceStart[sentence ?? 0] ?? 0, found.from - 6)]!.start
    const before = folded(analysis, start, found.start)
    if (purposeBefore.test(before)) weight *= 0.3
    const after = folded(analysis, found.end, found.end + 6)
    if (purposeAfter.test(after) && hasLater(categories, found, analysis)) weight *= 0.3
    if (inBrackets(analysis, found)) weight *= 0.55
    for (const other of categories) {
      if (other === found || other.from === found.from) continue
      const laps = other.from < found.to && found.from < other.to
      if (headLast && (other.from === found.to ? joined(analysis, found.to) : laps && other.from > found.from))
        weight *= 0.35
      if (!headLast && (other.to === found.from ? joined(analysis, found.from) : laps && other.from < found.from))
        weight *= 0.35
    }
    return { found, weight: text ? weight : 0 }
  })
}

function inBrackets(analysis: Analysis, found: FoundConcept): boolean {
  const before = analysis.folded.text.slice(0, found.start)
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'))
  return open >= 0 && open > Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))
}

/**
 * Processes that stand for what they make ("die casting" for die-cast parts, "真空焼入れ" for hardening as a service):
 * weak votes, beaten by any thing that is named.
 */
export function processVotes(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
): { concept: ConceptKey; found: FoundConcept; weight: number }[] {
  return analysis.found.flatMap((found) => {
    if (kindOf(found.concept) !== 'process' || found.confidence < 0.5) return []
    const product = productsOfProcess[found.concept.slice('process:'.length)]
    if (product === undefined || !lexicon.concepts.has(`category:${product}`)) return []
    const scope = scopes[found.from]
    if (scope === 'out' || scope === 'past' || scope === 'context') return []
    const weight = found.confidence * (inBrackets(analysis, found) ? 0.3 : 0.5)
    return [{ concept: `category:${product}` as ConceptKey, found, weight }]
  })
}

function folded(analysis: Analysis, start: number, end: number): string {
  let result = ''
  for (const character of analysis.plain.characters) {
    if (character.start >= end) break
    if (character.start >= start) result += character.character
  }
  return result
}

function joined(analysis: Analysis, at: number): boolean {
  const gap = analysis.folded.tokens[at]?.gapBefore
  return gap === 'glue' || gap === 'space'
}

function hasLater(categories: FoundConcept[], found: FoundConcept, analysis: Analysis): boolean {
  const sentence = analysis.segments.sentence[found.from]
  return categories.some(
    (other) =>
      other.from >= found.to && other.from - found.to < 12 && analysis.segments.sentence[other.from] === sentence,
  )
}

/**
 * The category a need or query wants. Mentions vote; a family's votes help the members that are also spoken of, so the
 * most specific well-supported one wins. Null when none is spoken of.
 */
export function chooseCategory(lexicon: Lexicon, votes: Map<ConceptKey, number>): ConceptKey | null {
  let best: ConceptKey | null = null
  let bestScore = 0
  for (const [concept, own] of votes) {
    if (own < 0.05) continue
    let score = own
    for (const [other, weight] of votes)
      if (other !== concept && isWithin(lexicon, concept, other)) score += weight * 0.6
    if (!isFamily(lexicon, concept)) score *= 1.25
    if (score > bestScore) {
      best = concept
      bestScore = score
    }
  }
  return best
}

/** How well a text names each member of a family by words alone: rare words of its names, and its usual processes. */
export function refineCategory(
  lexicon: Lexicon,
  family: ConceptKey | null,
  texts: { analysis: Analysis; from: number; to: number; weight: number }[],
): { concept: ConceptKey; margin: number } | null {
  const { wordsOf, rarity } = lexicon.categoryWords
  const familyWords = family ? (wordsOf.get(family) ?? new Set<string>()) : new Set<string>()
  const said = new Map<string, number>()
  const processes = new Map<string, number>()
  for (const { analysis, from, to, weight } of texts) {
    const tokens = analysis.folded.tokens.slice(from, to)
    for (const word of nameFeatures(tokens))
      if (!familyWords.has(word)) said.set(word, Math.max(said.get(word) ?? 0, weight))
    for (const found of analysis.found)
      if (found.from >= from && found.to <= to && kindOf(found.concept) === 'process' && found.confidence >= 0.5)
        processes.set(found.concept, Math.max(processes.get(found.concept) ?? 0, weight))
  }
  const scores: { concept: ConceptKey; score: number }[] = []
  for (const [concept, words] of wordsOf) {
    if (family && (concept === family || !isWithin(lexicon, concept, family))) continue
    let score = 0
    for (const [word, weight] of said) if (words.has(word)) score += weight * (rarity.get(word) ?? 0)
    const usual = lexicon.concepts.get(concept)?.details.processes
    if (Array.isArray(usual)) for (const id of usual) score += (processes.get(`process:${id}`) ?? 0) * 1.5
    if (isFamily(lexicon, concept)) score *= 0.9
    scores.push({ concept: concept as ConceptKey, score })
  }
  scores.sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (!first || first.score <= 0) return null
  return { concept: first.concept, margin: first.score - (second?.score ?? 0) }
}

/** How much of a title each category's names cover, 0..1, for the best few; nothing when the title names none in part. */
export function nameScores(lexicon: Lexicon, analysis: Analysis, from: number, to: number): Map<ConceptKey, number> {
  const { wordsOf, rarity } = lexicon.categoryWords
  const said = [...nameFeatures(analysis.folded.tokens.slice(from, to))].filter((word) => rarity.has(word))
  const total = said.reduce((sum, word) => sum + rarity.get(word)!, 0)
  const scores: [ConceptKey, number][] = []
  if (total === 0) return new Map()
  for (const [concept, words] of wordsOf) {
    let score = 0
    for (const word of said) if (words.has(word)) score += rarity.get(word)!
    if (score > 0) scores.push([concept as ConceptKey, score / Math.max(total, 6)])
  }
  return new Map(scores.sort((a, b) => b[1] - a[1]).slice(0, 6))
}
