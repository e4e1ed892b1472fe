import { foldCharacters } from '../lexicon/characters.ts'
import { anyOf } from '../reading/plain.ts'

/** A text folded for comparing, and the same character by character as it was written. */
export interface WrittenText {
  text: string
  words: string
  written: string[]
}

export function writtenText(text: string): WrittenText {
  const characters = foldCharacters(text)
  return {
    text,
    words: characters.map(({ character }) => character).join(''),
    written: characters.map(({ start, end }) => text.slice(start, end)),
  }
}

/** Words that without their accents are more often other words: "ban le" is a hinge (bản lề) before it is retail, "day" a wire. */
const bareMeansOther = new Set(['ban le', 'day', 'may cu'])

/**
 * A list of words to look for, `|` between them. Accents that were typed are evidence: "bản lề" is no "bán lẻ", "đại lý" no
 * "dài ly"; who types none may mean any.
 */
export class WrittenCue {
  private readonly pattern: RegExp
  private readonly forms: Set<string>

  constructor(words: string) {
    this.pattern = new RegExp(`(?<![a-z])(?:${anyOf(words)})(?![a-z])`, 'g')
    this.forms = new Set(words.split('|').map(plainAccents))
  }

  /** Every place where one of the words stands: its index in the folded text, and the words there. */
  find({ words, written }: WrittenText): { index: number; word: string }[] {
    const places: { index: number; word: string }[] = []
    for (const match of words.matchAll(this.pattern)) {
      const typed = plainAccents(written.slice(match.index, match.index + match[0].length).join(''))
      const isBare = typed === match[0] && !this.forms.has(typed)
      if (isBare ? !bareMeansOther.has(typed) : this.forms.has(typed))
        places.push({ index: match.index, word: match[0] })
    }
    return places
  }
}

/** Lower case, composed, one blank between words. */
function plainAccents(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
