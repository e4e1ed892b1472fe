import type { Lexicon } from '../lexicon/lexicon.ts'

/** Raise it when documents are built differently from the same rows and lexicon: all are then rebuilt at the next start. */
const documentFormat = 6

/** What a stored document was made with; another version in force means that it is to be made anew. */
export function documentVersion(lexicon: Lexicon): string {
  return `${documentFormat}.${lexicon.version}`
}
