import type { EngagementStage } from '@matxich/db'
import { engagement, match } from '@matxich/db/schema'
import type { Verdict } from '@matxich/search'
import { and, asc, count, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { nextStages } from '../engagement/stages.ts'
import { describeEnterprises, type EnterpriseSummary } from '../enterprise/describe-enterprises.ts'
import { AppError } from '../errors.ts'
import { getVisibleNeed } from '../need/need-access.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireEnterprise } from '../permissions.ts'

export interface SupplierMatch {
  rank: number
  score: number
  supplier: EnterpriseSummary
  verdicts: Verdict[]
  /** Where the two stand; null before anyone acted. */
  stage: EngagementStage | null
  /** The steps that the buyer may take from there; none once the need is closed. */
  nextStages: EngagementStage[]
}

/** The ranked suppliers of a need, for its buyer alone. @throws AppError signedOut | notAllowed | notFound */
export async function findSupplierMatches(
  context: Context,
  input: { needId: string; page: number; pageSize: number },
): Promise<Page<SupplierMatch>> {
  requireEnterprise(context)
  const { db } = context.services
  const { need, sight } = await getVisibleNeed(context, input.needId)
  if (sight !== 'own') throw new AppError('notAllowed', `matches of ${input.needId} are its buyer's`)
  const ofNeed = eq(match.needId, input.needId)
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(match).where(ofNeed),
    db
      .select({ match, stage: engagement.stage })
      .from(match)
      .leftJoin(engagement, and(eq(engagement.needId, match.needId), eq(engagement.enterpriseId, match.enterpriseId)))
      .where(ofNeed)
      .orderBy(asc(match.rank))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  const suppliers = await describeEnterprises(
    context,
    rows.map((row) => row.match.enterpriseId),
  )
  return {
    page: input.page,
    pageSize: input.pageSize,
    total: total[0]?.total ?? 0,
    rows: rows.flatMap(({ match: row, stage }) => {
      const supplier = suppliers.get(row.enterpriseId)
      if (!supplier) return []
      return [
        {
          rank: row.rank,
          score: row.score,
          supplier,
          verdicts: row.verdicts as Verdict[],
          stage,
          nextStages: need.state === 'open' ? nextStages('buyer', stage) : [],
        },
      ]
    }),
  }
}
