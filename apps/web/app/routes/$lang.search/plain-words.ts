export interface PlainWord {
  text: string
  /** UTF-16 offsets into the query, end exclusive. */
  start: number
  end: number
}

interface Taken {
  start: number
  end: number
}

/** A run without spaces or punctuation, but grades and sizes such as `M6x1.0` or `304L` stay whole. */
const runs = /[\p{L}\p{M}\p{N}]+(?:[.,+/-][\p{L}\p{M}\p{N}]+)*/gu
const writesWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * The words of a query that were not understood as concepts and are searched as words, as the reader typed them.
 * `tokens` are the folded tokens that the search used (CJK as pairs of characters); `taken` is what became a concept.
 */
export function plainWords(query: string, tokens: string[], taken: Taken[]): PlainWord[] {
  const folded = new Set(tokens.map(fold))
  const hasPairs = tokens.some((token) => writesWithoutSpaces.test(token))
  return [...query.matchAll(runs)].flatMap((match) => {
    const word = { text: match[0], start: match.index, end: match.index + match[0].length }
    if (taken.some((span) => span.start < word.end && word.start < span.end)) return []
    const isSearched = writesWithoutSpaces.test(word.text) ? hasPairs : folded.has(fold(word.text))
    return isSearched ? [word] : []
  })
}

/** The query without one of its words. */
export function withoutWord(query: string, word: PlainWord): string {
  return `${query.slice(0, word.start)} ${query.slice(word.end)}`.replace(/\s+/g, ' ').trim()
}

function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/đ/g, 'd')
}
