import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EnterpriseDocument, Requirement, ScoringContext } from '../types.ts'
import { judge } from './judge.ts'
import type { Relaxation } from './relaxations.ts'
import { nothing } from './score.ts'

export interface RelaxedCounts {
  /** Ids of the firms that meet every must as it stands. */
  meeting: string[]
  /** How many would with each relaxation, in the order given. */
  relaxed: number[]
}

/**
 * How many firms meet every must, and how many more would if one of them were eased. Each must is judged once per capability, and
 * what an eased one changes is worked out from that: the counts are those that scoring anew with the eased musts would give.
 * Firms that lack two things in every capability are left at once, since no single step lets them in.
 */
export function countRelaxed(
  lexicon: Lexicon,
  requirements: Requirement[],
  relaxations: Relaxation[],
  documents: EnterpriseDocument[],
  context: ScoringContext,
): RelaxedCounts {
  const musts = requirements.filter((requirement) => requirement.level === 'must')
  const positions = relaxations.map(({ key }) => musts.findIndex((must) => must.key === key))
  const counts: RelaxedCounts = { meeting: [], relaxed: relaxations.map(() => 0) }
  for (const document of documents) {
    const capabilities = document.capabilities.length > 0 ? document.capabilities : [nothing]
    const judgedAll = capabilities.map((capability) => {
      const results = musts.map((must) => judge(lexicon, must, capability, document, context))
      const unmet = results.filter((result) => result.verdict.status !== 'met').length
      return { capability, results, unmet, steps: results.reduce((sum, result) => sum + result.steps, 0) }
    })
    if (judgedAll.every(({ unmet }) => unmet > 1)) continue
    if (best(judgedAll).unmet === 0) counts.meeting.push(document.id)
    for (const [index, { requirement }] of relaxations.entries()) {
      const eased = judgedAll.map(({ capability, results, unmet, steps }) => {
        const before = results[positions[index]!]
        if (!before) return { unmet, steps }
        const after = requirement ? judge(lexicon, requirement, capability, document, context) : null
        return {
          unmet: unmet - isUnmet(before) + (after ? isUnmet(after) : 0),
          steps: steps - before.steps + (after?.steps ?? 0),
        }
      })
      if (best(eased).unmet === 0) counts.relaxed[index]!++
    }
  }
  return counts
}

function isUnmet({ verdict }: { verdict: { status: string } }): number {
  return verdict.status === 'met' ? 0 : 1
}

/** The capability that a match is about: the one that loses the fewest steps, the first of equals. */
function best<Judged extends { steps: number }>(judged: Judged[]): Judged {
  return judged.reduce((least, one) => (one.steps < least.steps - 1e-9 ? one : least))
}
