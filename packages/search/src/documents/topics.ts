import { isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import type { Analysis } from '../reading/analyze.ts'
import type { FoundConcept } from '../reading/mentions.ts'
import { anyOf } from '../reading/plain.ts'
import type { ConceptKey } from '../types.ts'

/** Words by which a firm brings up something it makes. */
const introducers = new RegExp(
  `(?:(?<![a-z])(?:${anyOf(
    'chuyên|chuyên làm|chuyên nhận|nhận|làm|làm thêm|làm luôn|sản xuất|gia công|cung cấp|mảng|thêm|thêm mảng|song song|ngoài ra|bên cạnh đó|có luôn|có cả|lĩnh vực|mặt hàng|sản phẩm|sản phẩm chính|thế mạnh|sở trường|nghề|chế tạo|bao gồm|gồm|tụi mình|kiêm|cũng làm|và|hàng|dòng|nhóm|phân khúc|chủ lực|chủ yếu là|' +
      'make|makes|making|manufacture|manufactures|manufacturer of|produce|produces|producer of|specialise in|specialises in|specialize in|specializes in|specialising in|specialised in|focused on|supplier of|product line|products|also do|also build|build|builds|we do|offering|main products|plus|and|including|maker of|range covers|lines',
  )})|${anyOf('製造|専門|主力|主に|生産|製作|및|전문|생산|제작|주력|생산하는|专业|生产|主营|主要|制造|以及|和|及|专做')})[\\s:：,、，-]*(?:[^.;。,，、]{0,18})$`,
)

const newLine = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('thêm mảng|mảng|song song|ngoài ra|bên cạnh đó|có luôn|có làm|làm thêm|làm cả|nhận thêm|nhận cả|nhận luôn|thêm|kiêm|second product line|also|the rest|in addition|besides|furthermore')})|${anyOf('また|그 외|또한|另外|此外|同时')})[^.;。]{0,14}$`,
)

/** "Nhận sửa khuôn cũ", "we take in …": work taken on, said right before its name. */
const takenOn = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('nhận|chuyên nhận|nhận gia công|chuyên|we offer|we take in|taking in|open for')})|${anyOf('受託|承接|承製|수탁')})\\s*$`,
)

/** Families that are bought or packed with a product of another one: named beside it, they are a part of it. */
const harnessParts = ['category:connectors-terminals', 'category:harness-accessories', 'category:electric-wire-cable']
const partsOf: [string, string[]][] = [
  ['category:wire-harness', harnessParts],
  ['category:cords-cable-assemblies', harnessParts],
]

const packed = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('đóng|đóng gói|đóng vào|gói|packed in|packaged in|boxed in|bỏ|cho vào|kèm')})|${anyOf('包装用|梱包用')})\\s*(?:trong\\s+)?$`,
)
/** Tools that run or are handed over, not made: "chạy khuôn liên hoàn", "khuôn khách chuyển về". */
const runs = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('chạy|ép|dập bằng|lắp|dùng|sử dụng|nhận giữ|bảo quản|run|running|using|customer|customer owned|our|khách có|vận hành')})|${anyOf('使用|자사|客户')})\\s*$`,
)
const ofCustomer = new RegExp(
  `^\\s*(?:(?:của|do)\\s*)?(?:${anyOf('khách|khách hàng|bên mua|chủ hàng|of the customer|from the customer|owned by')})(?![a-z])`,
)

/**
 * Whether a category stands in a feature of something else: a part bought for it, what it is packed in, a tool that is
 * run or belongs to the customer. `isBare`: nothing has been said yet of what was named before.
 */
export function isFeature(
  lexicon: Lexicon,
  analysis: Analysis,
  found: FoundConcept,
  current: ConceptKey | null,
  rows: ConceptKey[],
  isBare: boolean,
): boolean {
  const before = wordsBefore(analysis, Math.max(0, found.from - 3), found.from)
  const reach = analysis.folded.tokens[found.from]!.script === 'latin' ? 3 : 10
  const after = wordsBefore(analysis, found.to, Math.min(analysis.folded.tokens.length, found.to + reach))
  if (packed.test(before) && isWithin(lexicon, found.concept, 'category:industrial-packaging')) return true
  if (isWithin(lexicon, found.concept, 'category:molds-tooling') && (runs.test(before) || ofCustomer.test(after)))
    return true
  // "Bó dây, đầu cos, ống gen": in a list of bare names each is a product.
  if (isBare && rows.length === 0) return false
  const wholes = current === null ? rows : [current]
  if (wholes.length === 0 || rows.some((row) => isWithin(lexicon, row, found.concept))) return false
  const sentence = analysis.segments.sentence[found.from]!
  const isFirst = found.from - (analysis.segments.sentenceStart[sentence] ?? 0) <= 1
  return (
    !(isFirst && rows.length === 0) &&
    !bringsUp(analysis, found) &&
    partsOf.some(
      ([whole, parts]) =>
        wholes.some((entry) => isWithin(lexicon, entry, whole)) &&
        parts.some((part) => isWithin(lexicon, found.concept, part)),
    )
  )
}

/** "Thêm mảng …", "we also do …": something else is brought up, even if its name is the family of what went before. */
export function bringsUp(analysis: Analysis, found: FoundConcept): boolean {
  const start = analysis.segments.sentenceStart[analysis.segments.sentence[found.from]!] ?? 0
  return newLine.test(wordsBefore(analysis, Math.max(start, found.from - 5), found.from))
}

/**
 * Whether naming a category begins to speak of it: it is brought up by a word that does so, begins a sentence or list
 * item, is one of the firm's own rows, or goes on a list of the same family. Parts of a mould named while a mould is
 * spoken of ("lòng khuôn NAK80"), and what a mould is for, do not.
 */
export function opensTopic(
  lexicon: Lexicon,
  analysis: Analysis,
  found: FoundConcept,
  current: ConceptKey | null,
  rows: ConceptKey[],
): boolean {
  const ownRow = rows.some((row) => isWithin(lexicon, row, found.concept))
  if (current === null && rows.length === 0) return true
  const sentenceStart = analysis.segments.sentenceStart[analysis.segments.sentence[found.from]!] ?? 0
  const root = (key: ConceptKey) => lexicon.ancestors.get(key)?.at(-1)
  if (rows.length > 0 && !rows.some((row) => root(row) === root(found.concept)))
    // A firm describes what it lists: something of another branch is its own only when it is brought up as such.
    return bringsUp(analysis, found)
  if (current === null) return true
  const inMold = isWithin(lexicon, current, 'category:molds-tooling')
  const aboutMold = isWithin(lexicon, found.concept, 'category:molds-tooling')
  const clauseStart = analysis.segments.clauseStart[analysis.segments.clause[found.from]!] ?? 0
  const startsSentence = found.from - sentenceStart <= 3 && !earlierConcept(analysis, sentenceStart, found.from)
  const introduced = introducers.test(wordsBefore(analysis, Math.max(sentenceStart, found.from - 6), found.from))
  if (inMold && isWithin(lexicon, found.concept, 'category:mold-components'))
    return bringsUp(analysis, found) || (ownRow && (introduced || startsSentence))
  // A treatment, design or repair within what is said of a thing belongs to it until it is brought up on its own.
  if (!ownRow && services.some((service) => isWithin(lexicon, found.concept, service)) && !isService(lexicon, current))
    return (
      found.from === sentenceStart ||
      bringsUp(analysis, found) ||
      takenOn.test(wordsBefore(analysis, Math.max(sentenceStart, found.from - 3), found.from))
    )
  const sameSentence =
    analysis.folded.tokens.length > 0 &&
    analysis.segments.sentence[found.from] === lastTopicSentence(analysis, current, found)
  if (inMold && !aboutMold && sameSentence) return ownRow && introduced
  if (inMold && isWithin(lexicon, found.concept, 'category:fasteners') && !ownRow)
    return found.from - sentenceStart <= 1 || bringsUp(analysis, found)
  if (ownRow || introduced || startsSentence) return true
  return found.from - clauseStart <= 2 && root(found.concept) === root(current)
}

const services = [
  'category:surface-treatment-services',
  'category:heat-treatment-services',
  'category:mold-services',
  'category:mold-design-service',
]

function isService(lexicon: Lexicon, category: ConceptKey): boolean {
  return services.some((service) => isWithin(lexicon, category, service))
}

function earlierConcept(analysis: Analysis, from: number, to: number): boolean {
  return analysis.found.some(
    (other) =>
      other.from >= from &&
      other.to <= to &&
      /^(?:process|category|material):/.test(other.concept) &&
      other.confidence > 0.5,
  )
}

function lastTopicSentence(analysis: Analysis, current: ConceptKey, found: FoundConcept): number | undefined {
  const named = analysis.found.filter((other) => other.concept === current && other.to <= found.from).at(-1)
  return named && analysis.segments.sentence[named.from]
}

function wordsBefore(analysis: Analysis, from: number, to: number): string {
  const start = analysis.folded.tokens[from]?.start ?? 0
  const end = analysis.folded.tokens[to]?.start ?? analysis.folded.text.length
  let result = ''
  for (const character of analysis.plain.characters) {
    if (character.start >= end) break
    if (character.start >= start) result += character.character
  }
  return result
}
