import type { Lexicon } from '../lexicon/lexicon.ts'
import type {
  DocumentCapability,
  EnterpriseDocument,
  Requirement,
  ScoredMatch,
  ScoringContext,
  Verdict,
} from '../types.ts'
import { judge } from './judge.ts'
import type { Judged } from './judged.ts'
import { weights } from './weights.ts'

/** What a firm without any capability is judged by: the facts of the whole firm. */
export const nothing: DocumentCapability = { id: null, category: null, facts: [], quantities: [] }

/** The one scorer: one set of requirements against one enterprise, by its best capability. */
export function scoreEnterprise(
  lexicon: Lexicon,
  requirements: Requirement[],
  document: EnterpriseDocument,
  context: ScoringContext,
): ScoredMatch {
  const capabilities = document.capabilities.length > 0 ? document.capabilities : [nothing]
  let best: { capability: DocumentCapability; results: Judged[]; steps: number } | null = null
  for (const capability of capabilities) {
    const results = requirements.map((requirement) => judge(lexicon, requirement, capability, document, context))
    let steps = 0
    for (const result of results) steps += stepsOf(result)
    if (best === null || steps < best.steps) best = { capability, results, steps }
  }
  const steps = best!.steps + weights.standing[document.standing]
  return {
    enterpriseId: document.id,
    score: weights.decay ** steps,
    capabilityId: best!.capability.id,
    verdicts: best!.results.map((result): Verdict => result.verdict),
  }
}

/** A category that words only point to counts by how near the firm's is, every other wish as met or not. */
function stepsOf({ verdict: { requirement, status }, steps }: Judged): number {
  if (requirement.level === 'must') return steps
  if (requirement.kind === 'category') return steps * weights.categoryWish
  return status === 'met' ? 0 : weights.nice
}
