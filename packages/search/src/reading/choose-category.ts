import { isFamily, isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import { voteWeights as weights } from './vote-weights.ts'

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

/**
 * The category a need or query wants. Mentions vote; a family's votes help the members that are also spoken of, so the
 * most specific well-supported one wins. A family helps a member by `reach` times what is said of the member itself.
 * Null when none is spoken of.
 */
export function chooseCategory(
  lexicon: Lexicon,
  votes: Map<ConceptKey, number>,
  reach = Number.POSITIVE_INFINITY,
): ConceptKey | null {
  let best: ConceptKey | null = null
  let bestScore = 0
  for (const [concept, own] of votes) {
    if (own < 0.05) continue
    let score = own
    // A family helps a member as far as the member is spoken of itself.
    for (const [other, weight] of votes)
      if (other !== concept && isWithin(lexicon, concept, other))
        score += Math.min(weight * weights.familyToMember, own * reach)
    if (!isFamily(lexicon, concept)) score *= weights.member
    if (score > bestScore) {
      best = concept
      bestScore = score
    }
  }
  return best
}
