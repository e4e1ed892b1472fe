import { isFamily, isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import type { FoundConcept } from './mentions.ts'
import { anyOf } from './plain.ts'
import type { Scope } from './scopes.ts'

const purposeBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('cho|dùng cho|của|để|trên|trong|vào|for|of|to|used in|inside|on|into|in|with|as|from|from our|kèm')})(?:\\s+(?:${anyOf('các|những|chi tiết|hàng|bộ|a|an|the|our|your|its|nhà máy|máy|small|new')}))*\\s*$`,
)
const purposeAfter = new RegExp(`^\\s*(?:${anyOf('用|向け|向|の|용|용도|의|に使|に用い')})`)

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
    for (const other of categories) {
      if (other === found || other.from === found.from) continue
      if (headLast && other.from === found.to && joined(analysis, found.to)) weight *= 0.35
      if (!headLast && other.to === found.from && joined(analysis, found.from)) weight *= 0.35
    }
    return { found, weight: text ? weight : 0 }
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
