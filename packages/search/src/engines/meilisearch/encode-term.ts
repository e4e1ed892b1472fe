/**
 * Meilisearch cuts every text into words by its own rules: a Chinese bigram would be cut again, a concept key at its
 * hyphens. Terms that are not plain Latin words therefore go as one word of the hexadecimal codes of their characters,
 * in fields without typo tolerance, so that both engines search the very same tokens.
 */
export function encodeTerm(term: string): string {
  if (isPlainWord(term)) return term
  let encoded = 'x'
  for (const character of term) encoded += character.codePointAt(0)!.toString(16).padStart(5, '0')
  return encoded
}

/** Lower-case letters and digits only: what Meilisearch leaves whole and may forgive a typo in. */
export function isPlainWord(term: string): boolean {
  return /^[a-z0-9]+$/.test(term)
}
