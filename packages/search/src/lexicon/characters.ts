import { hanVariants } from './han-variants.ts'

/** `latin` and `digit` are one script each; kana keeps which of the two it was because particles are hiragana. */
export type Script = 'latin' | 'digit' | 'han' | 'katakana' | 'hiragana' | 'hangul' | 'other'

/** One folded character with the place in the text it came from. */
export interface FoldedCharacter {
  character: string
  script: Script
  /** Letter marks that make another letter in Vietnamese: circumflex, breve, horn, stroke. Empty when none. */
  quality: string
  /** Vietnamese tone: grave, acute, hook, tilde, dot. Empty when level. */
  tone: string
  upper: boolean
  /** UTF-16 offsets in the text, end exclusive. */
  start: number
  end: number
}

const qualities = new Map([
  ['\u0302', '^'],
  ['\u0306', '('],
  ['\u031b', '+'],
])
const tones = new Map([
  ['\u0300', '`'],
  ['\u0301', "'"],
  ['\u0309', '?'],
  ['\u0303', '~'],
  ['\u0323', '.'],
])
/** Signs that keyboards and fonts write differently. */
const alike = new Map([
  ['×', 'x'],
  ['✕', 'x'],
  ['⌀', 'ø'],
  ['∅', 'ø'],
  ['φ', 'ø'],
  ['Φ', 'ø'],
  ['µ', 'μ'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['〜', '~'],
  ['～', '~'],
  ['∼', '~'],
  ['’', "'"],
  ['″', '"'],
  ['”', '"'],
  ['“', '"'],
])

/**
 * Folds a text for finding: NFKC (full width, half-width kana), lower case, Vietnamese marks taken off but remembered,
 * hiragana as katakana without the long mark, Chinese characters in simplified form. Every folded character knows its
 * source span, because what people see is always their own text.
 */
export function foldCharacters(text: string): FoldedCharacter[] {
  const folded: FoldedCharacter[] = []
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start)
    foldCluster(text.slice(start, end), start, end, folded)
    start = end
  }
  return folded
}

/** A base character with the marks that follow it, so that each can be normalised alone. */
function clusterEnd(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1)
  while (end < text.length && isMark(text.charCodeAt(end))) end++
  return end
}

function isMark(code: number): boolean {
  return (code >= 0x300 && code <= 0x36f) || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f
}

type Folded = Omit<FoldedCharacter, 'start' | 'end'>

/** Clusters repeat; what one folds to never changes. */
const known = new Map<string, Folded[]>()

function foldCluster(cluster: string, start: number, end: number, into: FoldedCharacter[]): void {
  let folded = known.get(cluster)
  if (!folded) {
    folded = foldOnce(cluster)
    if (known.size < 20000) known.set(cluster, folded)
  }
  for (const { character, script, quality, tone, upper } of folded)
    into.push({ character, script, quality, tone, upper, start, end })
}

function foldOnce(cluster: string): Folded[] {
  return [...(alike.get(cluster) ?? cluster.normalize('NFKC'))].flatMap((raw): Folded[] => {
    const lower = (alike.get(raw) ?? raw).toLowerCase()
    const upper = lower !== raw
    if (lower === 'đ' || lower === 'ð') return [{ character: 'd', script: 'latin', quality: '-', tone: '', upper }]
    const kana = foldKana(lower)
    if (kana === '') return []
    if (kana !== null) return [{ ...kana, quality: '', tone: '', upper: false }]
    const [base, ...marks] = lower.normalize('NFD')
    if (base !== undefined && /[a-z]/.test(base)) {
      const quality = marks.map((mark) => qualities.get(mark) ?? '').join('')
      const tone = marks.map((mark) => tones.get(mark) ?? '').join('')
      return [{ character: base, script: 'latin', quality, tone, upper }]
    }
    const composed = lower.normalize('NFC')
    const character = hanVariants.get(composed) ?? composed
    return [{ character, script: scriptOf(composed), quality: '', tone: '', upper }]
  })
}

/** Null when it is no kana; '' when it is to be dropped (long mark). */
function foldKana(character: string): { character: string; script: Script } | '' | null {
  const code = character.charCodeAt(0)
  if (code === 0x30fc) return ''
  if (code >= 0x3041 && code <= 0x3096) return { character: String.fromCharCode(code + 0x60), script: 'hiragana' }
  if (code >= 0x30a1 && code <= 0x30fa) return { character, script: 'katakana' }
  return null
}

function scriptOf(character: string): Script {
  const code = character.codePointAt(0)!
  if (code < 0x80) return isDigit(code) ? 'digit' : isAsciiLetter(code) ? 'latin' : 'other'
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3005 || code > 0x20000)
    return 'han'
  if ((code >= 0xac00 && code <= 0xd7af) || (code >= 0x1100 && code <= 0x11ff)) return 'hangul'
  return /\p{L}/u.test(character) ? 'latin' : 'other'
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
