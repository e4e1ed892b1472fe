import type { CalendarCountry } from './deadline-zones.ts'

/** Half days begin at noon; offices work then. */
const wholeDayMs = 20 * 3600 * 1000
const dayMs = 24 * 3600 * 1000
const known = new Map<string, Promise<Map<string, string>>>()

/** Days off in a country in a year, as ISO day → name in that country's language. Weekends are not among them. */
export function getHolidays(country: CalendarCountry, year: number): Promise<Map<string, string>> {
  const key = `${country}${year}`
  const read = known.get(key) ?? readHolidays(country, year)
  known.set(key, read)
  return read
}

async function readHolidays(country: CalendarCountry, year: number): Promise<Map<string, string>> {
  // Loaded where a deadline is counted: its tables of the world's calendars take a fifth of a second.
  const { default: Calendar } = await import('date-holidays')
  const days = new Map<string, string>()
  for (const { type, name, date, start, end } of new Calendar(country).getHolidays(year)) {
    const length = end.getTime() - start.getTime()
    if ((type !== 'public' && type !== 'bank') || length < wholeDayMs) continue
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
    for (let day = first; day < first + length - wholeDayMs / 2; day += dayMs) days.set(isoDay(day), name)
  }
  if (country === 'CN') widenChinese(days, year)
  if (country === 'VN') substituteVietnamese(days)
  return days
}

/**
 * The calendar holds the statutory days; the State Council moves weekends to them each year so that from 2025 on the new
 * year is off from its eve for eight days, labour day for five, and the national day for seven. A longer break never makes a
 * deadline too early.
 */
function widenChinese(days: Map<string, string>, year: number): void {
  const widen = (first: string | undefined, length: number) => {
    if (!first) return
    const name = days.get(first) ?? ''
    for (let more = 0; more < length; more++) days.set(isoDay(Date.parse(first) + more * dayMs), name)
  }
  const newYear = [...days].filter(([, name]) => name.startsWith('春节')).map(([day]) => day)
  widen(newYear.sort()[0], 8)
  widen(`${year}-05-01`, 5)
  widen(`${year}-10-01`, 7)
}

/** Labour Code 2019, article 111: a holiday on a weekly day off is made up for on the next working day. */
function substituteVietnamese(days: Map<string, string>): void {
  for (const [day, name] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isWeekend(day)) continue
    let next = Date.parse(day)
    while (isWeekend(isoDay(next)) || days.has(isoDay(next))) next += dayMs
    days.set(isoDay(next), name)
  }
}

/** @param day ISO day */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

export function isoDay(utcMidnight: number): string {
  return new Date(utcMidnight).toISOString().slice(0, 10)
}
