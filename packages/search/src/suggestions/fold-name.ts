import { type FoldedCharacter, foldCharacters } from '../lexicon/characters.ts'
import { tokenize } from '../lexicon/tokens.ts'

/** A text folded for finding it by its beginning: one string without gaps, and for each character what was folded away. */
export interface FoldedName {
  /** Without gaps and marks; Hangul as its letters, so that half a syllable is a beginning too. */
  compact: string
  /** Per character of `compact`: the letter mark and the tone that were typed, blank where none. */
  qualities: string
  tones: string
  /** Places in `compact` where a word (or a character of Han, kana or Hangul) begins, and where it stands in the text. */
  words: { at: number; start: number }[]
}

/** Folds as texts are folded for reading, but keeps letters that readers would drop with the end of a word. */
export function foldName(text: string): FoldedName {
  let compact = ''
  let qualities = ''
  let tones = ''
  const words: FoldedName['words'] = []
  let before: FoldedCharacter | null = null
  for (const folded of foldCharacters(text)) {
    if (folded.script === 'other') {
      before = null
      continue
    }
    if (startsWord(before, folded)) words.push({ at: compact.length, start: folded.start })
    before = folded
    const letters = folded.script === 'hangul' ? folded.character.normalize('NFKD') : folded.character
    compact += letters
    qualities += (folded.quality || ' ').slice(0, 1).padEnd(letters.length)
    tones += (folded.tone || ' ').slice(0, 1).padEnd(letters.length)
  }
  return { compact, qualities, tones, words }
}

function startsWord(before: FoldedCharacter | null, next: FoldedCharacter): boolean {
  if (before === null || before.script !== next.script) return true
  return next.script !== 'latin' && next.script !== 'digit'
}

/** The same words in one spelling and the singular, where that differs: who types "moulds" means "mold". */
export function plainSpelling(text: string): string | null {
  const { tokens } = tokenize(text)
  const plain = tokens.map((token) => token.norm).join(' ')
  return plain === tokens.map((token) => token.folded).join(' ') ? null : plain
}

/**
 * Whether the marks typed may stand in a name whose letters, from `at` on, are the same. Marks that are typed must be there;
 * marks that are not yet typed may still come. A tone may stand on the vowel beside ("hoá", "hóa").
 */
export function marksFit(typed: FoldedName, name: FoldedName, at: number): boolean {
  for (let index = 0; index < typed.compact.length; index++) {
    const quality = typed.qualities[index]
    if (quality !== ' ' && quality !== name.qualities[at + index]) return false
    const tone = typed.tones[index]!
    if (tone !== ' ' && !name.tones.slice(Math.max(0, at + index - 1), at + index + 2).includes(tone)) return false
  }
  return true
}

/** How many marks of the name were not typed, within what was typed. */
export function marksLeftOut(typed: FoldedName, name: FoldedName, at: number): number {
  let left = 0
  for (let index = 0; index < typed.compact.length; index++) {
    if (typed.qualities[index] === ' ' && name.qualities[at + index] !== ' ') left++
    if (typed.tones[index] === ' ' && name.tones[at + index] !== ' ') left++
  }
  return left
}
