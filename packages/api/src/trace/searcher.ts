import { createHmac } from 'node:crypto'
import type { Context } from '../context.ts'

/**
 * Who looks around, told apart from others and no more: the firm somebody works for, else the account, else the address.
 * @returns null for whoever is not counted: staff, also when they act for a firm, and programs that read pages
 */
export function searcherOf({ viewer, address, isRobot, services }: Context): string | null {
  if (isRobot || viewer?.agency || viewer?.acting) return null
  const who = viewer?.enterprise?.id ?? viewer?.userId ?? address
  return who ? keyedHash(services.secret, 'searcher', who) : null
}

/** The same for a buyer's firm that is not there itself, so that who searches and asks is counted once. */
export function searcherOfFirm(secret: string, enterpriseId: string): string {
  return keyedHash(secret, 'searcher', enterpriseId)
}

/** What is stored of a searcher: keyed by the phrase, so that two phrases of one searcher cannot be brought together. */
export function searcherOfPhrase(secret: string, phraseId: string, searcher: string): string {
  return keyedHash(secret, `phrase ${phraseId}`, searcher)
}

function keyedHash(secret: string, purpose: string, value: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${value}`).digest('base64url').slice(0, 22)
}
