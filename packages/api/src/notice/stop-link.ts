import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Services } from '../context.ts'

/**
 * What the unsubscribe link of a person's mails carries: their id and our signature on it. It never expires, since mails are
 * kept for years, and it gives power over nothing but mails.
 */
export function stopTokenOf({ secret }: Pick<Services, 'secret'>, userId: string): string {
  return `${sign(secret, userId)}.${userId}`
}

/** Address that stops a person's mails by one click of their mail program (RFC 8058), and leads people to a page that asks. */
export function stopUrlOf(services: Pick<Services, 'secret' | 'urls'>, userId: string): string {
  return `${services.urls.web}/unsubscribe?token=${encodeURIComponent(stopTokenOf(services, userId))}`
}

/** Whose token it is; null when we did not sign it. */
export function readStopToken({ secret }: Pick<Services, 'secret'>, token: string): string | null {
  const dot = token.indexOf('.')
  const userId = token.slice(dot + 1)
  const given = Buffer.from(token.slice(0, Math.max(dot, 0)))
  const right = Buffer.from(sign(secret, userId))
  return given.length === right.length && timingSafeEqual(given, right) ? userId : null
}

function sign(secret: string, userId: string): string {
  return createHmac('sha256', secret).update(`stop mails of ${userId}`).digest('base64url').slice(0, 32)
}
