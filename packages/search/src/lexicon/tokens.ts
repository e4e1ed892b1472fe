import type { FoldedCharacter, Script } from './characters.ts'
import { foldCharacters } from './characters.ts'

/**
 * What stands between two tokens. `glue`: nothing. `space`: blanks or a hyphen, which people put in or leave out at
 * will. `joint`: a slash, plus or ampersand. `stop`: punctuation that no name crosses.
 */
export type Gap = 'glue' | 'space' | 'joint' | 'stop'

/** A run of one script (one character of Han or Hangul), folded. */
export interface Token {
  /** Folded and, for Latin words, brought to one spelling and the singular. */
  norm: string
  script: Script
  /** Folded as written. */
  folded: string
  /** Letter marks per character of `folded`, blank where none; only compared when `norm` equals `folded`. */
  qualities: string
  tones: string
  gapBefore: Gap
  upper: boolean
  /** Marks that are missing here may have been meant; those that stand were typed. Set on readings of mistyped words. */
  isOpen?: boolean
  start: number
  end: number
}

export interface FoldedText {
  text: string
  characters: FoldedCharacter[]
  tokens: Token[]
}

const british: [RegExp, string][] = [
  [/mould/g, 'mold'],
  [/aluminium/g, 'aluminum'],
  [/colour/g, 'color'],
  [/galvanis/g, 'galvaniz'],
  [/anodis/g, 'anodiz'],
  [/centre/g, 'center'],
  [/tyre/g, 'tire'],
  [/fibre/g, 'fiber'],
  [/passivis/g, 'passiviz'],
  [/specialis/g, 'specializ'],
  [/sulph/g, 'sulf'],
  [/^plough/g, 'plow'],
  [/isation/g, 'ization'],
]

/** Splits a text into tokens; punctuation lives on as the gap before the next token. */
export function tokenize(text: string): FoldedText {
  const characters = foldCharacters(text)
  const tokens: Token[] = []
  let gap: Gap = 'stop'
  for (let index = 0; index < characters.length; ) {
    const first = characters[index]!
    if (first.script === 'other' && first.character !== 'ø' && first.character !== 'μ') {
      gap = widerGap(gap, gapOf(characters, index))
      index++
      continue
    }
    let end = index + 1
    if (first.script === 'latin' || first.script === 'digit')
      while (end < characters.length && continues(text, characters, first, end)) end++
    tokens.push(makeToken(characters, index, end, tokens.length === 0 ? 'stop' : gap))
    index = end
    gap = 'glue'
  }
  return { text, characters, tokens: loanKana(tokens) }
}

/** Two katakana for one sound of a loan word, as those without the new small kana are used to write it. */
const loanSounds: Record<string, string> = { ヴァ: 'バ', ヴィ: 'ビ', ヴェ: 'ベ', ヴォ: 'ボ', ティ: 'チ', ディ: 'ジ' }
const beforeYa = /^[イキギシジチヂリミビピ]$/

/** Brings loan words to one spelling: ヴァルブ and バルブ, プラスティック and プラスチック, ギヤ and ギア. */
function loanKana(tokens: Token[]): Token[] {
  const result: Token[] = []
  for (const token of tokens) {
    const last = result.at(-1)
    const isJoined = token.script === 'katakana' && last?.script === 'katakana' && token.gapBefore === 'glue'
    const sound = isJoined ? loanSounds[last.folded + token.folded] : undefined
    if (sound) result[result.length - 1] = { ...last!, norm: sound, end: token.end }
    else if (isJoined && token.folded === 'ヤ' && beforeYa.test(last.folded)) result.push({ ...token, norm: 'ア' })
    else result.push(token.folded === 'ヴ' ? { ...token, norm: 'ブ' } : token)
  }
  return result
}

/**
 * A decimal point or comma between digits belongs to the number ("1.2379", "0,01", "１，２００"); a full-width one between
 * half-width digits parts a list ("SUS304，10件").
 */
function continues(text: string, characters: FoldedCharacter[], first: FoldedCharacter, index: number): boolean {
  const character = characters[index]!
  if (character.script === first.script) return true
  return (
    first.script === 'digit' &&
    (character.character === '.' || character.character === ',') &&
    characters[index - 1]!.script === 'digit' &&
    characters[index + 1]?.script === 'digit' &&
    (text[character.start] !== '，' || text[characters[index - 1]!.start]! > '\u007f')
  )
}

/** Of the characters from `from` up to `to`. One pass that copies nothing: all names and profiles go through here. */
function makeToken(characters: FoldedCharacter[], from: number, to: number, gapBefore: Gap): Token {
  const first = characters[from]!
  let folded = ''
  let qualities = ''
  let tones = ''
  let isMarked = false
  let isCapital = true
  let upper = true
  for (let at = from; at < to; at++) {
    const { character, quality, tone, upper: isUpper, script } = characters[at]!
    folded += character
    qualities += quality || ' '
    tones += tone
    if (quality !== '' || tone !== '') isMarked = true
    if (isUpper) continue
    isCapital = false
    if (script === 'latin') upper = false
  }
  // Capitals throughout ("CAVS", "SUS"): an abbreviation, not a plural.
  const isAcronym = isCapital && to - from > 1
  return {
    norm: first.script === 'latin' && !isMarked && !isAcronym ? singular(folded) : folded,
    script: first.script,
    folded,
    qualities,
    tones,
    gapBefore,
    upper,
    start: first.start,
    end: characters[to - 1]!.end,
  }
}

/** One spelling (British as American) and a crude singular; applied to texts and aliases alike, so it only must agree. */
export function singular(word: string): string {
  if (word.length < 4) return word
  let known = singulars.get(word)
  if (known === undefined) {
    known = makeSingular(word)
    if (word.length <= longestKept && singulars.size < mostSingulars) singulars.set(word, known)
  }
  return known
}

/** Words repeat; what one becomes never changes. */
const singulars = new Map<string, string>()
const mostSingulars = 50_000
/** No word is longer; what is, was glued together and does not come again. */
const longestKept = 32

function makeSingular(word: string): string {
  let result = word
  for (const [pattern, spelling] of british) result = result.replace(pattern, spelling)
  if (/[^aeiou]ies$/.test(result) && result.length > 5) return `${result.slice(0, -3)}y`
  if (/(?:x|ch|sh|ss)es$/.test(result)) return result.slice(0, -2)
  if (/[^siu]s$/.test(result)) return result.slice(0, -1)
  return result
}

function gapOf(characters: FoldedCharacter[], index: number): Gap {
  const { character } = characters[index]!
  if (character === '-' || character === '·' || character === '・' || character === '_' || character === "'")
    return 'space'
  if (character === '/' || character === '+' || character === '&') return 'joint'
  if (character === '\n') return 'stop'
  if (/\s/.test(character)) return 'space'
  if (character === '.') {
    const next = characters[index + 1]
    return next && next.script !== 'other' ? 'joint' : 'stop'
  }
  if (character === '"' || character === '#' || character === '°' || character === '%') return 'space'
  return 'stop'
}

function widerGap(a: Gap, b: Gap): Gap {
  const order: Gap[] = ['glue', 'space', 'joint', 'stop']
  return order[Math.max(order.indexOf(a), order.indexOf(b))]!
}
