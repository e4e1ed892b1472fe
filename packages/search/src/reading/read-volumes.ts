import type { QuantityMention } from '../types.ts'
import { amount } from './amounts.ts'
import { unitOf, unitPattern } from './counting-units.ts'
import { numberPattern, scalePattern, wordedPattern } from './numbers.ts'
import { dayBefore, factorOf, month, period, periodAfter, periodBefore, workingDays, year } from './periods.ts'
import { anyOf, clauseAround, type PlainText, spanOf } from './plain.ts'
import { type OpenCount, sharingPeriods } from './shared-periods.ts'

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
/** What is counted without being made; "lò xo" is no *lô*. */
const notCounted = new RegExp(
  `^\\s*(?!lo\\s+xo)(?:${anyOf('ca|kíp|shift|shifts|giờ|hour|hours|phút|min|ngày|days|tuần|weeks|tháng|months|container|containers|cont|chuyến|trucks|lần|times|đồng|vnd|usd|eur|people|người|công nhân|workers|staff|đơn hàng|đơn|orders|mã|models|items|khách|customers|dây chuyền|lines|machines|kwh|doanh thu|revenue|mm|cm|độ|ton_none|tấn|tons|lots|batches|lô|đợt|mẫu|samples|prototypes')})(?:\\s|$)`,
)
const eachTime = new RegExp(`(?<![a-z])(?:${anyOf('mỗi|hàng|hằng|một|bình quân|trung bình')})\\s*(?:${month}|${year})`)

/** Nothing else is counted by the number: neither days nor times. */
const endsThere = /^\s*(?:(?:of )?each|[,.;:)/]|$)/

/**
 * Amounts per time, brought to one year: "10.000 bộ/tháng", 月産20万本, "연 6천만개", "50 sets a month".
 * @param loose of a profile: amounts of a day ("ngày 8 ngàn sợi") and those that share a time with others are read too
 */
export function readVolumes(plain: PlainText, loose = false): QuantityMention[] {
  const found: QuantityMention[] = []
  const open: OpenCount[] = []
  for (const match of plain.folded.matchAll(counts)) {
    const count = countOf(plain, match)
    if (count === null) continue
    const { from, to, low, high, unit } = count
    const times = timesAYear(plain, count, loose)
    if (times === 'none') {
      if (loose && low > 0 && !count.isShort && (unit !== null || count.scaled))
        open.push({ from, to, low, high, unit })
      continue
    }
    if (times === 'unsure' || low <= 0) continue
    const multiplier = times.factor * (unit?.factor ?? 1)
    found.push({
      kind: 'volume',
      quantity: { min: low * multiplier, max: high * multiplier, unit: unit?.name ?? 'piece' },
      span: spanOf(plain, from, times.to),
    })
  }
  for (const mention of namedAmounts(plain))
    if (!found.some(({ span }) => mention.span.start < span.end && span.start < mention.span.end)) found.push(mention)
  return loose ? [...found, ...sharingPeriods(plain, open, found)] : found
}

interface Count extends OpenCount {
  /** A scale word stands at it, so that it is surely an amount. */
  scaled: boolean
  /** Tonnes as "t". */
  isShort: boolean
  isYear: boolean
}

function countOf(plain: PlainText, match: RegExpExecArray): Count | null {
  const groups = match.groups!
  const from = match.index
  const to = from + match[0].trimEnd().length
  // "4ヶ月", "3 ケ月" are months, no things; 2色 are colours of a part.
  if (/[ケヶ]\s*$/.test(match[0]) && plain.folded[to] === '月') return null
  if (/^\s*[色색]/.test(plain.folded.slice(to, to + 2))) return null
  const low = amount(groups.low!, groups.lowScale ?? groups.scale, groups.half, groups.tail)
  const high = groups.high ? amount(groups.high, groups.scale ?? groups.lowScale, groups.half) : low
  const scaled = groups.scale !== undefined || groups.lowScale !== undefined
  const isYear = /^(?:19|20)\d\d$/.test(groups.low!) && !scaled
  return { from, to, low, high: Math.max(low, high), unit: unitOf(groups), scaled, isShort: !!groups.short, isYear }
}

/** How often a year an amount comes round, and where the words that say so end; `unsure` where they may belong to something else. */
function timesAYear(
  plain: PlainText,
  count: Count,
  loose: boolean,
): { factor: number; to: number } | 'none' | 'unsure' {
  const { from, to, low, unit, scaled } = count
  const clause = clauseAround(plain, from, to)
  const following = periodAfter.exec(plain.folded.slice(to, Math.min(clause.to, to + 18)))
  const after = isMarkedDay(plain, to, following) ? null : following
  if (after && (unit === null || count.isShort) && !saysPer.test(after[0])) return 'unsure'
  if (after && unit === null && count.isYear) return 'unsure'
  if (after) return { factor: factorOf(after.groups!), to: to + after[0].length }
  const beforeText = plain.folded.slice(Math.max(clause.from, from - 34), from)
  const isDaily = !count.isShort || shortBefore.test(beforeText)
  if (loose && isDaily && (unit !== null || scaled) && dayBefore.test(plain.folded.slice(clause.from, from)))
    return { factor: workingDays, to }
  const before = periodBefore.exec(beforeText)
  if (!before) return 'none'
  const behind = plain.folded.slice(to, to + 24)
  const isNamed = loose && low >= 100 && eachTime.test(beforeText) && namesThing(behind)
  const isSure =
    scaled ||
    /[年月]/.test(before[0]) ||
    (/[년월연주]|annual|monthly/.test(before[0]) && endsThere.test(plain.folded.slice(to)))
  if (unit === null && (count.isYear || !(isNamed || isSure))) return 'unsure'
  if (count.isShort && !shortBefore.test(beforeText)) return 'unsure'
  const factor = factorOf(before.groups!)
  return factor === workingDays ? 'unsure' : { factor, to }
}

/** Behind a number without a unit only words that say *per* make it an amount. */
const saysPer = /^[\s(]*\/|\bper\b|\bmoi\b|\ban?\s|\bevery\b|\beach\b|\bhang\b|monthly|weekly|yearly|annual/
/** Before tonnes as "t" the time stands right before: 月400t; "máy 450t" is a press, "0.8t" a sheet. */
const shortBefore = new RegExp(
  `(?:月|월|年|日|天|일|(?<![a-z])(?:${anyOf('ngày|tháng|năm|day|month|year|daily|monthly|yearly')}))[^0-9a-z,、]{0,6}$`,
)

/** Amounts of what is no listed unit, by name. */
function namedAmounts(plain: PlainText): QuantityMention[] {
  const found: QuantityMention[] = []
  for (const match of plain.folded.matchAll(ofSomething)) {
    const groups = match.groups!
    if (
      notCounted.test(groups.noun!) ||
      /^may(?:\s|$)/.test(groups.noun!) ||
      (groups.day && !/^[\s/]*(?:ngay|day|ngày)/.test(groups.period!))
    )
      continue
    const factor = factorOf(groups)
    const low = amount(groups.low!, groups.lowScale ?? groups.scale, undefined) * factor
    const high = groups.high ? amount(groups.high, groups.scale ?? groups.lowScale, undefined) * factor : low
    if (low <= 0) continue
    const span = spanOf(plain, match.index, match.index + match[0].length)
    found.push({ kind: 'volume', quantity: { min: low, max: Math.max(low, high), unit: 'piece' }, span })
  }
  return found
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
