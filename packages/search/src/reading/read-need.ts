import type { Lexicon } from '../lexicon/lexicon.ts'
import type { NeedText, ReadNeed } from '../types.ts'
import { readText } from './read-text.ts'

/** Proposes the requirements of a need; the buyer confirms or corrects them. */
export function readNeed(lexicon: Lexicon, need: NeedText): ReadNeed {
  return { reading: readText(lexicon, need.text, { lang: need.lang, as: 'need' }), requirements: [] }
}
