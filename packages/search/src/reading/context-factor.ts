import { isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import { isMold, isService } from './category-roles.ts'
import { voteWeights as weights } from './vote-weights.ts'
import type { WeighedCategory } from './weigh-categories.ts'

/**
 * Votes of a whole need weighed against its title: a service that the title orders makes things its object
 * ("熱処理の委託（金型部品）"), and a mould in the title makes inserts and bases parts of it.
 */

export function contextFactor(
  lexicon: Lexicon,
  title: WeighedCategory[],
  concept: ConceptKey,
  inTitle: boolean,
  titleSpeaksOfService: boolean,
): number {
  const service =
    titleSpeaksOfService && title.some(({ found, weight }) => weight >= 0.6 && isService(lexicon, found.concept))
  if (service && !isService(lexicon, concept)) return weights.objectOfService
  const component = ['mold-components', 'mold-services'].some((part) => isWithin(lexicon, concept, `category:${part}`))
  const mold = title.some(
    ({ found, weight }) =>
      weight >= 0.35 &&
      isMold(lexicon, found) &&
      !isWithin(lexicon, found.concept, 'category:mold-components') &&
      !isWithin(lexicon, found.concept, 'category:mold-services'),
  )
  if (component && mold && !inTitle) return weights.partOfMold
  return 1
}
