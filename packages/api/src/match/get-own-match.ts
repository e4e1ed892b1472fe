import type { EngagementStage } from '@matxich/db'
import { engagement } from '@matxich/db/schema'
import type { Verdict } from '@matxich/search'
import { and, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { findLatestNotes } from '../engagement/find-latest-notes.ts'
import { nextStages } from '../engagement/stages.ts'
import { AppError } from '../errors.ts'
import { getVisibleNeed } from '../need/need-access.ts'
import { requireEnterprise } from '../permissions.ts'
import { fitThreshold } from './fit-threshold.ts'
import { scoreOwn } from './score-own.ts'
import { withoutSpans } from './without-spans.ts'

export interface OwnMatch {
  score: number
  /** Enough of a fit that "needs that fit me" would list it. */
  isFit: boolean
  verdicts: Verdict[]
  /** Where the two stand; null before anyone acted. */
  stage: EngagementStage | null
  nextStages: EngagementStage[]
  /** What was written along with the latest step, by whichever side took it. */
  note: string | null
}

/**
 * How the viewer's own enterprise stands against somebody else's need, scored as both are now.
 * @returns null while the enterprise is not in the index
 * @throws AppError signedOut | notAllowed (one's own need) | notFound
 */
export async function getOwnMatch(context: Context, needId: string): Promise<OwnMatch | null> {
  const viewer = requireEnterprise(context)
  const { services } = context
  const mine = viewer.enterprise.id
  const { need, sight } = await getVisibleNeed(context, needId)
  if (sight === 'own') throw new AppError('notAllowed', `${needId} is ${mine}'s own need`)
  const [scored, [engaged]] = await Promise.all([
    scoreOwn(services, mine, need.requirements),
    services.db
      .select({ id: engagement.id, stage: engagement.stage })
      .from(engagement)
      .where(and(eq(engagement.needId, needId), eq(engagement.enterpriseId, mine))),
  ])
  if (!scored) return null
  const stage = engaged?.stage ?? null
  // Once answers are over, only those who take part go on.
  const isPast = need.deadlineAt !== null && need.deadlineAt <= services.now()
  const isOver = need.state !== 'open' || (isPast && stage === null)
  const notes = await findLatestNotes(services.db, engaged ? [engaged.id] : [])
  return {
    score: scored.score,
    isFit: scored.score >= fitThreshold,
    verdicts: need.isBuyerHidden ? withoutSpans(scored.verdicts) : scored.verdicts,
    stage,
    nextStages: isOver ? [] : nextStages('supplier', stage),
    note: (engaged && notes.get(engaged.id)) ?? null,
  }
}
