import { type Lexicon, readerVersion } from '../lexicon/lexicon.ts'

/** Raise it when documents are built differently from the same rows and lexicon: all are then read anew at the next start. */
const documentFormat = 15

/** What a stored document was made with. */
export function documentVersion(lexicon: Lexicon): string {
  return `${rules}.${lexicon.version}`
}

const rules = `${documentFormat}.${readerVersion}`

/** Whether only the words differ between two versions, not what is done with them. */
export function isSameRules(version: string, other: string): boolean {
  const rulesOf = (one: string) => one.slice(0, one.lastIndexOf('.'))
  return rulesOf(version) === rulesOf(other)
}
