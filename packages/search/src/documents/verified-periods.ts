/**
 * Whether a firm is verified depends on today, and nothing in a document does. So it holds the month and the day until which
 * the check stands, and whoever asks names all months after this one and what is left of this one: the same exact answer from
 * any engine, without making a document anew when a check runs out.
 */
export function verifiedPeriods(until: Date | null): string[] {
  if (until === null) return []
  const day = dayInVietnam(until)
  return [day.slice(0, 7), day]
}

/** No check is given for longer. */
const mostYears = 5

/** What a document holds one of while its check stands: the days left of this month, and the months after it. */
export function periodsFrom(now: Date): string[] {
  const today = dayInVietnam(now)
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const periods: string[] = []
  for (let at = day; at <= 31; at++) periods.push(`${today.slice(0, 7)}-${pad(at)}`)
  for (let ahead = 1; ahead <= mostYears * 12; ahead++) {
    const months = year * 12 + (month - 1) + ahead
    periods.push(`${Math.floor(months / 12)}-${pad((months % 12) + 1)}`)
  }
  return periods
}

const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })

/** `2026-11-22` */
function dayInVietnam(moment: Date): string {
  return formatter.format(moment)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
