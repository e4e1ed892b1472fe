import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EnterpriseDocument, NeedDocument, Requirement, ScoredMatch, ScoringContext } from '../types.ts'
import { scoreEnterprise } from './score.ts'

/** Orders candidates best first; ties go to verified, fresh and complete profiles, then to the id. */
export function rankEnterprises(
  lexicon: Lexicon,
  requirements: Requirement[],
  _restTokens: string[],
  documents: EnterpriseDocument[],
  context: ScoringContext,
): ScoredMatch[] {
  return documents
    .map((document) => scoreEnterprise(lexicon, requirements, document, context))
    .sort((a, b) => b.score - a.score || a.enterpriseId.localeCompare(b.enterpriseId))
}

/** Orders needs for one enterprise ("needs that fit me"), best first. */
export function rankNeeds(
  lexicon: Lexicon,
  document: EnterpriseDocument,
  needs: NeedDocument[],
  context: ScoringContext,
): { needId: string; match: ScoredMatch }[] {
  return needs
    .map((need) => ({ needId: need.id, match: scoreEnterprise(lexicon, need.requirements, document, context) }))
    .sort((a, b) => b.match.score - a.match.score || a.needId.localeCompare(b.needId))
}
