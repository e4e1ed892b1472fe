import type { Language } from '@matxich/i18n'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ReadQuery } from '../types.ts'
import { readText } from './read-text.ts'

/** Reads the words of a search box: facets as requirements, what is left as words. */
export function readQuery(lexicon: Lexicon, text: string, lang?: Language): ReadQuery {
  const reading = readText(lexicon, text, { lang, as: 'query' })
  return { reading, requirements: [], restTokens: reading.tokens }
}
