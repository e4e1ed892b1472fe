/** Whether a profile has gone unconfirmed for twelve months, by the server's clock: call it in loaders. */
export function isStale(confirmedAt: Date): boolean {
  const moment = new Date()
  moment.setUTCFullYear(moment.getUTCFullYear() - 1)
  return confirmedAt < moment
}
