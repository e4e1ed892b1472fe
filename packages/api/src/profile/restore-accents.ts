import type { Lexicon } from '@matxich/search'
import { accentPhrases } from './accent-phrases.ts'

/** A text with the accents that were sure put back; `changes` are where it differs, UTF-16 offsets into `text`. */
export interface AccentedText {
  text: string
  changes: { start: number; end: number }[]
}

/** Words of two to six syllables and how they are written; null where several are. */
type Phrases = Map<string, string | null>

const longest = 6
const known = new WeakMap<Lexicon, Phrases>()
const marks = /[\u0300-\u036f]/g

function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase()
}

/**
 * Vietnamese as it is typed on a phone, with its accents: only where words of the trade leave no doubt (the names of the
 * taxonomy, places, and phrases that introductions are made of). Lines with accents of their own are left alone.
 * @returns null when there is nothing to offer
 */
export function restoreAccents(lexicon: Lexicon, text: string): AccentedText | null {
  const phrases = phrasesOf(lexicon)
  const isAccented = (start: number) => accentedLines.some((line) => start >= line.start && start < line.end)
  const accentedLines = linesOf(text).filter(({ start, end }) => hasOwnAccents(text.slice(start, end)))
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
    folded: fold(match[0]),
    isBare: /^[A-Za-z]+$/.test(match[0]) && !isAccented(match.index),
  }))
  const changes: AccentedText['changes'] = []
  let result = ''
  let written = 0
  for (let at = 0; at < words.length; ) {
    const found = longestPhrase(phrases, text, words, at)
    if (!found) {
      at++
      continue
    }
    for (const [offset, syllable] of found.entries()) {
      const { start, end, word } = words[at + offset]!
      const accented = inCaseOf(word, syllable)
      if (accented === word) continue
      result += text.slice(written, start)
      changes.push({ start: result.length, end: result.length + accented.length })
      result += accented
      written = end
    }
    at += found.length
  }
  return changes.length === 0 ? null : { text: result + text.slice(written), changes }
}

function linesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }))
}

/** One word in eight with accents: whoever writes so leaves them off nowhere by haste. */
function hasOwnAccents(line: string): boolean {
  const words = line.match(/[\p{L}\p{M}]+/gu) ?? []
  const accented = words.filter((word) => /[^A-Za-z]/.test(word.normalize('NFC')))
  return accented.length * 8 > words.length
}

interface Word {
  start: number
  end: number
  word: string
  folded: string
  isBare: boolean
}

/** The longest sure phrase that begins at a word and runs over bare words with single blanks between. */
function longestPhrase(phrases: Phrases, text: string, words: Word[], at: number): string[] | null {
  let reach = 0
  while (reach < longest && words[at + reach]?.isBare) {
    const word = words[at + reach]!
    if (reach > 0 && !/^[ \t]+$/.test(text.slice(words[at + reach - 1]!.end, word.start))) break
    reach++
  }
  for (let length = reach; length > 0; length--) {
    const key = words
      .slice(at, at + length)
      .map((word) => word.folded)
      .join(' ')
    const phrase = phrases.get(key)
    if (phrase) return phrase.split(' ')
  }
  return null
}

/** As the person wrote it: KHUON → KHUÔN, Khuon → Khuôn. */
function inCaseOf(word: string, accented: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return accented.toUpperCase()
  const first = word[0]!
  return first === first.toUpperCase() ? accented[0]!.toUpperCase() + accented.slice(1) : accented
}

function phrasesOf(lexicon: Lexicon): Phrases {
  const made = known.get(lexicon)
  if (made) return made
  const phrases: Phrases = new Map()
  const learn = (text: string, least: number) => {
    const syllables = text.normalize('NFC').toLowerCase().split(/\s+/)
    if (syllables.length > 12 || !syllables.every((syllable) => /^\p{L}+$/u.test(syllable))) return
    // The parts of a name are words too ("máy phay CNC" holds "máy phay"), as long as two together.
    for (let from = 0; from < syllables.length; from++)
      for (let to = from + least; to <= Math.min(syllables.length, from + longest); to++) {
        const phrase = syllables.slice(from, to).join(' ')
        const key = fold(phrase)
        const other = phrases.get(key)
        phrases.set(key, other === undefined || other === phrase ? phrase : null)
      }
  }
  // Aliases are often listed without accents, which says nothing of how they are written.
  for (const { labels, aliases } of lexicon.concepts.values())
    for (const name of [labels.vi, ...(aliases.vi ?? [])])
      for (const part of name?.split(/\s*[,/()–-]\s*/) ?? []) if (/[^ -~]/.test(part)) learn(part, 2)
  for (const phrase of accentPhrases) phrases.set(fold(phrase), phrase)
  known.set(lexicon, phrases)
  return phrases
}
