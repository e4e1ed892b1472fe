import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import { isServiceCategory, isServiceTitle } from './category-hints.ts'
import { anyOf } from './plain.ts'
import { productsOfProcess } from './products-of-process.ts'
import { treatedGoods } from './service-words.ts'
import { foldedStretch, sentenceAt } from './stretches.ts'
import { voteWeights as weights } from './vote-weights.ts'

/** Who orders a treatment says whose parts they are, that they come back, or that nothing else is asked. */
const tollWork = new RegExp(
  `(?:(?<![a-z])(?:${anyOf(
    'thuê|dịch vụ|nhận xi|nhận mạ|nhận sơn|nhận nhiệt luyện|chỗ xi|chỗ mạ|chỗ sơn|nơi xi|nơi mạ|xi thuê|mạ thuê|sơn thuê|trả hàng|lấy và trả|hàng của bên|hàng bên|đưa qua|gửi qua|gửi sang xi|phôi bên|subcontract|subcontracting|outsource|outsourcing|toll|free issue|free-issue|customer supplied|customer-supplied|we send|we deliver the parts|parts are ours|our parts|turnaround|return|returned|collect|pick up|pickup|job coating',
  )})(?![a-z])|${anyOf(
    '外注|委託|支給品|支給し|支給いた|返却|持ち込み|処理のみ|のみ依頼|임가공|외주|위탁|사급|도금만|도장만|처리만|열처리만|반출|수거|왕복|맡기|맡깁|外协|外協|代工|委外|外发|外發|外包|来料|來料|返回|送回|取回|交回|加工费|只做|代加工|周转|加工厂',
  )})`,
)

/** Of these, words that can mean nothing but the customer's own parts going out and coming back. */
const ownParts = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('thuê|trả hàng|lấy và trả|hàng của bên|hàng bên|free issue|free-issue|customer supplied|customer-supplied|our parts|parts are ours|job coating|toll')})(?![a-z])|${anyOf('支給品|持ち込み|返却|처리만|도금만|도장만|열처리만|맡기|맡깁|왕복|수거|来料|來料|送回|返回|取回|交回')})`,
)

/** Whether a need gives work out on parts the buyer has. */
export function isGivenOut(analysis: Analysis): boolean {
  return ownParts.test(analysis.plain.folded)
}

/** Goods are packed in it: "đóng thùng carton", *packed in cartons*, 纸箱包装, 박스 포장. */
const packed = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('đóng|đóng gói|bọc|packed|packing|packaged|bagged|in bulk')})(?![a-z])|${anyOf('包装|裝箱|装箱|梱包|箱詰|入れ|포장|박스 인쇄')})`,
)

function around(analysis: Analysis, at: number): string {
  const { tokens } = analysis.folded
  return foldedStretch(analysis, tokens[Math.max(0, at - 3)]!.start, tokens[Math.min(tokens.length - 1, at + 5)]!.end)
}

/** Tools of a part that is ordered: whose they are, who pays, that they exist or move ("khuôn đã có", 金型は支給, 模具费另计). */
const toolOfPart = new RegExp(
  `(?:(?<![a-z])(?:${anyOf(
    'đã có|có sẵn|sẵn có|của bên|của chúng tôi|của mình|của tôi|của em|bên em có|bên mình có|chúng tôi có|do nhà cung cấp|nhà cung cấp đầu tư|chi phí|phí khuôn|tiền khuôn|tính riêng|tách riêng|báo riêng|khấu hao|chuyển sang|chuyển về|gửi sang|bàn giao|làm mới cũng được|exist|exists|existing|available|transfer|transferred|shipped|ours|own|owned|we have|paid by|charged|amortised|amortized|amortization|separately|tooling cost|tool cost|mold cost|mould cost|cost of|consigned|customer property|provided',
  )})(?![a-z])|${anyOf(
    '既存|支給|移管|起こし|費用|別途|償却|保有|所有|当社資産|弊社資産|手持ち|貴社製作|型費|お持ち|이관|보유|사급|별도|비용|상각|소유|금형비|있습니다|있음|자산|已有|现有|我方|我司|转移|移模|移转|费用|另计|另算|摊销|模具费|模费|开模费|新开模|客供',
  )})`,
)

/** More pieces a year than anybody orders tools. */
const manyPieces = 10_000

/**
 * How much what is said of a category may count where such things are mostly mentioned by the way: treatments of a part
 * that is ordered, the tools it is made with and the packing it comes in. 1 where the title speaks of it or the treatment
 * itself is given out.
 */
export function byTheWayFactor(
  lexicon: Lexicon,
  analysis: Analysis,
  titleEnd: number,
): (concept: ConceptKey, at: number | null) => number {
  const title = foldedStretch(analysis, 0, titleEnd)
  const inTitle = analysis.found.filter((found) => found.end <= titleEnd)
  const titled = (root: (concept: ConceptKey) => boolean) =>
    inTitle.some(({ concept, end }) => {
      if (treatedGoods.test(foldedStretch(analysis, end, end + 4))) return false
      const product = kindOf(concept) === 'process' ? productsOfProcess[concept.slice('process:'.length)] : undefined
      return root(concept) || (product !== undefined && root(`category:${product}`))
    })
  const isService = (concept: ConceptKey) => isServiceCategory(lexicon, concept)
  const isPacking = (concept: ConceptKey) => isWithin(lexicon, concept, 'category:industrial-packaging')
  const serviceOrdered =
    titled(isService) ||
    tollWork.test(analysis.plain.folded) ||
    isServiceTitle(lexicon, 'category:plating-service', title)
  const isTool = (concept: ConceptKey) =>
    concept === 'category:hot-runner-system' ||
    concept === 'category:mold-base' ||
    (isWithin(lexicon, concept, 'category:molds-tooling') && !isWithin(lexicon, concept, 'category:mold-components'))
  const toolOrdered = inTitle.some(({ concept }) => isWithin(lexicon, concept, 'category:molds-tooling'))
  const inSeries = analysis.quantities.some(
    ({ kind, quantity }) =>
      kind === 'volume' && quantity.min >= manyPieces && (quantity.unit === 'piece' || quantity.unit === 'set'),
  )
  const packingOrdered = titled(isPacking)
  return (concept, at) => {
    if (isService(concept)) return serviceOrdered ? 1 : weights.serviceByTheWay
    if (isPacking(concept) && !packingOrdered && at !== null && packed.test(around(analysis, at)))
      return weights.packedIn
    if (isPacking(concept) && !packingOrdered)
      return at !== null && analysis.segments.sentence[at]! <= 1 ? weights.packingEarly : weights.packing
    if (isWithin(lexicon, concept, 'category:molds-tooling') && !toolOrdered) {
      if (inSeries && isTool(concept)) return weights.toolOfSeries
      if (at !== null && toolOfPart.test(sentenceAt(analysis, at))) return weights.toolThatExists
    }
    return 1
  }
}
