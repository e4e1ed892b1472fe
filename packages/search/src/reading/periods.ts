import { anyOf } from './plain.ts'

/** "18M pcs/y": the letter alone only behind a stroke, since "y" begins words ("bộ y tế"). */
export const year = `${anyOf('cả năm|năm|annual|season|year|years|yr|annum|annually|yearly|年|년|연|p.a')}|(?<=/\\s*)y(?![a-z])`
export const month = anyOf('한 달|한달|tháng|month|months|monthly|mo|mth|月|월')
const week = anyOf('tuần|week|weekly|周|週|주')
const day = anyOf('ngày|day|daily|日|天|일')
const quarter = anyOf('quý|quarter|quarterly|季|四半期|분기')
const lead = anyOf(
  'for|over|the|this|coming|first|in|next|cho cả|mỗi|một|hàng|hằng|trên|per|a|an|each|every|1|cho|毎|每|one|các|của|bình quân|trong',
)
/** A time by named groups. */
export const period = `(?:(?<year>${year})|(?<month>${month})|(?<week>${week})|(?<day>${day})|(?<quarter>${quarter}))`
/** Hangul words that begin like the word for day: 일괄 (in one lot), 일체, 일반, 일부. */
const noDay = '(?![a-z]|괄|체|정|반|부|치)'
/** A time right behind an amount: "/tháng", "a year". */
export const periodAfter = new RegExp(`^\\s*(?:/\\s*|ケ|ヶ|カ|个|개)?(?:(?:${lead})\\s*)*/?\\s*${period}${noDay}`)
/** A time before an amount in its clause: "mỗi tháng làm …", 月産. */
export const periodBefore = new RegExp(
  `(?:^|[^a-z0-9])(?:${period})(?![a-z])(?:间|간|产|需|量|需求|需求量|产能|产量|用量|销|均|用|生产|平均)*[^0-9.;。]{0,24}$`,
)

/**
 * What is made in a day, said before the amount ("Ngày 8 ngàn sợi", "Daily 5 million", 日产能20万条). Elsewhere "ngày" before an
 * amount is a time of delivery, and bare "ngay" is *at once*.
 */
export const dayBefore = new RegExp(
  `(?:(?:^\\s*|[.;:,(–-]\\s*)(?:${anyOf('ngày|daily|per day')})|(?<![a-z0-9])(?:${anyOf('mỗi|một|hàng|hằng|sản lượng|công suất|năng lực|bình quân')}|1)\\s+(?:${anyOf('một ngày|ngày')})|${anyOf('日産|日产能|日产量|日产|每天|每日|一天|하루에|하루|일일|일산')})(?:[^0-9a-z.;。,，、]*|\\s+[a-z][a-z ]{0,18})$`,
)

const perYear: Record<string, number> = { year: 1, month: 12, week: 50, day: 300, quarter: 4 }

/** How often a year the time that a match of `period` names comes round. */
export function factorOf(groups: Record<string, string | undefined>): number {
  for (const [name, factor] of Object.entries(perYear)) if (groups[name]) return factor
  return 1
}

/** How often a day's amount comes round in a year: working days. */
export const workingDays = perYear.day!
