import { foldCharacters } from '../lexicon/characters.ts'
import type { QuantityMention } from '../types.ts'
import { numberPattern, parseNumber, scaleFactor, scalePattern, wordedNumber, wordedPattern } from './numbers.ts'
import { anyOf, clauseAround, type PlainText, plainText, spanOf } from './plain.ts'

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
/** Hangul words that begin like the word for day: 일괄 (in one lot), 일체, 일반, 일부. */
const noDay = '(?![a-z]|괄|체|정|반|부|치)'
const periodAfter = new RegExp(`^\\s*(?:/\\s*|ケ|ヶ|カ|个|개)?(?:(?:${lead})\\s*)*/?\\s*${period}${noDay}`)
const periodBefore = new RegExp(
  `(?:^|[^a-z0-9])(?:${period})(?![a-z])(?:间|간|产|需|量|需求|需求量|产能|产量|用量|销|均|用|生产|平均)*[^0-9.;。]{0,24}$`,
)
/** "월 천만개", "연 백만 세트": the scale word alone is the number. */
const scaleAlone = '(?<=[월연年月]\\s?)(?=(?:천만|백만|십만|만|千万|百万)\\s*(?:개|세트|대|본|매|조|장|個|本|枚))'
const counts = new RegExp(
  `(?<![a-z0-9.]|\\d,)(?<low>${numberPattern}|${wordedPattern}|${scaleAlone})\\s*(?<lowScale>${scalePattern})?(?:\\s*(?:-|~|toi|den|to|から)\\s*(?<high>${numberPattern}))?\\s*(?<scale>${scalePattern})?(?<half>\\s*ruoi)?(?<tail>(?<=tr|ty)\\d(?!\\d))?\\s*(?:${unitPattern})?`,
  'g',
)
/** Amounts of whatever the firm makes, by name: "300–350 cực/tháng", "15k stators per month", "80 tools a year". */
const ofSomething = new RegExp(
  `(?<![a-z0-9.]|\\d,)(?<low>${numberPattern}|${wordedPattern})\\s*(?<lowScale>${scalePattern})?(?:\\s*(?:-|~|toi|den|to)\\s*(?<high>${numberPattern}))?\\s*(?<scale>${scalePattern})?\\s*(?<noun>[a-z]{2,}(?:\\s[a-z]{2,}){0,3}?)\\s*(?<period>(?:(?:/\\s*|(?:${anyOf('mỗi|một|hàng|trên|per|a|an|each|every')})\\s+)(?:1\\s*)?|1\\s+|(?=monthly|annually|yearly|weekly))${period})(?![a-z])`,
  'g',
)
const notCounted = new RegExp(
  `^\\s*(?:${anyOf('ca|kíp|shift|shifts|giờ|hour|hours|phút|min|ngày|days|tuần|weeks|tháng|months|container|containers|cont|chuyến|trucks|lần|times|đồng|vnd|usd|eur|people|người|công nhân|workers|staff|đơn hàng|đơn|orders|mã|models|items|khách|customers|dây chuyền|lines|machines|kwh|doanh thu|revenue|mm|cm|độ|ton_none|tấn|tons|lots|batches|lô|đợt|mẫu|samples|prototypes')})(?:\\s|$)`,
)
const perYear: Record<string, number> = { year: 1, month: 12, week: 50, day: 300, quarter: 4 }

/** Nothing else is counted by the number: neither days nor times. */
const endsThere = /^\s*(?:(?:of )?each|[,.;:)/]|$)/

/** Amounts per time, brought to one year: "10.000 bộ/tháng", 月産20万本, "연 6천만개", "50 sets a month". */
export function readVolumes(plain: PlainText, loose = false): QuantityMention[] {
  const found: QuantityMention[] = []
  const open: OpenCount[] = []
  for (const match of plain.folded.matchAll(counts)) {
    const groups = match.groups!
    const from = match.index
    const to = from + match[0].trimEnd().length
    const unit = unitOf(groups)
    const scaled = groups.scale !== undefined || groups.lowScale !== undefined
    const clause = clauseAround(plain, from, to)
    const following = periodAfter.exec(plain.folded.slice(to, Math.min(clause.to, to + 18)))
    // "4ヶ月", "3 ケ月" are months, no things.
    if (/[ケヶ]\s*$/.test(match[0]) && plain.folded[to] === '月') continue
    const after = isMarkedDay(plain, to, following) ? null : following
    const beforeText = plain.folded.slice(Math.max(clause.from, from - 34), from)
    const before = after ? null : periodBefore.exec(beforeText)
    const low = amount(groups.low!, groups.lowScale ?? groups.scale, groups.half, groups.tail)
    const high = groups.high ? amount(groups.high, groups.scale ?? groups.lowScale, groups.half) : low
    if (!after && !before) {
      if (loose && low > 0 && (unit !== null || scaled)) open.push({ from, to, low, high: Math.max(low, high), unit })
      continue
    }
    const isNamed = loose && before !== null && low >= 100 && eachTime.test(beforeText)
    if (
      unit === null &&
      !(isNamed && namesThing(plain.folded.slice(to, to + 24))) &&
      !(
        after &&
        /^[\s(]*\/|\bper\b|\bmoi\b|\ban?\s|\bevery\b|\beach\b|\bhang\b|monthly|weekly|yearly|annual/.test(after[0])
      ) &&
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
    if (
      notCounted.test(groups.noun!) ||
      /^may(?:\s|$)/.test(groups.noun!) ||
      (groups.day && !/^[\s/]*(?:ngay|day|ngày)/.test(groups.period!))
    )
      continue
    const span = spanOf(plain, match.index, match.index + match[0].length)
    if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue
    const factor = factorOf(groups)
    const low = amount(groups.low!, groups.lowScale ?? groups.scale, undefined) * factor
    const high = groups.high ? amount(groups.high, groups.scale ?? groups.lowScale, undefined) * factor : low
    if (low <= 0) continue
    found.push({ kind: 'volume', quantity: { min: low, max: Math.max(low, high), unit: 'piece' }, span })
  }
  return loose ? [...found, ...sharingPeriods(plain, open, found)] : found
}

/** An amount of which no time is said beside it. */
interface OpenCount {
  from: number
  to: number
  low: number
  high: number
  unit: { name: string; factor: number } | null
}

/**
 * In profiles one time is said for several amounts ("300 nghìn bộ dây ô tô + 200 nghìn bộ xe máy mỗi năm", "4 million wire springs
 * and half a million flat ones monthly"), and a capacity without any is one of a year.
 */
function sharingPeriods(plain: PlainText, open: OpenCount[], found: QuantityMention[]): QuantityMention[] {
  const timed = found.map((mention) => {
    const from = plain.characters.findIndex((character) => character.start >= mention.span.start)
    const to = plain.characters.findIndex((character) => character.start >= mention.span.end)
    return { from, to: to < 0 ? plain.folded.length : to, factor: factorIn(mention.span.text, plain, from) }
  })
  return open.flatMap(({ from, to, low, high, unit }) => {
    const nearest = timed.find(
      (one) =>
        one.factor !== null &&
        ((one.from >= to && joinsAmounts(plain.folded.slice(to, one.from))) ||
          (one.to <= from && joinsAmounts(plain.folded.slice(one.to, from)))),
    )
    const isCapacity = ofCapacity.test(plain.folded.slice(Math.max(0, from - 40), from))
    const factor = nearest?.factor ?? (isCapacity ? 1 : null)
    if (factor === null) return []
    const multiplier = factor * (unit?.factor ?? 1)
    return {
      kind: 'volume' as const,
      quantity: { min: low * multiplier, max: high * multiplier, unit: unit?.name ?? 'piece' },
      span: spanOf(plain, from, to),
    }
  })
}

/** How often a year the time of an amount comes round, from its own words or those right before it. */
function factorIn(text: string, plain: PlainText, from: number): number | null {
  const { folded } = plainText(text, foldCharacters(text))
  const match = anyPeriod.exec(folded) ?? anyPeriod.exec(plain.folded.slice(Math.max(0, from - 30), from))
  return match ? factorOf(match.groups!) : null
}

const anyPeriod = new RegExp(`(?<![a-z])${period}(?![a-z])`)
const ofCapacity = new RegExp(
  `(?:${anyOf('năng lực|công suất|capacity|産能力|生産能力|생산능력|생산 능력|产能|產能')})[^0-9.;。]{0,30}$`,
)
const eachTime = new RegExp(`(?<![a-z])(?:${anyOf('mỗi|hàng|hằng|một|bình quân|trung bình')})\\s*(?:${month}|${year})`)
const lots = new RegExp(
  `${anyOf('moq|tối thiểu|minimum|min order|ít nhất|at least|lô|lot|đơn|order|máy|machine|worker|công nhân')}`,
)

/** A list goes on between two amounts: something joins them, the sentence does not end, and no other measure stands there. */
function joinsAmounts(between: string): boolean {
  return (
    between.length <= 48 &&
    !/[.;。！？!?]\s|[.;。]$|\d/.test(between) &&
    /,|、|，|\+|&|(?:^|\s)(?:va|con|and|cung)\s|及|和|与|및|와|과/.test(between) &&
    !lots.test(between)
  )
}

/** A thing is named behind the number, not days or workers. */
function namesThing(behind: string): boolean {
  return /^\s*[a-z]{2,}/.test(behind) && !notCounted.test(` ${/^\s*([a-z]+)/.exec(behind)![1]} `)
}

/** "304 / dây": the folded word is English "day" only when it was written without accents. */
function isMarkedDay(plain: PlainText, to: number, after: RegExpExecArray | null): boolean {
  if (!after?.groups?.day) return false
  return plain.characters
    .slice(to, to + after[0].length)
    .some((character) => character.quality === '^' || character.quality === '(')
}

function amount(written: string, scale: string | undefined, half: string | undefined, tail?: string): number {
  const factor = scaleFactor(scale)
  const value =
    (written === ''
      ? 1
      : (wordedNumber(written) ?? parseNumber(written, isFraction(written, scale) ? 'length' : 'count'))) * factor
  if (tail) return value + (Number(tail) * factor) / 10
  return half ? value + factor / 2 : value
}

/** Before a scale word three digits behind a mark are decimals ("1,250 triệu"), but 2,500만 and "1.200 nghìn" are thousands of them. */
function isFraction(written: string, scale: string | undefined): boolean {
  const factor = scaleFactor(scale)
  if (factor === 1) return false
  if (factor === 1e3) return !/^\d{1,3}[.,]\d{3}$/.test(written)
  return !(/^\d{1,3},\d{3}$/.test(written) && /[^a-z\s]/.test(scale ?? ''))
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
