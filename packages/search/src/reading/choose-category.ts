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
 * How far each category is wanted. Mentions vote; a family's votes help the members that are also spoken of, so the
 * most specific well-supported one leads. A family helps a member by `reach` times what is said of the member itself.
 * @returns category → its votes and those of its families, members preferred; the most wanted first
 */
export function standings(
  lexicon: Lexicon,
  votes: Map<ConceptKey, number>,
  reach = Number.POSITIVE_INFINITY,
): [ConceptKey, number][] {
  const scores: [ConceptKey, number][] = []
  for (const [concept, own] of votes) {
    if (own < 0.05) continue
    let score = own
    // A family helps a member as far as the member is spoken of itself.
    for (const [other, weight] of votes)
      if (other !== concept && isWithin(lexicon, concept, other))
        score += Math.min(weight * weights.familyToMember, own * reach)
    scores.push([concept, isFamily(lexicon, concept) ? score : score * weights.member])
  }
  return scores.sort((one, other) => other[1] - one[1])
}

/** The category a query wants, null when none is spoken of. */
export function chooseCategory(lexicon: Lexicon, votes: Map<ConceptKey, number>): ConceptKey | null {
  return standings(lexicon, votes)[0]?.[0] ?? null
}

/** Another category that a need may want instead, and how near it comes to the chosen one, 0..1. */
export interface RunnerUp {
  concept: ConceptKey
  share: number
}

/**
 * Of the categories that are neither above nor below the chosen one, the one that is wanted most; null where none is. What was chosen
 * against the votes (a part by how it is made) is as near as can be.
 */
export function runnerUpOf(lexicon: Lexicon, scores: [ConceptKey, number][], chosen: ConceptKey): RunnerUp | null {
  const isAkin = (concept: ConceptKey) => isWithin(lexicon, concept, chosen) || isWithin(lexicon, chosen, concept)
  const other = scores.find(([concept]) => !isAkin(concept))
  if (!other) return null
  const own = scores.find(([concept]) => isAkin(concept))?.[1] ?? 0
  return { concept: other[0], share: Math.min(1, other[1] / Math.max(own, other[1])) }
}
