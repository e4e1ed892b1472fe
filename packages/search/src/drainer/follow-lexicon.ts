import type { Database } from '@matxich/db'
import {
  getIndexLexicon,
  getIndexLexiconVersion,
  noteDocumentsHolding,
  noteStaleDocuments,
  putIndexLexiconInForce,
} from '@matxich/db/queries'
import { buildLexicon, type Lexicon } from '../lexicon/lexicon.ts'
import { documentVersion, isSameRules } from './document-version.ts'
import { differenceBetween } from './lexicon-difference.ts'

/**
 * Puts a lexicon in force for documents. What it reads differently than the one before is noted to be read anew, and nothing
 * else: after a new word the documents whose texts may hold it, after a change of the rules all. Call it as the only drainer.
 * @returns how many documents were noted
 */
export async function followLexicon(db: Database, lexicon: Lexicon): Promise<number> {
  const version = documentVersion(lexicon)
  if ((await getIndexLexiconVersion(db)) === version) return 0
  const before = await getIndexLexicon(db)
  const concepts = [...lexicon.concepts.values()]
  return db.transaction(async (transaction) => {
    if (before && isSameRules(before.version, version)) {
      await putIndexLexiconInForce(transaction, { version, concepts }, { keepsOthers: true })
      return noteDocumentsHolding(transaction, differenceBetween(buildLexicon(before.concepts), lexicon))
    }
    await putIndexLexiconInForce(transaction, { version, concepts }, { keepsOthers: false })
    return noteStaleDocuments(transaction)
  })
}
