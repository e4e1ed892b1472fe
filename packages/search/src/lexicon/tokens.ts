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
      while (end < characters.length && continues(characters, first, end)) end++
    tokens.push(makeToken(characters.slice(index, end), tokens.length === 0 ? 'stop' : gap))
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

/** A decimal point or comma between digits belongs to the number ("1.2379", "0,01"). */
function continues(characters: FoldedCharacter[], first: FoldedCharacter, index: number): boolean {
  const character = characters[index]!
  if (character.script === first.script) return true
  return (
    first.script === 'digit' &&
    (character.character === '.' || character.character === ',') &&
    characters[index - 1]!.script === 'digit' &&
    characters[index + 1]?.script === 'digit'
  )
}

function makeToken(run: FoldedCharacter[], gapBefore: Gap): Token {
  const folded = run.map((character) => character.character).join('')
  const first = run[0]!
  const marked = run.some((character) => character.quality !== '' || character.tone !== '')
  return {
    norm: first.script === 'latin' && !marked && !isAcronym(run) ? singular(folded) : folded,
    script: first.script,
    folded,
    qualities: run.map((character) => character.quality || ' ').join(''),
    tones: run.map((character) => character.tone).join(''),
    gapBefore,
    upper: run.every((character) => character.upper || character.script !== 'latin'),
    start: first.start,
    end: run.at(-1)!.end,
  }
}

/** Capitals throughout ("CAVS", "SUS"): an abbreviation, not a plural. */
function isAcronym(run: FoldedCharacter[]): boolean {
  return run.length > 1 && run.every((character) => character.upper)
}

/** One spelling (British as American) and a crude singular; applied to texts and aliases alike, so it only must agree. */
export function singular(word: string): string {
  if (word.length < 4) return word
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
