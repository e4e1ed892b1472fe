import { type DeadlineTimeZone, deadlineTimeZones } from './deadline-zones.ts'
import { getHolidays, isoDay, isWeekend } from './holidays.ts'

const dayMs = 24 * 3600 * 1000
/** When a working day ends, on the clock of the deadline's zone. */
const endOfDay = 17

export interface Holiday {
  /** ISO day */
  day: string
  country: string
  name: string
}

/**
 * The day that many working days after `from`: days on which people work both where the zone is and in Vietnam, so that
 * neither side loses one to the other's holidays. The day itself does not count.
 * @param from ISO day
 */
export async function addWorkingDays(from: string, count: number, timeZone: DeadlineTimeZone): Promise<string> {
  let day = Date.parse(from)
  for (let left = count; left > 0; ) {
    day += dayMs
    if (await isWorkingDay(isoDay(day), timeZone)) left--
  }
  return isoDay(day)
}

/** Working days of both sides after `from` until `to`, the last one included; none when `to` is not later. ISO days. */
export async function countWorkingDays(from: string, to: string, timeZone: DeadlineTimeZone): Promise<number> {
  let count = 0
  for (let day = Date.parse(from) + dayMs; day <= Date.parse(to); day += dayMs)
    if (await isWorkingDay(isoDay(day), timeZone)) count++
  return count
}

/** Holidays of either side after `from` until `to`, weekends left out: why a deadline is later than it seems. ISO days. */
export async function findHolidays(from: string, to: string, timeZone: DeadlineTimeZone): Promise<Holiday[]> {
  const found: Holiday[] = []
  for (let at = Date.parse(from) + dayMs; at <= Date.parse(to); at += dayMs) {
    const day = isoDay(at)
    if (isWeekend(day)) continue
    for (const country of countriesOf(timeZone)) {
      const name = (await getHolidays(country, yearOf(day))).get(day)
      if (name !== undefined) found.push({ day, country, name })
    }
  }
  return found
}

/** 17:00 of a day on the clock of a zone. */
export function endOfWorkingDay(day: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${day}T${endOfDay}:00:00Z`)
  // The zone's distance from UTC at about that moment; zones here know no summer time, others change it at night.
  return new Date(asIfUtc - offsetOf(new Date(asIfUtc), timeZone))
}

/** The calendar day, as ISO text, that people in a zone have at a moment. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)
}

async function isWorkingDay(day: string, timeZone: DeadlineTimeZone): Promise<boolean> {
  if (isWeekend(day)) return false
  for (const country of countriesOf(timeZone)) if ((await getHolidays(country, yearOf(day))).has(day)) return false
  return true
}

function countriesOf(timeZone: DeadlineTimeZone) {
  return [...new Set([deadlineTimeZones[timeZone], 'VN'] as const)]
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function offsetOf(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    moment.getTime()
  )
}
