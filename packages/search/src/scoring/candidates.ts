import type { Lexicon } from '../lexicon/lexicon.ts'
import type { CandidateTerms, EnterpriseDocument, Requirement } from '../types.ts'

/** What engines retrieve enterprises by, for a need or a query. */
export function candidateTerms(_lexicon: Lexicon, _requirements: Requirement[], restTokens: string[]): CandidateTerms {
  return { concepts: [], tokens: restTokens.map((token) => ({ token, weight: 1 })) }
}

/** What engines retrieve needs by, for one enterprise. */
export function needTerms(_lexicon: Lexicon, document: EnterpriseDocument): CandidateTerms {
  return { concepts: document.concepts.map((key) => ({ key, weight: 1 })), tokens: [] }
}
