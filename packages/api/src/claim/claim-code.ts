import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Language } from '@matxich/i18n'

export const codeMinutes = 30
/** Wrong tries until a code is void. */
export const codeTries = 5

const digits = 6

/** Six digits, as people read them out on the telephone. */
export function makeCode(): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0')
}

/** The digits of what somebody typed, blanks and hyphens left out; null when they are not as many as a code has. */
export function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').replace(/\D/g, '')
  return code.length === digits ? code : null
}

/** Only this is stored; without the secret six digits could be tried out offline. */
export function hashCode(secret: string, claimId: string, code: string): string {
  return createHmac('sha256', secret).update(`claim-code:${claimId}:${code}`).digest('base64url')
}

export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The language a firm of a country is written to in, of those the product speaks. */
export function languageOfCountry(country: string): Language {
  const languages: Record<string, Language> = { VN: 'vi', JP: 'ja', KR: 'ko', CN: 'zh', TW: 'zh', HK: 'zh' }
  return languages[country] ?? 'en'
}
