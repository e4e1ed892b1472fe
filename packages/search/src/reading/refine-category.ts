import { nameFeatures } from '../lexicon/category-words.ts'
import { isFamily, isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import { usualMemberOf } from './choose-category.ts'
import { isSyllable } from './name-scores.ts'

/** What a mould is for shows in the material it shapes. */
const moldsOf: [string, string][] = [
  ['material:plastics', 'category:plastic-molds'],
  ['material:elastomers', 'category:rubber-molds'],
  ['material:adc12', 'category:casting-molds'],
  ['material:adc10', 'category:casting-molds'],
  ['material:zinc-alloys', 'category:casting-molds'],
  ['material:spcc', 'category:stamping-dies'],
  ['material:sphc', 'category:stamping-dies'],
  ['material:secc', 'category:stamping-dies'],
  ['material:sgcc', 'category:stamping-dies'],
  ['material:c5191', 'category:stamping-dies'],
  ['material:c2680', 'category:stamping-dies'],
]

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
  const materials = new Set<string>()
  for (const { analysis, from, to, weight } of texts) {
    const tokens = analysis.folded.tokens.slice(from, to)
    for (const word of nameFeatures(tokens))
      if (!familyWords.has(word) && !isSyllable(analysis, word)) said.set(word, Math.max(said.get(word) ?? 0, weight))
    for (const found of analysis.found) {
      if (found.from < from || found.to > to || found.confidence < 0.5) continue
      if (kindOf(found.concept) === 'process')
        processes.set(found.concept, Math.max(processes.get(found.concept) ?? 0, weight))
      if (kindOf(found.concept) === 'material') materials.add(found.concept)
    }
  }
  const scores: { concept: ConceptKey; score: number }[] = []
  for (const [concept, words] of wordsOf) {
    if (family && (concept === family || !isWithin(lexicon, concept, family))) continue
    if (
      family === 'category:molds-tooling' &&
      (isWithin(lexicon, concept, 'category:mold-services') || isWithin(lexicon, concept, 'category:mold-components'))
    )
      continue
    let score = 0
    for (const [word, weight] of said) if (words.has(word)) score += weight * (rarity.get(word) ?? 0)
    const usual = lexicon.concepts.get(concept)?.details.processes
    if (Array.isArray(usual)) for (const id of usual) score += (processes.get(`process:${id}`) ?? 0) * 1.5
    for (const [material, mold] of moldsOf)
      if (isWithin(lexicon, concept, mold) && [...materials].some((said) => isWithin(lexicon, said, material)))
        score += 1.5
    if (isFamily(lexicon, concept)) score *= 0.9
    scores.push({ concept: concept as ConceptKey, score })
  }
  scores.sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (!first || first.score <= 0) return null
  const near = scores.filter(({ score }) => score > first.score - 1 && score > 0)
  const common = lexicon.ancestors
    .get(first.concept)
    ?.find((above) => near.every(({ concept }) => isWithin(lexicon, concept, above)))
  // Several members fit alike: what they have in common is sure, and its usual member is meant.
  if (near.length > 1 && common && common !== family && first.score - (scores[near.length]?.score ?? 0) > 0.6)
    return { concept: usualMemberOf(common) ?? common, margin: first.score - (scores[near.length]?.score ?? 0) + 0.7 }
  return { concept: first.concept, margin: first.score - (second?.score ?? 0) }
}
