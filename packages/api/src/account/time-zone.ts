import { timeZone as homeTimeZone } from '@matxich/i18n'

/** Where those who trade here mostly sit: first in the list. */
const common = [
  'Asia/Ho_Chi_Minh',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Asia/Bangkok',
  'Europe/Berlin',
  'America/Los_Angeles',
]

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name.includes('/')
  } catch {
    return false
  }
}

/** What a browser says of its zone, if that is one. */
export function timeZoneOr(given: string | undefined): string {
  return given && isTimeZone(given) ? given : homeTimeZone
}

/** All zones (IANA names), the common ones first. */
export function listTimeZones(): { common: string[]; others: string[] } {
  const others = Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/') && !common.includes(name))
  return { common, others }
}
