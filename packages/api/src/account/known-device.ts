import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/*
 * Device cookies as OWASP describes them: whoever signed in here before is counted apart, so that strangers who try an account
 * from elsewhere cannot lock its owner out. The cookie proves nothing but that; it signs nobody in.
 */

const kept = 3
const yearSeconds = 365 * 24 * 3600

function sign(secret: string, userId: string, nonce: string): string {
  return createHmac('sha256', secret).update(`device:${userId}:${nonce}`).digest('base64url')
}

function readMarks(headers: Headers, name: string): string[] {
  for (const part of (headers.get('cookie') ?? '').split(/;\s*/)) {
    const equals = part.indexOf('=')
    if (part.slice(0, equals) === name)
      return part
        .slice(equals + 1)
        .split('~')
        .slice(0, kept)
  }
  return []
}

export const deviceCookieName = (app: 'web' | 'admin') => `matxich-${app}-device`

/** The mark that an earlier sign-in of one of these people left in this browser; null in a browser unknown to them. */
export function knownDeviceOf(headers: Headers, name: string, secret: string, userIds: string[]): string | null {
  for (const mark of readMarks(headers, name)) {
    const [nonce = '', signature = ''] = mark.split('.')
    const isOurs = userIds.some((userId) => {
      const expected = Buffer.from(sign(secret, userId, nonce))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    })
    if (isOurs) return nonce
  }
  return null
}

/** The Set-Cookie value that marks this browser as known to a person; the marks of two others who use it stay. */
export function markDevice(
  headers: Headers,
  { name, secret, userId, isSecure }: { name: string; secret: string; userId: string; isSecure: boolean },
): string | null {
  if (knownDeviceOf(headers, name, secret, [userId])) return null
  const nonce = randomBytes(12).toString('base64url')
  const marks = [`${nonce}.${sign(secret, userId, nonce)}`, ...readMarks(headers, name)].slice(0, kept)
  const attributes = `Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return `${name}=${marks.join('~')}; ${attributes}`
}
