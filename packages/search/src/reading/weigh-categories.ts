import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { Analysis } from './analyze.ts'
import { isForm, isMold, isTreatment, namesThing } from './category-roles.ts'
import type { FoundConcept } from './mentions.ts'
import { anyOf } from './plain.ts'
import type { Scope } from './scopes.ts'
import { serviceWords, treatmentOf } from './service-words.ts'
import { foldedStretch, inBrackets, joined } from './stretches.ts'

const purposeBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('cho|dùng cho|của|để|trên|trong|vào|for|of|to|used in|inside|on|into|in|with|as|from|from our|kèm')})(?:\\s+(?:${anyOf('các|những|chi tiết|hàng|bộ|a|an|the|our|your|its|nhà máy|máy|small|new')}))*\\s*$`,
)
/** "Stamping of terminals", "supply of bolts": the thing itself stands after the "of". */
const makingOf =
  /(?:stamping|machining|mold|molding|moulding|casting|forging|turning|milling|production|manufactur\w+|supply|supplier|sourcing|purchase|assembly|set)s?\s+of\s+(?:\w+\s+){0,2}$/
/** "Chạy khuôn liên hoàn", "run on progressive dies": what the work is done with. */
const meansBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('chạy|chạy bằng|bằng|dùng|sử dụng|using|by|via|run on|running on|made on|made with')})(?:\\s+(?:${anyOf('the|a|an|our|your|bộ|các')}))*\\s*$`,
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
export function weighCategories(lexicon: Lexicon, analysis: Analysis, scopes: Scope[]): WeighedCategory[] {
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
    const before = foldedStretch(analysis, start, compoundOf(categories, found).start)
    if (purposeBefore.test(before) && !makingOf.test(before)) weight *= 0.3
    if (isMold(lexicon, found) && meansBefore.test(before)) weight *= 0.2
    const nameEnd = compoundOf(categories, found).end
    const after = foldedStretch(analysis, nameEnd, nameEnd + 30).replace(/^\s*[(（][^)）]*[)）]/, '')
    if (purposeAfter.test(after) && hasLater(categories, found, analysis)) weight *= 0.3
    if (inBrackets(analysis, found)) weight *= 0.8
    const treated =
      isTreatment(lexicon, found) &&
      analysis.found.some(
        (other) =>
          (headLast || other.from < found.from) &&
          namesThing(lexicon, other) &&
          analysis.segments.clause[other.from] === analysis.segments.clause[found.from],
      )
    const around = foldedStretch(analysis, start, found.end + 12)
    if (treated && !serviceWords.test(around) && !treatmentOf.test(around)) weight *= 0.3
    for (const other of categories) {
      if (other === found || other.from === found.from) continue
      if (other.from < found.to && found.from < other.to && isWithin(lexicon, found.concept, other.concept)) continue
      if (isTreatment(lexicon, other) && !isTreatment(lexicon, found)) continue
      const laps = other.from < found.to && found.from < other.to
      // "摩托车车架焊接件": what it is outweighs how it is made, wherever it stands.
      const adjoins =
        (other.to === found.from && joined(analysis, found.from)) ||
        (other.from === found.to && joined(analysis, found.to))
      if (
        adjoins &&
        isForm(lexicon, found) !== isForm(lexicon, other) &&
        !isMold(lexicon, found) &&
        !isMold(lexicon, other)
      ) {
        const form = isForm(lexicon, found) ? found : other
        const isBlank = blanks.test(foldedStretch(analysis, form.start, form.end + 3))
        if (isForm(lexicon, found) !== isBlank) weight *= 0.35
        continue
      }
      if (headLast && (other.from === found.to ? joined(analysis, found.to) : laps && other.from > found.from))
        weight *= 0.35
      if (!headLast && (other.to === found.from ? joined(analysis, found.from) : laps && other.from < found.from))
        weight *= 0.35
    }
    return { found, weight: text ? weight : 0 }
  })
}

/** The compound that a name is part of: "자동차 시트프레임용" and "for car seat frames" speak of seat frames as a whole. */
function compoundOf(categories: FoundConcept[], found: FoundConcept): { start: number; end: number } {
  const lapping = categories.filter((other) => other.from < found.to && found.from < other.to)
  return {
    start: Math.min(...lapping.map((other) => other.start)),
    end: Math.max(...lapping.map((other) => other.end)),
  }
}

/** "鍛造素材", "đúc phôi", "毛坯": what is ordered is the blank, whatever becomes of it. */
const blanks = new RegExp(anyOf('素材|粗材|毛坯|坯料|소재|blank|blanks|phôi'))

function hasLater(categories: FoundConcept[], found: FoundConcept, analysis: Analysis): boolean {
  const sentence = analysis.segments.sentence[found.from]
  return categories.some(
    (other) =>
      other.from >= found.to && other.from - found.to < 12 && analysis.segments.sentence[other.from] === sentence,
  )
}
