import { wordingFeatures } from '../lexicon/category-wordings.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import { isGenericPart } from './heads.ts'
import type { FoundConcept } from './mentions.ts'
import type { Scope } from './scopes.ts'

const scopeShare: Record<Scope, number> = { in: 1, nice: 0.7, partner: 0.3, context: 0.2, out: 0, past: 0 }
const titleShare = 4
/** "Cover", "커버": part of anything. */
const genericShare = 0.1
const mostCategories = 6

/** How many votes the likest category gets, and by what power of how much less like they are the others get fewer. */
export interface WordingStrength {
  most: number
  decline: number
  /** From what likeness on the likest gets all of its votes; less likeness, fewer votes. */
  enough?: number
}

/**
 * Which categories' wordings a need is most like, whatever names stand in it.
 * @param titleEnd the first token behind the title
 * @param aside names that the grammar puts beside the order: what they are made of says nothing of it
 * @returns category → votes, for the likest few
 */
export function wordingVotes(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
  titleEnd: number,
  aside: FoundConcept[],
  { most, decline, enough }: WordingStrength,
): Map<ConceptKey, number> {
  const scores = new Map<ConceptKey, number>()
  for (const [feature, share] of featuresHeard(analysis, scopes, titleEnd, aside))
    for (const [category, weight] of lexicon.categoryWordings.get(feature) ?? [])
      scores.set(category, (scores.get(category) ?? 0) + weight * Math.sqrt(share))
  const best = [...scores].sort((one, other) => other[1] - one[1]).slice(0, mostCategories)
  const top = best[0]?.[1] ?? 0
  const certain = enough === undefined ? most : most * Math.min(1, top / enough)
  return new Map(best.map(([category, score]) => [category, certain * (score / top) ** decline]))
}

/** Each feature once, with the share of where it counts most. */
function featuresHeard(
  { folded: { tokens } }: Analysis,
  scopes: Scope[],
  titleEnd: number,
  aside: FoundConcept[],
): Map<string, number> {
  const shares = tokens.map((_, index) => {
    if (aside.some(({ from, to }) => index >= from && index < to)) return 0
    return index < titleEnd ? titleShare : scopeShare[scopes[index] ?? 'in']
  })
  const heard = new Map<string, number>()
  for (let from = 0; from < tokens.length; ) {
    const share = shares[from]!
    let to = from + 1
    while (to < tokens.length && shares[to] === share && to !== titleEnd) to++
    if (share > 0)
      for (const feature of wordingFeatures(tokens.slice(from, to)))
        heard.set(feature, Math.max(share * (isGenericPart(feature) ? genericShare : 1), heard.get(feature) ?? 0))
    from = to
  }
  return heard
}
