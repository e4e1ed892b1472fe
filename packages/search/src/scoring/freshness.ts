/** Vietnam keeps no summer time. */
const vietnamOffsetMs = 7 * 3600 * 1000

/** What was last confirmed before this has gone unconfirmed for twelve months: the same moment one calendar year ago. */
export function staleBefore(now: Date): Date {
  const moment = new Date(now)
  moment.setUTCFullYear(moment.getUTCFullYear() - 1)
  return moment
}

/** When the present year began in Vietnam: what was confirmed since counts as "confirmed this year". */
export function yearBegan(now: Date): Date {
  const year = new Date(now.getTime() + vietnamOffsetMs).getUTCFullYear()
  return new Date(Date.UTC(year, 0, 1) - vietnamOffsetMs)
}
