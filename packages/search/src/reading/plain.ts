import { type FoldedCharacter, foldCharacters } from '../lexicon/characters.ts'
import type { Span } from '../types.ts'

/** A text folded to one character per position, for patterns; positions lead back to the text as written. */
export interface PlainText {
  text: string
  folded: string
  characters: FoldedCharacter[]
}

export function plainText(text: string, characters: FoldedCharacter[]): PlainText {
  return { text, characters, folded: characters.map((character) => character.character).join('') }
}

/** The span of the original text behind a stretch of the folded one. */
export function spanOf(plain: PlainText, from: number, to: number): Span {
  const start = plain.characters[from]?.start ?? 0
  const end = plain.characters[to - 1]?.end ?? plain.text.length
  return { start, end, text: plain.text.slice(start, end) }
}

/** Folds words of a pattern the way texts are folded, so that patterns can be written as people write. */
function foldWords(words: string): string {
  return foldCharacters(words)
    .map((character) => character.character)
    .join('')
}

/** An alternation of words, longest first, folded like texts; words separated by `|`. */
export function anyOf(words: string): string {
  return foldWords(words)
    .split('|')
    .map((word) => word.trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()[\]\\]/g, '\\$&').replace(/ /g, '\\s*'))
    .join('|')
}

const sentenceEnd = /[.!?;。！？；\n|•]/

/** Start and end of the clause around a position: up to punctuation that ends a thought, decimal points aside. */
export function clauseAround(plain: PlainText, from: number, to: number, comma = true): { from: number; to: number } {
  let start = from
  while (start > 0 && !isBreak(plain, start - 1, comma)) start--
  let end = to
  while (end < plain.folded.length && !isBreak(plain, end, comma)) end++
  return { from: start, to: end }
}

function isBreak(plain: PlainText, index: number, comma: boolean): boolean {
  const character = plain.folded[index]!
  const next = plain.folded[index + 1]
  if (character === '.' || character === ',') {
    if (character === ',' && !comma) return false
    return next === undefined || !/[0-9a-z]/.test(next) || (character === ',' && !/\d/.test(next))
  }
  if (comma && (character === '、' || character === '，')) return true
  return sentenceEnd.test(character)
}
