import { AppError } from '../errors.ts'

/** What people sign in by: an e-mail address in lower case, or a phone number as E.164. */
export type LoginName = { kind: 'email'; email: string } | { kind: 'phone'; phone: string }

const emailForm = /^[^\s@"'<>()]+@[^\s@"'<>()]+\.[^\s@"'<>()]{2,}$/

/** Reads a phone number as people write it, Vietnamese unless it has a country code: "0912 345 678" is +84912345678. */
export async function readPhone(text: string): Promise<string | null> {
  const { default: parsePhoneNumber } = await import('libphonenumber-js/min')
  const parsed = parsePhoneNumber(text, 'VN')
  return parsed?.isValid() ? parsed.number : null
}

/** An e-mail address that mail can be sent to, in lower case; names ending in .invalid are our own. */
export function readEmail(text: string): string | null {
  const email = text.trim().toLowerCase()
  return emailForm.test(email) && email.length <= 200 && !email.endsWith('.invalid') ? email : null
}

/** Tells an e-mail address from a phone number; null when it is neither. */
export async function readLoginName(text: string): Promise<LoginName | null> {
  if (text.includes('@')) {
    const email = readEmail(text)
    return email ? { kind: 'email', email } : null
  }
  const phone = await readPhone(text)
  return phone ? { kind: 'phone', phone } : null
}

/** @throws AppError invalid (path `login`) when it is neither an address nor a number */
export async function requireLoginName(text: string): Promise<LoginName> {
  const name = await readLoginName(text)
  if (!name) throw new AppError('invalid', 'neither e-mail nor phone', [{ path: 'login', rule: 'loginName' }])
  return name
}

/** Addresses that are none: of who signed up by phone or has not confirmed an address yet. */
export function isPlaceholder(email: string): boolean {
  return email.endsWith('.invalid')
}
