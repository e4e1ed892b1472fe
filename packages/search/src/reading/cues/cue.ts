import { foldCharacters } from '../../lexicon/characters.ts'
import { anyOf } from '../plain.ts'

/** A text folded for comparing, and the same character by character as it was written. */
export interface CueText {
  words: string
  written: string[]
}

/** A whole text to look for cues in. */
export function cueTextOf(text: string): CueText {
  const characters = foldCharacters(text)
  return {
    words: characters.map(({ character }) => character).join(''),
    written: characters.map(({ start, end }) => text.slice(start, end)),
  }
}

/** The words of a cue, per language, `|` between them. */
type CueWords = Partial<Record<'vi' | 'en' | 'ja' | 'ko' | 'zh', string>>

/** Words that without their accents are more often other words: "ban le" is a hinge (bản lề) before it is retail, "day" a wire. */
const bareMeansOther = new Set(['ban le', 'day', 'may cu'])

/**
 * Words that turn what is said: into something denied, past, wished, done by others. Latin words stand at word borders. Accents
 * that were typed are evidence: "trụ" is no "trừ", "bản lề" no "bán lẻ"; a word left without them is a cue only where its line
 * has none, or hardly any.
 */
export class Cue {
  private readonly pattern: RegExp
  private readonly forms: Set<string>

  constructor(
    words: CueWords,
    private readonly isBareTaken: boolean,
  ) {
    const latin = anyOf([words.vi, words.en].filter(Boolean).join('|'))
    const others = anyOf([words.ja, words.ko, words.zh].filter(Boolean).join('|'))
    const parts = [latin && `(?<![a-z])(?:${latin})(?![a-z])`, others].filter(Boolean)
    this.pattern = new RegExp(parts.join('|'), 'g')
    this.forms = new Set(Object.values(words).flatMap((list) => list.split('|').map(plainAccents)))
  }

  /** Every place where one of the words stands: its index in the folded text, and the words there. */
  find(text: CueText): { index: number; word: string }[] {
    return [...text.words.matchAll(this.pattern)]
      .filter((match) => this.holds(text, match.index, match[0]))
      .map((match) => ({ index: match.index, word: match[0] }))
  }

  /** The first of these places. */
  exec(text: CueText): { index: number; word: string } | null {
    for (const match of text.words.matchAll(this.pattern))
      if (this.holds(text, match.index, match[0])) return { index: match.index, word: match[0] }
    return null
  }

  test(text: CueText): boolean {
    return this.exec(text) !== null
  }

  private holds(text: CueText, index: number, word: string): boolean {
    // Accents are a matter of Latin letters; Han characters are folded from several forms to one.
    if (/^\p{Script=Han}+$/u.test(word)) return true
    const typed = plainAccents(text.written.slice(index, index + word.length).join(''))
    if (this.forms.has(typed)) return true
    return this.isBareTaken && typed === word && !bareMeansOther.has(typed) && !isLineAccented(text, index)
  }
}

/** A cue that is also taken without its accents where nobody types any. */
export function cueOf(words: CueWords): Cue {
  return new Cue(words, true)
}

/** A cue whose words are others without their accents: "nên" is *so*, "nen" pressed (nén). */
export function accentedCueOf(words: CueWords): Cue {
  return new Cue(words, false)
}

/** Lines already looked at, by where they start: a long line may hold a cue at every other word. */
const accentedLines = new WeakMap<CueText, Map<number, boolean>>()

/** Whether who wrote a line types accents. */
function isLineAccented(text: CueText, index: number): boolean {
  const start = text.words.lastIndexOf('\n', index) + 1
  const known = accentedLines.get(text) ?? new Map<number, boolean>()
  accentedLines.set(text, known)
  const isAccented = known.get(start) ?? hasAccents(text, start)
  known.set(start, isAccented)
  return isAccented
}

/** A few words with accents among many without are copied names. */
function hasAccents({ words, written }: CueText, start: number): boolean {
  const end = words.indexOf('\n', start)
  const typed = written
    .slice(start, end < 0 ? undefined : end)
    .join('')
    .split(/\s+/)
  const accented = typed.filter((word) =>
    /đ|[\u0300-\u0303\u0306\u0309\u031b\u0323]/.test(word.normalize('NFD').toLowerCase()),
  )
  return accented.length >= Math.max(1, typed.length * accentedShare)
}

/** As `segment` has it for the clauses of a text. */
const accentedShare = 0.15

/** Lower case, composed, one blank between words: how cues and texts are compared with their accents. */
function plainAccents(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
