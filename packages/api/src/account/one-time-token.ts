import { createHash, randomBytes } from 'node:crypto'

/** A secret for one link; only its hash is stored. */
export function makeToken(): { token: string; hash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, hash: hashOf(token) }
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
