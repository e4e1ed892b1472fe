import type { Language } from '@matxich/i18n'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../types.ts'
import { type Analysis, analyze, type ReadPurpose } from './analyze.ts'
import { searchTokens } from './search-tokens.ts'

export type { ReadPurpose } from './analyze.ts'

/** Turns a text of any of the five languages into concepts, quantities and search tokens. */
export function readText(lexicon: Lexicon, text: string, options: { lang?: Language; as: ReadPurpose }): Reading {
  return toReading(lexicon, analyze(lexicon, text, options))
}

export function toReading(lexicon: Lexicon, analysis: Analysis): Reading {
  return {
    lexiconVersion: lexicon.version,
    mentions: analysis.found.map((found) => ({
      concept: found.concept,
      span: { start: found.start, end: found.end, text: analysis.folded.text.slice(found.start, found.end) },
      confidence: found.confidence,
    })),
    quantities: analysis.quantities,
    tokens: searchTokens(analysis.folded),
  }
}
