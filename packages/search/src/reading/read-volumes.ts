import type { QuantityMention } from '../types.ts'
import { numberPattern, parseNumber, scaleFactor, scalePattern, wordedNumber, wordedPattern } from './numbers.ts'
import { anyOf, clauseAround, type PlainText, spanOf } from './plain.ts'

const pieces = anyOf(
  'bịch|đĩa|thùng|túi|gói|hộp|cặp|đôi|con chip|cục|bánh|khung|rolls|roll|pairs|pair|bags|boxes|tools|자루|매|롤|봉|박스|켤레|쌍|副|把|盒|箱|卷|对|双|辆|袋|巻|丁|台套|辆份|sản phẩm|chi tiết|linh kiện|bộ phận|chiếc|cái|con|cây|sợi|tấm|viên|hạt|sp|pcs|pieces|piece|units|unit|parts|part|nos|ea|' +
    '個|本|枚|点|ケ|ヶ|개|본|매|个|支|只|根|片|颗|粒|件|条|枚|顆|隻|pins|pin|bolts|screws|nuts|đầu|ống|cuộn|thanh|장|ton_none',
)
const sets = anyOf('bộ|set|sets|セット|組|台|型|面|세트|벌|조|대|套|副|组|shipset|xe|cars|vehicles|kits|kit|harnesses')
const weights = anyOf('kg|kilô|kí|ký|公斤|キロ|킬로')
const tonnes = anyOf('tấn|tons|tonnes|tonne|ton|トン|톤|吨|噸')
const kilometres = anyOf('km|cây số|公里')
const metres = anyOf('mét|meters|metres|meter|metre|mtr|m|米|メートル|미터')
const unitPattern = `(?:(?<set>${sets})|(?<piece>${pieces})|(?<kg>${weights})|(?<tonne>${tonnes})|(?<km>${kilometres})|(?<m>${metres}))(?![a-z])`

const year = anyOf('cả năm|năm|annual|season|year|years|yr|annum|annually|yearly|年|년|연|p.a')
const month = anyOf('한 달|한달|tháng|month|months|monthly|mo|mth|月|월')
const week = anyOf('tuần|week|weekly|周|週|주')
const day = anyOf('ngày|day|daily|日|天|일')
const quarter = anyOf('quý|quarter|quarterly|季|四半期|분기')
const lead = anyOf(
  'for|over|the|this|coming|first|in|next|cho cả|mỗi|một|hàng|hằng|trên|per|a|an|each|every|1|cho|毎|每|one|các|của|bình quân|trong',
)
const period = `(?:(?<year>${year})|(?<month>${month})|(?<week>${week})|(?<day>${day})|(?<quarter>${quarter}))`
const periodAfter = new RegExp(`^\\s*(?:/\\s*|ケ|ヶ|カ|个|개)?(?:(?:${lead})\\s*)*/?\\s*${period}(?![a-z])`)
const periodBefore = new RegExp(
  `(?:^|[^a-z0-9])(?:${period})(?![a-z])(?:间|간|产|需|量|需求|需求量|产能|产量|用量|销|均|用|生产|平均)*[^0-9.;。]{0,24}$`,
)
const counts = new RegExp(
  `(?<![a-z0-9.]|\\d,)(?<low>${numberPattern}|${wordedPattern})\\s*(?<lowScale>${scalePattern})?(?:\\s*(?:-|~|toi|den|to|から)\\s*(?<high>${numberPattern}))?\\s*(?<scale>${scalePattern})?(?<half>\\s*ruoi)?\\s*(?:${unitPattern})?`,
  'g',
)
/** Amounts of whatever the firm makes, by name: "300–350 cực/tháng", "15k stators per month", "80 tools a year". */
const ofSomething = new RegExp(
  `(?<![a-z0-9.]|\\d,)(?<low>${numberPattern}|${wordedPattern})\\s*(?<lowScale>${scalePattern})?(?:\\s*(?:-|~|toi|den|to)\\s*(?<high>${numberPattern}))?\\s*(?<scale>${scalePattern})?\\s*(?<noun>[a-z]{2,}(?:\\s[a-z]{2,}){0,2}?)\\s*(?<period>(?:/\\s*|(?:${anyOf('mỗi|một|hàng|trên|per|a|an|each|every')})\\s+)(?:1\\s*)?${period})(?![a-z])`,
  'g',
)
const notCounted = new RegExp(
  `(?:^|\\s)(?:${anyOf('ca|kíp|shift|shifts|giờ|hour|hours|phút|min|ngày|day|days|tuần|weeks|tháng|months|container|containers|cont|chuyến|trucks|lần|times|đồng|vnd|usd|eur|people|người|công nhân|workers|staff|đơn hàng|đơn|orders|mã|models|items|khách|customers|dây chuyền|lines|máy|machines|kwh|doanh thu|revenue|mm|cm|độ|ton_none|tấn|tons|lots|batches|lô|đợt|mẫu|samples|prototypes')})(?:\\s|$)`,
)
const perYear: Record<string, number> = { year: 1, month: 12, week: 50, day: 300, quarter: 4 }

/** Nothing else is counted by the number: neither days nor times. */
const endsThere = /^\s*(?:(?:of )?each|[,.;:)/]|$)/

/** Amounts per time, brought to one year: "10.000 bộ/tháng", 月産20万本, "연 6천만개", "50 sets a month". */
export function readVolumes(plain: PlainText): QuantityMention[] {
  const found: QuantityMention[] = []
  for (const match of plain.folded.matchAll(counts)) {
    const groups = match.groups!
    const from = match.index
    const to = from + match[0].trimEnd().length
    const unit = unitOf(groups)
    const scaled = groups.scale !== undefined || groups.lowScale !== undefined
    const clause = clauseAround(plain, from, to)
    const following = periodAfter.exec(plain.folded.slice(to, Math.min(clause.to, to + 18)))
    const after = isMarkedDay(plain, to, following) ? null : following
    const beforeText = plain.folded.slice(Math.max(clause.from, from - 34), from)
    const before = after ? null : periodBefore.exec(beforeText)
    if (!after && !before) continue
    if (
      unit === null &&
      !(after && /^[\s(]*\/|per|moi|a\s|every|each|hang|monthly|weekly|yearly|annual/.test(after[0])) &&
      !(
        before &&
        (scaled ||
          /[年月]/.test(before[0]) ||
          (/[년월연주]|annual|monthly/.test(before[0]) && endsThere.test(plain.folded.slice(to))))
      )
    )
      continue
    const factor = factorOf((after ?? before)!.groups!)
    if (factor === 300 && before) continue
    const low = amount(groups.low!, groups.lowScale ?? groups.scale, groups.half)
    const high = groups.high ? amount(groups.high, groups.scale ?? groups.lowScale, groups.half) : low
    if (low <= 0 || (unit === null && /^(?:19|20)\d\d$/.test(groups.low!) && !scaled)) continue
    const span = spanOf(plain, from, after ? to + after[0].length : to)
    const multiplier = factor * (unit?.factor ?? 1)
    found.push({
      kind: 'volume',
      quantity: { min: low * multiplier, max: Math.max(low, high) * multiplier, unit: unit?.name ?? 'piece' },
      span,
    })
  }
  for (const match of plain.folded.matchAll(ofSomething)) {
    const groups = match.groups!
    if (notCounted.test(groups.noun!) || (groups.day && !/^[\s/]*(?:ngay|day|ngày)/.test(groups.period!))) continue
    const span = spanOf(plain, match.index, match.index + match[0].length)
    if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue
    const factor = factorOf(groups)
    const low = amount(groups.low!, groups.lowScale ?? groups.scale, undefined) * factor
    const high = groups.high ? amount(groups.high, groups.scale ?? groups.lowScale, undefined) * factor : low
    if (low <= 0) continue
    found.push({ kind: 'volume', quantity: { min: low, max: Math.max(low, high), unit: 'piece' }, span })
  }
  return found
}

/** "304 / dây": the folded word is English "day" only when it was written without accents. */
function isMarkedDay(plain: PlainText, to: number, after: RegExpExecArray | null): boolean {
  if (!after?.groups?.day) return false
  return plain.characters
    .slice(to, to + after[0].length)
    .some((character) => character.quality === '^' || character.quality === '(')
}

function amount(written: string, scale: string | undefined, half: string | undefined): number {
  const factor = scaleFactor(scale)
  const value = (wordedNumber(written) ?? parseNumber(written, factor > 1 ? 'length' : 'count')) * factor
  return half ? value + factor / 2 : value
}

function unitOf(groups: Record<string, string | undefined>): { name: string; factor: number } | null {
  if (groups.set) return { name: 'set', factor: 1 }
  if (groups.piece) return { name: 'piece', factor: 1 }
  if (groups.kg) return { name: 'kg', factor: 1 }
  if (groups.tonne) return { name: 'kg', factor: 1000 }
  if (groups.km) return { name: 'm', factor: 1000 }
  if (groups.m) return { name: 'm', factor: 1 }
  return null
}

function factorOf(groups: Record<string, string | undefined>): number {
  for (const [name, factor] of Object.entries(perYear)) if (groups[name]) return factor
  return 1
}
