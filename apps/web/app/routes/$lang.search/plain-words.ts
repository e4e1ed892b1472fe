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
  const searched = new Set(tokens.map(fold))
  return [...query.matchAll(runs)].flatMap((match) => {
    const word = { text: match[0], start: match.index, end: match.index + match[0].length }
    if (taken.some((span) => span.start < word.end && word.start < span.end)) return []
    return piecesOf(fold(word.text)).some((piece) => searched.has(piece)) ? [word] : []
  })
}

/** What a run is searched by: itself, and where words are written without spaces its pairs of characters. */
function piecesOf(run: string): string[] {
  if (!writesWithoutSpaces.test(run)) return [run]
  const characters = [...run]
  return [run, ...characters.slice(1).map((character, position) => `${characters[position]}${character}`)]
}

/** The query without one of its words. */
export function withoutWord(query: string, word: PlainWord): string {
  return `${query.slice(0, word.start)} ${query.slice(word.end)}`.replace(/\s+/g, ' ').trim()
}

/** As the search folds words, as far as showing them needs: marks off, hiragana as katakana without the long mark. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.charAt(0))
    .normalize('NFC')
    .replace(/đ/g, 'd')
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/ー/g, '')
}
