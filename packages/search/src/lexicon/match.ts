import type { Language } from '@matxich/i18n'
import type { Alias } from './aliases.ts'
import type { Lexicon, TrieNode } from './lexicon.ts'
import { findRepairs, type Repair } from './repairs.ts'
import { formOf } from './slips.ts'
import type { FoldedText, Gap, Token } from './tokens.ts'

/** An alias found in a text, before overlaps and contexts are settled. Token indexes, end exclusive. */
export interface Match {
  alias: Alias
  from: number
  to: number
  start: number
  end: number
  /** 0..1, by accents, language and strength of the alias. */
  confidence: number
  /** Read from words that were mistyped. */
  isRepaired: boolean
}

export interface MatchOptions {
  lang: Language | null
  /** True per token when the clause around it is written with Vietnamese accents. */
  accented: boolean[]
}

/** Every alias that stands in the text at word borders, with the doubt its accents and slips leave. */
export function findMatches(lexicon: Lexicon, folded: FoldedText, options: MatchOptions): Match[] {
  const { tokens } = folded
  const repairs = findRepairs(lexicon.vocabulary, folded, options.lang)
  const matches: Match[] = []
  const path: Token[] = []
  const gaps: { at: number; gap: Gap }[] = []
  const visit = (above: TrieNode, at: number, length: number, from: number, how: Repair['how'] | null): void => {
    const token = tokens[at]!
    if (at > from && token.gapBefore === 'stop') return
    const isGap = at > from && token.gapBefore !== 'glue'
    if (isGap) gaps.push({ at: length, gap: token.gapBefore })
    step(above, token, at + 1, length, from, how)
    for (const repair of repairs.get(at) ?? [])
      step(above, repair.token, repair.to, length, from, how === 'slip' ? how : repair.how)
    if (isGap) gaps.pop()
  }
  const step = (
    above: TrieNode,
    token: Token,
    to: number,
    length: number,
    from: number,
    how: Repair['how'] | null,
  ): void => {
    let node: TrieNode | undefined = above
    for (const character of token.norm) {
      node = node.next.get(character)
      if (!node) return
    }
    path.push(token)
    for (const alias of node.aliases) {
      const match = matchOf(folded, path, gaps, { alias, forms: lexicon.vocabulary.forms, from, to, how }, options)
      if (match) matches.push(match)
    }
    if (to < tokens.length) visit(node, to, length + token.norm.length, from, how)
    path.pop()
  }
  for (let from = 0; from < tokens.length; from++) visit(lexicon.trie, from, 0, from, null)
  return matches
}

/** More wrong marks than any name forgives. */
const notAtAll = 9

/** What is left of the confidence in a name with mistyped words. */
const repaired = { keys: 0.9, slip: 0.8 }

function matchOf(
  folded: FoldedText,
  path: Token[],
  gaps: { at: number; gap: Gap }[],
  found: { alias: Alias; forms: Set<string>; from: number; to: number; how: Repair['how'] | null },
  options: MatchOptions,
): Match | null {
  const { alias, from, to, how } = found
  const { tokens } = folded
  if (!bordersFit(tokens, from, to - 1, alias) || !gapsFit(alias, gaps)) return null
  if (how && !isLongEnough(alias, path, how)) return null
  const start = tokens[from]!.start
  const end = tokens[to - 1]!.end
  if (isForeignHan(alias, options.lang) && folded.text.slice(start, end) !== alias.text) return null
  const fit = accentFit(path, alias, found.forms, options, options.accented[from] ?? false)
  const confidence = fit * alias.strength * (how ? repaired[how] : 1)
  return confidence > 0 ? { alias, from, to, start, end, confidence, isRepaired: how !== null } : null
}

/** One mistyped syllable, or a short word one letter off, could stand for anything. */
function isLongEnough(alias: Alias, path: Token[], how: Repair['how']): boolean {
  if (alias.code || alias.needsContext) return false
  if (how === 'keys') return alias.marked && (path.length > 1 || path[0]!.folded.length >= 3)
  return path.length > 1 ? alias.compact.length >= 8 : alias.compact.length >= 6 && alias.language !== 'vi'
}

/**
 * Chinese names are only believed in Japanese, and Japanese ones in Chinese, when written with the very same
 * characters: 自動車 is a car, 自动车 an automatic lathe.
 */
function isForeignHan(alias: Alias, lang: Language | null): boolean {
  return (alias.language === 'zh' && lang === 'ja') || (alias.language === 'ja' && lang === 'zh')
}

function gapsFit(alias: Alias, gaps: { at: number; gap: Gap }[]): boolean {
  for (const { at, gap } of gaps) {
    const own = alias.gaps.get(at)
    if (gap === 'joint' && own !== 'joint' && !(own === 'space' && alias.code)) return false
    if (gap === 'space' && own === undefined && alias.compact.length < 5 && !splitsAtDigit(alias.compact, at)) {
      if (/^[a-z0-9.,]+$/.test(alias.compact)) return false
    }
  }
  if (gaps.length > 0 || alias.gaps.size === 0 || alias.compact.length >= 5 || alias.code) return true
  return !/^[a-z]/.test(alias.compact) || /[^a-z\d.,]/.test(alias.compact)
}

function splitsAtDigit(compact: string, at: number): boolean {
  return /\d/.test(compact[at - 1]!) !== /\d/.test(compact[at]!)
}

const particles = new Set([...'ヲハガノニデトモヤヘカナ'])

/** A name begins and ends where words do; codes may have letters glued to their number ("A5052P", "máy220tấn"). */
function bordersFit(tokens: Token[], from: number, to: number, alias: Alias): boolean {
  const first = tokens[from]!
  const last = tokens[to]!
  const before = tokens[from - 1]
  const after = tokens[to + 1]
  if (before && first.gapBefore === 'glue' && !borderBetween(before, first, alias, 'start')) return false
  if (after && after.gapBefore === 'glue' && !borderBetween(last, after, alias, 'end')) return false
  // "열처리 기어": the first syllable of a word behind a blank is not the end of 열처리기.
  const isHalfWord = to > from && last.gapBefore === 'space' && last.script === 'hangul' && after?.gapBefore === 'glue'
  return !isHalfWord || after.script !== 'hangul' || koreanParticles.has(after.norm)
}

/** First syllables of what may follow a noun: particles, 입니다, 부품, 처리, plural. */
const koreanParticles = new Set([...'을를의은는이가와과로으도에용만입까부처들'])

function borderBetween(left: Token, right: Token, alias: Alias, side: 'start' | 'end'): boolean {
  const a = left.script
  const b = right.script
  if (/^\d+$/.test(alias.compact) && side === 'end' && b === 'latin') return false
  if (/^\d+$/.test(alias.compact) && side === 'start' && a === 'latin') return false
  const latinOrDigit = (script: string) => script === 'latin' || script === 'digit'
  if (latinOrDigit(a) && latinOrDigit(b)) {
    if (side === 'end') return a === 'digit' ? right.norm.length <= 2 : alias.compact.length >= 3
    return a === 'digit' && alias.compact.length >= 2
  }
  if (a === 'hangul' && b === 'hangul') return alias.compact.length >= 2
  if (isKana(a) && isKana(b)) {
    if (a !== b) return true
    // Katakana compounds end in their head: "モーターシャフト" is a シャフト, "トランスファー" no トランス.
    if (alias.compact.length >= (side === 'end' ? 5 : 3)) return true
    return side === 'end' ? particles.has(right.norm) : particles.has(left.norm)
  }
  return true
}

function isKana(script: string): boolean {
  return script === 'katakana' || script === 'hiragana'
}

/**
 * How well the accents agree. Accents that were typed are evidence: a word with other accents is another word. Accents
 * that are missing are only normal in a clause without any, or on some syllables of a name whose others carry theirs.
 */
function accentFit(path: Token[], alias: Alias, forms: Set<string>, options: MatchOptions, accented: boolean): number {
  let latin = false
  let other = false
  for (const token of path) {
    if (token.script === 'latin') latin = true
    else if (token.script !== 'digit') other = true
  }
  if (!latin || (other && !alias.marked)) return languageFit(alias, options.lang, other)
  const { typed, agreeing, missing, wrong } = compareMarks(path, alias, forms)
  if (missing + wrong === 0) {
    if (typed || alias.code || alias.language === null) return 1
    return languageFit(alias, options.lang, false)
  }
  if (typed) {
    if (wrong === 0 && agreeing > 0 && alias.compact.length >= 7) return 0.75
    // A slip in a long name is a slip; in a short one it is another word.
    return alias.compact.length >= 9 && missing + wrong <= 2 ? 0.7 : 0
  }
  if (accented && !isPlace(alias)) return alias.compact.length >= 9 && missing <= 1 ? 0.6 : 0
  if (options.lang !== null && options.lang !== 'vi') return isPlace(alias) ? 0.9 : 0
  return alias.gaps.size > 0 ? (alias.compact.length >= 5 ? 0.9 : 0.8) : alias.compact.length >= 5 ? 0.75 : 0.4
}

/**
 * Marks of the text against those of the name, word by word: how many words with marks agree, how many marks are missing
 * from words without any, and how many are others. A syllable that is a word of the trade as it stands is no slip: who
 * types *tấn* does not mean *tán*.
 */
function compareMarks(path: Token[], alias: Alias, forms: Set<string>) {
  const result = { typed: false, agreeing: 0, missing: 0, wrong: 0 }
  let at = 0
  for (const token of path) {
    const to = at + token.norm.length
    const isWritten = token.norm === token.folded
    const qualities = isWritten ? token.qualities : ' '.repeat(token.norm.length)
    const wanted = alias.qualities.slice(at, to)
    const wantedTones = alias.toneAt.slice(at, to).replaceAll(' ', '')
    const isBare = token.tones === '' && qualities.trim() === ''
    if (!isBare) result.typed = true
    if (qualities === wanted && token.tones === wantedTones) {
      if (!isBare) result.agreeing++
    } else if (isBare || (token.isOpen && holds(wanted, wantedTones, qualities, token.tones))) {
      result.missing += differences(qualities, token.tones, wanted, wantedTones)
      if (!isBare) result.agreeing++
    } else {
      const isWord = forms.has(formOf(token)) && !(qualities === wanted && swapsHookAndTilde(token.tones, wantedTones))
      result.wrong += isWord ? notAtAll : differences(qualities, token.tones, wanted, wantedTones)
    }
    at = to
  }
  return result
}

/** Hỏi and ngã sound alike from Huế southwards, and are written for each other. */
function swapsHookAndTilde(tones: string, wanted: string): boolean {
  return tones.replaceAll('~', '?') === wanted.replaceAll('~', '?')
}

/** Every mark that was typed is one of the name's. */
function holds(wanted: string, wantedTones: string, qualities: string, tones: string): boolean {
  for (let index = 0; index < qualities.length; index++)
    if (qualities[index] !== ' ' && qualities[index] !== wanted[index]) return false
  return tones === '' || tones === wantedTones
}

function isPlace(alias: Alias): boolean {
  return /^(former-province|province|district|park):/.test(alias.concept)
}

function differences(qualities: string, tones: string, wanted: string, wantedTones: string): number {
  let count = 0
  for (let index = 0; index < qualities.length; index++) if (qualities[index] !== wanted[index]) count++
  const [longer, shorter] = tones.length > wantedTones.length ? [tones, wantedTones] : [wantedTones, tones]
  let matched = 0
  for (const tone of longer) if (tone === shorter[matched]) matched++
  return count + longer.length - matched
}

/** A word of another language is believed less; characters shared by Chinese and Japanese least. */
function languageFit(alias: Alias, lang: Language | null, cjk: boolean): number {
  if (alias.language === null || lang === null || alias.language === lang) return 1
  // Short Vietnamese names are English words, too ("then", "ban", "can").
  if (alias.language === 'vi' && lang === 'en' && alias.compact.length <= 4) return 0.3
  if (!cjk) return alias.language === 'en' || lang === 'vi' ? 1 : 0.9
  return alias.compact.length >= 3 ? 0.75 : 0.5
}
