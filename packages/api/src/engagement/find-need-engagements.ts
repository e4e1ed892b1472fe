import type { EngagementStage } from '@matxich/db'
import { engagement } from '@matxich/db/schema'
import { desc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { describeEnterprises, type EnterpriseSummary } from '../enterprise/describe-enterprises.ts'
import { AppError } from '../errors.ts'
import { getVisibleNeed } from '../need/need-access.ts'
import { requireEnterprise } from '../permissions.ts'
import { findLatestNotes } from './find-latest-notes.ts'
import { nextStages } from './stages.ts'

export interface NeedEngagement {
  supplier: EnterpriseSummary
  stage: EngagementStage
  nextStages: EngagementStage[]
  updatedAt: Date
  /** What was written along with the latest step, by whichever side took it. */
  note: string | null
}

/**
 * Everybody who takes part in a need, the latest step first, whether or not they are among its stored matches.
 * For its buyer alone. @throws AppError signedOut | notAllowed | notFound
 */
export async function findNeedEngagements(context: Context, needId: string): Promise<NeedEngagement[]> {
  requireEnterprise(context)
  const { db } = context.services
  const { need, sight } = await getVisibleNeed(context, needId)
  if (sight !== 'own') throw new AppError('notAllowed', `engagements of ${needId} are its buyer's`)
  const rows = await db
    .select({
      id: engagement.id,
      enterpriseId: engagement.enterpriseId,
      stage: engagement.stage,
      updatedAt: engagement.updatedAt,
    })
    .from(engagement)
    .where(eq(engagement.needId, needId))
    .orderBy(desc(engagement.updatedAt), engagement.id)
  const [suppliers, notes] = await Promise.all([
    describeEnterprises(
      context,
      rows.map((row) => row.enterpriseId),
    ),
    findLatestNotes(
      db,
      rows.map((row) => row.id),
    ),
  ])
  return rows.flatMap(({ id, enterpriseId, stage, updatedAt }) => {
    const supplier = suppliers.get(enterpriseId)
    if (!supplier) return []
    const steps = need.state === 'open' ? nextStages('buyer', stage) : []
    return [{ supplier, stage, updatedAt, note: notes.get(id) ?? null, nextStages: steps }]
  })
}
