import { conceptLabel, type Language } from '@matxich/i18n'
import { kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import { readTypedText } from '../lexicon/telex.ts'
import type { ConceptKey } from '../types.ts'
import { type FoldedName, foldName, marksFit, marksLeftOut, plainSpelling } from './fold-name.ts'
import { type Name, type SuggestedKind, type SuggestionIndex, suggestionIndexOf } from './suggestion-index.ts'

export interface ConceptSuggestion {
  concept: ConceptKey
  kind: SuggestedKind
  /** In the reader's language. */
  label: string
  /** The name that begins as typed, when it is not the label. */
  alias: string | null
  /** Where in the text the words begin that it completes, UTF-16; what stands before is kept. */
  from: number
}

/** A text of more words is completed by its last ones. */
const mostWords = 5
/** Of a single letter thousands of names begin; more are not looked at. */
const mostLookedAt = 4000

/**
 * Concepts whose name in any language, or a word of it, begins as the text ends. The more of the text a name takes, the better;
 * then labels go before aliases, beginnings before later words, the reader's language before others.
 */
export async function suggestConcepts(
  lexicon: Lexicon,
  text: string,
  lang: Language,
  limit: number,
): Promise<ConceptSuggestion[]> {
  const index = await suggestionIndexOf(lexicon)
  const meant = readTypedText(text)
  const found = completionsOf(index, text, lang) ?? (meant && completionsOf(index, meant, lang))
  if (!found) return []
  // What was meant has fewer letters than what was typed; its words stand in the same order.
  const from = tailsOf(text)[found.place]?.from ?? 0
  const typed = foldName(found.tail).compact
  return found.names.slice(0, limit).map(({ name }) => {
    const label = conceptLabel(lexicon.concepts.get(name.concept)!, lang)
    return {
      concept: name.concept,
      kind: kindOf(name.concept) as SuggestedKind,
      label,
      alias: foldName(label).compact.includes(typed) ? null : name.text,
      from,
    }
  })
}

/** The longest end of the text that any name begins as. */
function completionsOf(index: SuggestionIndex, text: string, lang: Language) {
  for (const [place, { tail }] of tailsOf(text).entries()) {
    const names = findNames(index, tail, lang)
    if (names.length > 0) return { names, place, tail }
  }
  return null
}

/** The text itself, then its last words, one fewer each time. */
function tailsOf(text: string): { from: number; tail: string }[] {
  const { words } = foldName(text)
  const starts = words.filter(({ start }) => start === 0 || /[\s,;、，]/.test(text[start - 1]!) || isWide(text, start))
  return starts.slice(-mostWords).map(({ start }) => ({ from: start, tail: text.slice(start) }))
}

/** Where words are written without spaces, any character may begin one. */
function isWide(text: string, start: number): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text[start]!)
}

interface Found {
  name: Name
  rank: number
}

function findNames(index: SuggestionIndex, tail: string, lang: Language): Found[] {
  const best = new Map<ConceptKey, Found>()
  const plain = plainSpelling(tail)
  for (const typed of [foldName(tail), ...(plain ? [foldName(plain)] : [])]) {
    if (typed.compact === '') continue
    const { beginnings } = index
    const first = firstFrom(beginnings, typed.compact)
    const end = Math.min(beginnings.length, first + mostLookedAt)
    for (let at = first; at < end && beginnings[at]!.compact.startsWith(typed.compact); at++) {
      const { name, at: place } = beginnings[at]!
      if (!marksFit(typed, name.folded, place)) continue
      const rank = rankOf(typed, name, place, lang) - Math.log2(1 + (index.names.get(name.concept) ?? 0))
      const known = best.get(name.concept)
      if (!known || rank < known.rank) best.set(name.concept, { name, rank })
    }
  }
  return [...best.values()].sort((a, b) => a.rank - b.rank || (a.name.concept < b.name.concept ? -1 : 1))
}

/** Smaller is better. */
function rankOf(typed: FoldedName, name: Name, at: number, lang: Language): number {
  const isWhole = at === 0 && typed.compact.length === name.folded.compact.length
  return (
    (isWhole ? 0 : 10) +
    (at === 0 ? 0 : 12) +
    (name.isLabel ? 0 : 4) +
    (name.language === lang || name.language === null ? 0 : 5) +
    marksLeftOut(typed, name.folded, at) * 0.5 +
    (name.folded.compact.length - typed.compact.length) * 0.2
  )
}

function firstFrom(beginnings: SuggestionIndex['beginnings'], compact: string): number {
  let low = 0
  let high = beginnings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (beginnings[middle]!.compact < compact) low = middle + 1
    else high = middle
  }
  return low
}
