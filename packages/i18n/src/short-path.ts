/**
 * Addresses short enough for a chat: `/n/` and a code. Those of pages that have an id hold that id themselves, so nothing is
 * stored for them; codes of other paths are shorter and looked up.
 */
const letters: Record<string, string> = { n: 'needs', s: 'suppliers', f: 'fairs' }
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const pagePattern = /^\/(needs|suppliers|fairs)\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/
const codeLength = 22

/** `/needs/<uuid>` as a code of 23 characters; null for paths that hold no id, whose codes are stored. */
export function shortCodeOf(path: string): string | null {
  const [, word, id = ''] = pagePattern.exec(path) ?? []
  const letter = Object.keys(letters).find((one) => letters[one] === word)
  if (!letter) return null
  let rest = BigInt(`0x${id.replaceAll('-', '')}`)
  let code = ''
  while (code.length < codeLength) {
    code = digits.charAt(Number(rest % 62n)) + code
    rest /= 62n
  }
  return letter + code
}

/** The path that a code of `shortCodeOf` holds; null for any other code. */
export function readShortCode(code: string): string | null {
  const word = letters[code.charAt(0)]
  const rest = code.slice(1)
  if (!word || rest.length !== codeLength || !/^[0-9A-Za-z]+$/.test(rest)) return null
  const value = [...rest].reduce((sum, digit) => sum * 62n + BigInt(digits.indexOf(digit)), 0n)
  const hex = value.toString(16).padStart(32, '0')
  if (hex.length > 32) return null
  return `/${word}/${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
