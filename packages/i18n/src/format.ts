import { type Language, localeTag } from './languages.ts'

/** Times are stored in UTC and shown in Vietnam's. */
export const timeZone = 'Asia/Ho_Chi_Minh'

/** What formats accept as a point in time: a Date, or ISO 8601 text such as `2026-11-21` or `2026-11-21T02:00:00Z`. */
export type Moment = Date | string

export interface Formatter {
  /** `21/11/2026` in vi, `21 Nov 2026` in en. A date without a time is that calendar day, in whatever zone the machine runs. */
  date(moment: Moment): string
  /** `21/11/2026, 09:30`, in Vietnam time. */
  dateTime(moment: Moment): string
  /** `09:30`, in Vietnam time. */
  time(moment: Moment): string
  /** `1.234.567` and `0,005` in vi; up to six decimals, so that a tolerance loses nothing. */
  number(value: number): string
  /** `1,2 N` in vi, `1.2K` in en: for counters where the exact figure stands elsewhere. */
  compactNumber(value: number): string
  /** A share of one as percent: `0.366` is `36,6%`. */
  percent(share: number): string
  /** A score of 0..1 as the whole number 0..100 that people read. */
  score(score: number): string
  /** Money with its currency code: `1.250.000 VND`, `0,8 JPY`. The code, because ¥ is two currencies here. */
  money(amount: number | string, currency: string): string
  /** `1,5 MB`; in steps of 1024, as the file manager of an office PC counts. */
  fileSize(bytes: number): string
  /** `A, B và C` in vi. */
  list(items: string[]): string
  /** `A, B hoặc C` in vi. */
  either(items: string[]): string
  /** Parts one after another, without "and": `A, B`; `A、B` in ja and zh. */
  series(items: string[]): string
  /** What a thing is called, and the thing: `Name: An`; `Name：An` in ja and zh. */
  labelled(name: string, value: string): string
  /** Words in brackets behind others, the space before them included: ` (x)`; `（x）` in ja and zh. */
  aside(words: string): string
  /** Somebody's own words: `“x”`; `「x」` in ja. */
  quote(words: string): string
  /** The name of a country or market by its ISO 3166-1 alpha-2 code. */
  country(code: string): string
}

const writesMomentsWithComma = new Set<Language>(['vi', 'en'])
const dayOnly = /^\d{4}-\d{2}-\d{2}$/

function create(language: Language): Formatter {
  const locale = localeTag(language)
  const monthStyle = language === 'en' ? 'short' : '2-digit'
  const dayFields = { day: '2-digit', month: monthStyle, year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const dateFormat = new Intl.DateTimeFormat(locale, { ...dayFields, timeZone })
  const calendarDayFormat = new Intl.DateTimeFormat(locale, { ...dayFields, timeZone: 'UTC' })
  const timeFormat = new Intl.DateTimeFormat(locale, { ...clock, timeZone })
  const numberFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const compactFormat = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' })
  const eitherFormat = new Intl.ListFormat(locale, { type: 'disjunction' })
  const isWide = language === 'ja' || language === 'zh'
  const countryNames = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })

  const date = (moment: Moment) =>
    typeof moment === 'string' && dayOnly.test(moment)
      ? calendarDayFormat.format(new Date(`${moment}T00:00:00Z`))
      : dateFormat.format(new Date(moment))
  const time = (moment: Moment) => timeFormat.format(new Date(moment))

  return {
    date,
    time,
    dateTime: (moment) => [date(moment), time(moment)].join(writesMomentsWithComma.has(language) ? ', ' : ' '),
    number: (value) => numberFormat.format(value),
    compactNumber: (value) => compactFormat.format(value),
    percent: (share) => percentFormat.format(share),
    score: (score) => numberFormat.format(Math.round(score * 100)),
    money: (amount, currency) => `${numberFormat.format(Number(amount))} ${currency}`,
    fileSize: (bytes) => {
      const units = ['B', 'kB', 'MB', 'GB']
      const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10))
      const value = bytes / 1024 ** step
      return `${numberFormat.format(Math.round(value * 10) / 10)} ${units[step]}`
    },
    list: (items) => listFormat.format(items),
    either: (items) => eitherFormat.format(items),
    series: (items) => items.join(isWide ? '、' : ', '),
    labelled: (name, value) => `${name}${isWide ? '：' : ': '}${value}`,
    aside: (words) => (isWide ? `（${words}）` : ` (${words})`),
    quote: (words) => (language === 'ja' ? `「${words}」` : `“${words}”`),
    country: (code) => countryNames.of(code) ?? code,
  }
}

const formatters = new Map<Language, Formatter>()

/** Dates, numbers and money in the language of a reader. */
export function formatter(language: Language): Formatter {
  const known = formatters.get(language)
  if (known) return known
  const made = create(language)
  formatters.set(language, made)
  return made
}
