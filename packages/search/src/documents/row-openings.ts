import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { Analysis } from '../reading/analyze.ts'
import type { FoundConcept } from '../reading/mentions.ts'
import { nameScores } from '../reading/name-scores.ts'
import { anyOf } from '../reading/plain.ts'
import { productsOfProcess } from '../reading/products-of-process.ts'
import { foldedStretch } from '../reading/stretches.ts'
import type { ConceptKey } from '../types.ts'

/** A sentence that begins by naming one of the firm's rows, though in words no alias has whole. */
export interface RowOpening {
  category: ConceptKey
  /** Tokens of the naming words, end exclusive. */
  from: number
  to: number
}

/** Words looked at from the beginning of a sentence, and how much of them the row's names must cover to be believed. */
const reach = 9
const leastScore = 0.5
const lead = 1.4

/**
 * Sentences of a description that begin by naming a row ("Bó dây máy in, máy photo …" of a maker of appliance harnesses).
 * A firm describes what it lists, so among its few rows part of a name is enough; a sentence that names one of the rows
 * outright is left to the names found whole.
 */
export function rowOpenings(
  lexicon: Lexicon,
  analysis: Analysis,
  weights: Map<FoundConcept, number>,
  rows: ConceptKey[],
): RowOpening[] {
  const openings: RowOpening[] = []
  const { sentenceStart } = analysis.segments
  for (const [index, from] of sentenceStart.entries()) {
    const end = Math.min(sentenceStart[index + 1] ?? analysis.folded.tokens.length, from + reach)
    const made = rowMade(lexicon, analysis, from, rows)
    if (made) openings.push({ category: made, from, to: from })
    const to = Math.min(end, firstFact(analysis, from) ?? end)
    if (made || to - from < 2) continue
    const named = analysis.found.filter(
      (found) =>
        kindOf(found.concept) === 'category' &&
        found.from >= from &&
        found.from < to &&
        (weights.get(found) ?? 0) >= 0.5,
    )
    if (named.some((found) => rows.some((row) => isWithin(lexicon, found.concept, row)))) continue
    const scores = nameScores(lexicon, analysis, from, to, [], rows)
    const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
    if (!first || first[1] < leastScore || first[1] < (second?.[1] ?? 0) * lead) continue
    openings.push({ category: first[0], from, to })
  }
  return openings
}

/** Words before the work that a text or a sentence begins with. */
const orders = new RegExp(
  `^(?:${anyOf('chuyên|nhận|nhận gia công|chuyên nhận|gia công|xưởng|em|bên em|chúng tôi|ben em|dịch vụ|cơ sở|đơn vị|we|contract|toll')}|[\\s,:.–-])*$`,
)

/**
 * Of a firm that lists no rows: a text that begins with work which stands for what is made or done by it ("Mạ thiếc, mạ bạc cho
 * đầu cốt", "thổi can, bình"), where no thing is named beside it. A treatment is the firm's service whatever it is
 * done to; what is shaped has a name of its own more often than not.
 */
export function workOpening(
  lexicon: Lexicon,
  analysis: Analysis,
  weights: Map<FoundConcept, number>,
): RowOpening | null {
  const { sentence, clause } = analysis.segments
  const process = analysis.found.find((found) => kindOf(found.concept) === 'process')
  if (!process || process.confidence < 0.6 || sentence[process.from] !== 0) return null
  if (!orders.test(foldedStretch(analysis, 0, process.start))) return null
  const id = productsOfProcess[process.concept.slice('process:'.length)]
  const category: ConceptKey = `category:${id}`
  if (id === undefined || !lexicon.concepts.has(category)) return null
  const named = analysis.found.some(
    (found) =>
      kindOf(found.concept) === 'category' &&
      (weights.get(found) ?? 0) >= 0.5 &&
      sentence[found.from] === 0 &&
      (clause[found.from] === clause[process.from] || !isServiceFamily(lexicon, category)),
  )
  return named ? null : { category, from: process.from, to: process.to }
}

function isServiceFamily(lexicon: Lexicon, category: ConceptKey): boolean {
  return ['category:surface-treatment-services', 'category:heat-treatment-services'].some((family) =>
    isWithin(lexicon, category, family),
  )
}

/** "Đúc áp lực chân quạt, vỏ đèn": a sentence that begins with the process by which one of the rows is made. */
function rowMade(lexicon: Lexicon, analysis: Analysis, from: number, rows: ConceptKey[]): ConceptKey | undefined {
  const process = analysis.found.find(
    (found) => kindOf(found.concept) === 'process' && found.from >= from && found.from <= from + 2,
  )
  if (!process || process.confidence < 0.6) return undefined
  const product = `category:${productsOfProcess[process.concept.slice('process:'.length)]}`
  const made = rows.filter((row) => isWithin(lexicon, row, product))
  return made.length === 1 ? made[0] : undefined
}

/** Where facts begin: a process, material or number is no part of a name. */
function firstFact(analysis: Analysis, from: number): number | undefined {
  const found = analysis.found.find((entry) => entry.from >= from && /^(?:process|material):/.test(entry.concept))
  const number = analysis.quantities
    .map((quantity) => analysis.folded.tokens.findIndex((token) => token.end > quantity.span.start))
    .find((at) => at >= from)
  return Math.min(found?.from ?? Number.POSITIVE_INFINITY, number ?? Number.POSITIVE_INFINITY)
}
