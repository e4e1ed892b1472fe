import { loadConcepts } from '@matxich/seeds'
import { buildLexicon, type Lexicon } from '../lexicon/lexicon.ts'

let lexicon: Lexicon | undefined

/** The real lexicon, built once per test file. */
export function sharedLexicon(): Lexicon {
  lexicon ??= buildLexicon(loadConcepts())
  return lexicon
}
