import { createHash, createHmac } from 'node:crypto'
import type { Services } from '../context.ts'

const dayMs = 24 * 3600 * 1000
/** For how long the link of a question answers it. */
const questionDays = 30

export function questionExpiry(now: Date): Date {
  return new Date(now.getTime() + questionDays * dayMs)
}

/**
 * What the link of a question carries: our signature on the question and on its last moment, which nobody can guess. It can be
 * made again for whoever may send it on; the database holds its hash only. Asking anew makes another one.
 */
export function questionToken({ secret }: Pick<Services, 'secret'>, id: string, expiresAt: Date): string {
  return createHmac('sha256', secret).update(`answer ${id} until ${expiresAt.toISOString()}`).digest('base64url')
}

export function questionTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Path of the page behind the link, without the language. */
export function questionPath(token: string): string {
  return `/q/${token}`
}
