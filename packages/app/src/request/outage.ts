/** Codes of a database that does not answer: sockets, postgres.js, and PostgreSQL starting, stopping or full. */
const outageCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  '53300',
  '57P01',
  '57P02',
  '57P03',
])

/** Whether a failure, however deep it is wrapped, means that a part this needs is away right now. */
export function isOutage(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause)
    if ('code' in current && outageCodes.has(String(current.code))) return true
  return false
}
