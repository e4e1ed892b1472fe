import { createHash } from 'node:crypto'

/** Meilisearch keeps no word longer than this many characters. */
const longestWord = 200

/**
 * Meilisearch cuts every text into words by its own rules: a Chinese bigram would be cut again, a code at its points.
 * Terms that are not plain Latin words therefore go as one word of the hexadecimal codes of their characters, so that
 * both engines search the very same tokens.
 */
export function encodeTerm(term: string): string {
  if (/^[a-z0-9]+$/.test(term) && term.length <= longestWord) return term
  let encoded = 'x'
  for (const character of term) encoded += character.codePointAt(0)!.toString(16).padStart(5, '0')
  return encoded.length <= longestWord ? encoded : `x${createHash('sha256').update(term).digest('hex')}`
}

/** Letters only: a slip in it may be forgiven. A grade with another digit is another steel. */
export function isForgivable(term: string): boolean {
  return /^[a-z]+$/.test(term) && term.length <= longestWord
}

/** Filtered by, never searched as words: concepts, and what else names one (`states:category:gear`). */
export function isKey(term: string): boolean {
  return term.includes(':')
}
