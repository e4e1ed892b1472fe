import type { Language } from '@matxich/i18n'
import type { Alias } from './aliases.ts'
import type { Lexicon } from './lexicon.ts'
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
}

export interface MatchOptions {
  lang: Language | null
  /** True per token when the clause around it is written with Vietnamese accents. */
  accented: boolean[]
}

/** Every alias that stands in the text at word borders, with the doubt its accents leave. */
export function findMatches(lexicon: Lexicon, folded: FoldedText, options: MatchOptions): Match[] {
  const { tokens } = folded
  const matches: Match[] = []
  for (let from = 0; from < tokens.length; from++) {
    const gaps: { at: number; gap: Gap }[] = []
    let node = lexicon.trie
    let length = 0
    for (let to = from; to < tokens.length; to++) {
      const token = tokens[to]!
      if (to > from) {
        if (token.gapBefore === 'stop') break
        if (token.gapBefore !== 'glue') gaps.push({ at: length, gap: token.gapBefore })
      }
      let next: typeof node | undefined = node
      for (const character of token.norm) {
        next = next.next.get(character)
        if (!next) break
      }
      if (!next) break
      node = next
      length += token.norm.length
      for (const alias of node.aliases) {
        if (!bordersFit(tokens, from, to, alias) || !gapsFit(alias, gaps)) continue
        const start = tokens[from]!.start
        if (isForeignHan(alias, options.lang) && folded.text.slice(start, token.end) !== alias.text) continue
        const confidence = accentFit(tokens, from, to, alias, options) * alias.strength
        if (confidence > 0)
          matches.push({ alias, from, to: to + 1, start: tokens[from]!.start, end: token.end, confidence })
      }
    }
  }
  return matches
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
    if (gap === 'joint' && own === undefined) return false
    if (gap === 'space' && own === undefined && alias.compact.length < 5 && !splitsAtDigit(alias.compact, at)) {
      if (/^[a-z0-9.,]+$/.test(alias.compact)) return false
    }
  }
  if (gaps.length > 0 || alias.gaps.size === 0 || alias.compact.length >= 5 || alias.code) return true
  return !/[a-z]/.test(alias.compact)
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
  return true
}

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
 * that are missing are only normal in a clause without any.
 */
function accentFit(tokens: Token[], from: number, to: number, alias: Alias, options: MatchOptions): number {
  let qualities = ''
  let tones = ''
  let latin = false
  let other = false
  for (let index = from; index <= to; index++) {
    const token = tokens[index]!
    qualities += token.norm === token.folded ? token.qualities : ' '.repeat(token.norm.length)
    tones += token.tones
    if (token.script === 'latin') latin = true
    else if (token.script !== 'digit') other = true
  }
  if (!latin || (other && !alias.marked)) return languageFit(alias, options.lang, other)
  const typed = tones !== '' || qualities.trim() !== ''
  if (qualities === alias.qualities && sameTones(tones, alias.tones)) {
    if (typed || alias.code || alias.language === null) return 1
    return languageFit(alias, options.lang, false)
  }
  const wrong = differences(qualities, tones, alias)
  if (typed) {
    // A slip in a long name is a slip; in a short one it is another word.
    if (alias.compact.length >= 9 && wrong <= 2) return 0.7
    return 0
  }
  if (options.accented[from] && !foreignWords(alias)) return alias.compact.length >= 9 && wrong <= 1 ? 0.6 : 0
  if (options.lang !== null && options.lang !== 'vi') return isPlace(alias) ? 0.9 : 0
  return alias.gaps.size > 0 ? (alias.compact.length >= 5 ? 0.9 : 0.8) : alias.compact.length >= 5 ? 0.75 : 0.4
}

/** Loan words that people write with and without accents in the same text (bulông, niken). */
function foreignWords(alias: Alias): boolean {
  return isPlace(alias)
}

function isPlace(alias: Alias): boolean {
  return /^(former-province|province|district|park):/.test(alias.concept)
}

function sameTones(a: string, b: string): boolean {
  return a === b
}

function differences(qualities: string, tones: string, alias: Alias): number {
  let count = 0
  for (let index = 0; index < qualities.length; index++) if (qualities[index] !== alias.qualities[index]) count++
  const [longer, shorter] = tones.length > alias.tones.length ? [tones, alias.tones] : [alias.tones, tones]
  let matched = 0
  for (const tone of longer) if (tone === shorter[matched]) matched++
  return count + longer.length - matched
}

/** A word of another language is believed less; characters shared by Chinese and Japanese least. */
function languageFit(alias: Alias, lang: Language | null, cjk: boolean): number {
  if (alias.language === null || lang === null || alias.language === lang) return 1
  if (!cjk) return alias.language === 'en' || lang === 'vi' ? 1 : 0.9
  return alias.compact.length >= 3 ? 0.75 : 0.5
}
