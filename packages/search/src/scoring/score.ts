import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EnterpriseDocument, Requirement, ScoredMatch, ScoringContext } from '../types.ts'

/** The one scorer: one set of requirements against one enterprise, by its best capability. */
export function scoreEnterprise(
  _lexicon: Lexicon,
  requirements: Requirement[],
  document: EnterpriseDocument,
  _context: ScoringContext,
): ScoredMatch {
  return {
    enterpriseId: document.id,
    score: 0,
    capabilityId: null,
    verdicts: requirements.map((requirement) => ({ requirement, status: 'notStated', evidence: [] })),
  }
}
