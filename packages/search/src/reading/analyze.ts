import type { Language } from '@matxich/i18n'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type FoldedText, tokenize } from '../lexicon/tokens.ts'
import type { QuantityMention } from '../types.ts'
import { type FoundConcept, findConcepts } from './mentions.ts'
import { type PlainText, plainText } from './plain.ts'
import { readQuantities } from './read-quantities.ts'
import { type Segments, segment } from './segments.ts'

/** Everything the readers of needs, profiles and queries work on. */
export interface Analysis {
  folded: FoldedText
  plain: PlainText
  segments: Segments
  found: FoundConcept[]
  quantities: QuantityMention[]
  lang: Language | null
}

export type ReadPurpose = 'need' | 'profile' | 'query'

/** One pass over a text: tokens, sentences, concepts, numbers. */
export function analyze(lexicon: Lexicon, text: string, options: { lang?: Language; as: ReadPurpose }): Analysis {
  const folded = tokenize(text)
  const plain = plainText(text, folded.characters)
  const segments = segment(folded)
  const lang = options.lang ?? guessLanguage(folded)
  return {
    folded,
    plain,
    segments,
    found: findConcepts(lexicon, folded, segments, { lang, query: options.as === 'query' }),
    quantities: readQuantities(plain, { loose: options.as !== 'need' }),
    lang,
  }
}

/** By script; Latin text with Vietnamese accents is Vietnamese, without any it stays open (null). */
function guessLanguage(folded: FoldedText): Language | null {
  const counts = { latin: 0, digit: 0, han: 0, katakana: 0, hiragana: 0, hangul: 0, other: 0 }
  let accents = 0
  for (const token of folded.tokens) {
    counts[token.script] += token.script === 'latin' ? 2 : 1
    if (token.tones !== '' || token.qualities.trim() !== '') accents++
  }
  if (counts.katakana + counts.hiragana > 0) return 'ja'
  if (counts.hangul > 0) return 'ko'
  if (counts.han > 0) return 'zh'
  return accents > 0 ? 'vi' : null
}

/** The words of the text behind a stretch of tokens. */
export function quoteOf(analysis: Analysis, from: number, to: number): string {
  const { tokens, text } = analysis.folded
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length)
}
