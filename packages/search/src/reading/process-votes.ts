import { kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import type { FoundConcept } from './mentions.ts'
import { anyOf } from './plain.ts'
import { productsOfProcess } from './products-of-process.ts'
import type { Scope } from './scopes.ts'
import { treatedGoods } from './service-words.ts'
import { foldedStretch, inBrackets } from './stretches.ts'

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
    const id = found.concept.slice('process:'.length)
    const product = productsOfProcess[id] ?? (inTitle(analysis, found) ? milled[id] : undefined)
    if (product === undefined || !lexicon.concepts.has(`category:${product}`)) return []
    const scope = scopes[found.from]
    if (scope === 'out' || scope === 'past' || scope === 'context') return []
    const isGoods = treatedGoods.test(foldedStretch(analysis, found.end, found.end + 4)) && isServiceProduct(product)
    const weight =
      found.confidence *
      (isGoods ? 0.2 : 1) *
      (inBrackets(analysis, found) ? 0.3 : isOrdered(analysis, found) ? 1 : 0.5)
    return [{ concept: `category:${product}` as ConceptKey, found, weight }]
  })
}

/** In a title, milling says what is ordered where nothing else does. */
const milled: Record<string, string> = { 'milling-3-axis': 'milled-part', 'milling-5-axis': 'milled-part' }

function inTitle(analysis: Analysis, found: FoundConcept): boolean {
  return analysis.segments.sentence[found.from] === 0
}

const orderWords = new RegExp(
  `^(?:${anyOf('cần|tìm|chỗ|nơi|cho|nhận|gia công|thuê|đơn vị|xưởng|bên|ncc|kiếm|hỏi|báo giá|đặt|dịch vụ')}|\\s|[:,.–-])*$`,
)

/** "Thấm cacbon bánh răng", "cần chỗ xi kẽm hàng dập": in Vietnamese what a title begins with is what is ordered. */
function isOrdered(analysis: Analysis, found: FoundConcept): boolean {
  return (
    (analysis.lang === 'vi' || analysis.lang === null) &&
    analysis.segments.sentence[found.from] === 0 &&
    orderWords.test(foldedStretch(analysis, 0, found.start))
  )
}

function isServiceProduct(product: string): boolean {
  return product.endsWith('-service') || product.endsWith('-services')
}
