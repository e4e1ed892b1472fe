import type { Language } from '@matxich/i18n'
import { kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey, ReadQuery, Requirement } from '../types.ts'
import { analyze } from './analyze.ts'
import { chooseCategory, weighCategories } from './category.ts'
import { conceptRequirement, quantityRequirement } from './read-need.ts'
import { toReading } from './read-text.ts'

const facetKinds = new Set(['process', 'material', 'certification', 'former-province', 'province', 'district', 'park'])

/** Reads the words of a search box: facets as requirements, what is left as words. */
export function readQuery(lexicon: Lexicon, text: string, lang?: Language): ReadQuery {
  const analysis = analyze(lexicon, text, { lang, as: 'query' })
  const requirements = new Map<string, Requirement>()
  const taken = analysis.folded.tokens.map(() => false)
  const votes = new Map<ConceptKey, number>()
  for (const { found, weight } of weighCategories(
    analysis,
    analysis.folded.tokens.map(() => 'in' as const),
  ))
    votes.set(found.concept, (votes.get(found.concept) ?? 0) + weight)
  const category = chooseCategory(lexicon, votes)
  if (category) requirements.set(category, conceptRequirement(category, 'must', null))
  for (const found of analysis.found) {
    const kind = kindOf(found.concept)
    if (found.concept !== category && (!facetKinds.has(kind) || found.confidence < 0.4)) continue
    const span = { start: found.start, end: found.end, text: text.slice(found.start, found.end) }
    requirements.set(found.concept, conceptRequirement(found.concept, 'must', span))
    for (let at = found.from; at < found.to; at++) taken[at] = true
  }
  for (const quantity of analysis.quantities)
    if (
      (quantity.kind === 'tolerance' || quantity.kind === 'volume' || quantity.kind === 'leadTime') &&
      !requirements.has(quantity.kind)
    )
      requirements.set(quantity.kind, quantityRequirement(quantity.kind, quantity.quantity, 'must', quantity.span))
  const reading = toReading(lexicon, analysis)
  const restTokens = analysis.folded.tokens.filter((_, index) => !taken[index]).map((token) => token.norm)
  return { reading, requirements: [...requirements.values()], restTokens }
}
