import type { SearchEngine } from '../engines/search-engine.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { needTerms } from '../scoring/candidates.ts'
import type { EnterpriseDocument } from '../types.ts'

/** More candidates than a marketplace has open needs for one trade. */
const mostNeeds = 1000

/**
 * Ids of the open needs that any of the enterprises might fit, by their documents, whoever may see them: what is to be
 * matched anew when these enterprises have changed. Each need is named once.
 */
export async function findTouchedNeedIds(request: {
  engine: SearchEngine
  lexicon: Lexicon
  documents: EnterpriseDocument[]
}): Promise<string[]> {
  const { engine, lexicon, documents } = request
  const found = await Promise.all(
    documents
      .map((document) => needTerms(lexicon, document))
      // Nothing known of what it makes: without terms an engine would list every need.
      .filter((terms) => terms.concepts.length + terms.tokens.length > 0)
      .map((terms) => engine.search({ kind: 'need', terms, limit: mostNeeds })),
  )
  return [...new Set(found.flatMap(({ hits }) => hits.map((hit) => hit.id)))]
}
