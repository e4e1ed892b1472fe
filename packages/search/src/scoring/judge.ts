import type { Lexicon } from '../lexicon/lexicon.ts'
import { eachAlternative } from '../reading/requirements.ts'
import type { ConceptKey, DocumentCapability, EnterpriseDocument, Requirement, ScoringContext } from '../types.ts'
import { judgeOne } from './compare.ts'
import type { Judged } from './judged.ts'
import { weights } from './weights.ts'

/**
 * One requirement against one capability, with the facts the whole firm shares; of alternatives, the one that stands best. Of categories
 * the first is what is meant, and the others would do.
 */
export function judge(
  lexicon: Lexicon,
  requirement: Requirement,
  capability: DocumentCapability,
  document: EnterpriseDocument,
  context: ScoringContext,
): Judged {
  if (!requirement.alternatives) return judgeOne(lexicon, requirement, capability, document, context)
  const [first, ...others] = alternativesOf(requirement).map((one, index) => {
    const result = judgeOne(lexicon, one, capability, document, context)
    return index > 0 && one.kind === 'category' ? { ...result, steps: result.steps + weights.category.instead } : result
  })
  const best = others.reduce((least, one) => (one.steps < least.steps ? one : least), first!)
  const { status, evidence, requirement: by } = best.verdict
  const isBy = status === 'met' || status === 'partly'
  return {
    verdict: { requirement, status, evidence, ...(isBy ? { by: by.key as ConceptKey } : {}) },
    steps: best.steps,
  }
}

/** Taken apart once, though judged against a thousand firms. */
const takenApart = new WeakMap<Requirement, Requirement[]>()

function alternativesOf(requirement: Requirement): Requirement[] {
  const known = takenApart.get(requirement)
  if (known) return known
  const alternatives = eachAlternative(requirement)
  takenApart.set(requirement, alternatives)
  return alternatives
}
