import type { Language } from '@matxich/i18n'
import type { FoldedCharacter } from './characters.ts'
import { syllablesNear, type Vocabulary, wordsNear } from './slips.ts'
import { isSyllable, readTypedKeys } from './telex.ts'
import { type FoldedText, singular, type Token } from './tokens.ts'

/** Another way to read the tokens from `from` up to `to`, for words that were mistyped. */
export interface Repair {
  from: number
  to: number
  token: Token
  /** `keys`: marks that an input method left as letters; `slip`: a word one letter away. */
  how: 'keys' | 'slip'
}

/** What mistyped words of a text may stand for, by the token they begin at. */
export function findRepairs(vocabulary: Vocabulary, folded: FoldedText, lang: Language | null): Map<number, Repair[]> {
  const repairs = new Map<number, Repair[]>()
  const vietnamese = lang === 'vi' || lang === null
  const add = (repair: Repair) => {
    const known = repairs.get(repair.from)
    if (known) known.push(repair)
    else repairs.set(repair.from, [repair])
  }
  const { tokens } = folded
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]!
    if (first.script !== 'latin') continue
    if (vietnamese) {
      const to = endOfRun(tokens, from)
      const run = charactersOf(folded, first.start, tokens[to - 1]!.end)
      const typed = run.length >= 3 && run.length <= 10 ? readTypedKeys(run) : null
      if (typed) {
        const { letters, qualities, tones } = typed
        const token = { ...first, norm: letters, folded: letters, qualities, tones, end: tokens[to - 1]!.end }
        add({ from, to, token: { ...token, isOpen: true }, how: 'keys' })
      }
    }
    if (isCode(tokens, from)) continue
    if (vietnamese && isSyllable(first.folded.replace(/(.)\1$/, '$1')))
      for (const letters of syllablesNear(vocabulary, first.folded))
        add({
          from,
          to: from + 1,
          token: { ...first, norm: letters, folded: letters, qualities: ' '.repeat(letters.length), isOpen: true },
          how: 'slip',
        })
    else if (first.tones === '' && first.qualities.trim() === '' && !vocabulary.known.has(first.norm))
      for (const word of wordsNear(vocabulary, first.folded)) {
        const token = { ...first, norm: singular(word), folded: word, qualities: ' '.repeat(word.length) }
        add({ from, to: from + 1, token, how: 'slip' })
      }
  }
  return repairs
}

/** VNI keys are digits: "khuo6n" is one word of three tokens. Grades ("a6061") keep their numbers. */
function endOfRun(tokens: Token[], from: number): number {
  let to = from + 1
  while (to < tokens.length && tokens[to]!.gapBefore === 'glue') {
    const { script, norm } = tokens[to]!
    if (script === 'digit' ? norm.length > 2 : script !== 'latin') return from + 1
    to++
  }
  return to
}

/** Letters glued to digits are a code, in which no letter is a slip: PA6 is not PA66, SUS303 not SUS304. */
function isCode(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    (tokens[at]!.gapBefore === 'glue' && tokens[at - 1]?.script === 'digit') ||
    (next?.gapBefore === 'glue' && next.script === 'digit')
  )
}

function charactersOf(folded: FoldedText, start: number, end: number): FoldedCharacter[] {
  const { characters } = folded
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (characters[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < characters.length && characters[to]!.start < end) to++
  return characters.slice(low, to)
}
