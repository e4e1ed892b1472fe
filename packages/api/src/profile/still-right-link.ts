import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Services } from '../context.ts'

/** What the link of a reminder is about: who may confirm which profile, as it was last confirmed. */
export interface StillRight {
  userId: string
  enterpriseId: string
  /** The confirmation that ran out; once there is a newer one, the link has nothing left to do. */
  confirmedAt: Date
}

/** Our signature on what the link is about, which it also names. It confirms one profile once, and gives no other power. */
export function stillRightToken({ secret }: Pick<Services, 'secret'>, about: StillRight): string {
  const said = [about.enterpriseId, about.confirmedAt.getTime(), about.userId].join('.')
  return `${sign(secret, said)}.${said}`
}

/** Path of the page behind the link, without the language. */
export function stillRightPath(token: string): string {
  return `/still-right?token=${encodeURIComponent(token)}`
}

/** What a token is about; null when we did not sign it. */
export function readStillRightToken({ secret }: Pick<Services, 'secret'>, token: string): StillRight | null {
  const [signature = '', ...rest] = token.split('.')
  const said = rest.join('.')
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, said))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  const [enterpriseId = '', moment, ...user] = rest
  return { enterpriseId, confirmedAt: new Date(Number(moment)), userId: user.join('.') }
}

function sign(secret: string, said: string): string {
  return createHmac('sha256', secret).update(`still right ${said}`).digest('base64url').slice(0, 32)
}
