import type { EngagementStage } from '@matxich/db'
import { engagement, enterprise, match } from '@matxich/db/schema'
import type { Verdict } from '@matxich/search'
import { staleBefore, yearBegan } from '@matxich/search/ranking'
import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { nextStages } from '../engagement/stages.ts'
import { describeEnterprises, type EnterpriseSummary } from '../enterprise/describe-enterprises.ts'
import { AppError } from '../errors.ts'
import { getVisibleNeed } from '../need/need-access.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireEnterprise } from '../permissions.ts'
import { noteMatches } from '../trace/note-trace.ts'

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

export interface SupplierMatches extends Page<SupplierMatch> {
  /** Of `total`, those whose profile was confirmed since the year began in Vietnam. */
  confirmedThisYear: number
}

/**
 * The ranked suppliers of a need, for its buyer alone. The order is that of the ranking, but who has gone unconfirmed for
 * twelve months is told when read: such a profile stands behind those whose score reads the same.
 * @throws AppError signedOut | notAllowed | notFound
 */
export async function findSupplierMatches(
  context: Context,
  input: { needId: string; page: number; pageSize: number },
): Promise<SupplierMatches> {
  requireEnterprise(context)
  const { db, now } = context.services
  const { need, sight } = await getVisibleNeed(context, input.needId)
  if (sight !== 'own') throw new AppError('notAllowed', `matches of ${input.needId} are its buyer's`)
  const ofNeed = eq(match.needId, input.needId)
  const [total, rows] = await Promise.all([
    db
      .select({
        total: count(),
        confirmed: sql<number>`count(*) filter (where ${enterprise.confirmedAt} >= ${yearBegan(now()).toISOString()}::timestamptz)::int`,
      })
      .from(match)
      .innerJoin(enterprise, eq(enterprise.id, match.enterpriseId))
      .where(ofNeed),
    db
      .select({ match, stage: engagement.stage })
      .from(match)
      .leftJoin(engagement, and(eq(engagement.needId, match.needId), eq(engagement.enterpriseId, match.enterpriseId)))
      .where(ofNeed)
      .innerJoin(enterprise, eq(enterprise.id, match.enterpriseId))
      .orderBy(
        desc(sql`round((${match.score} * 100)::numeric)`),
        asc(sql`${enterprise.confirmedAt} < ${staleBefore(now()).toISOString()}::timestamptz`),
        asc(match.rank),
      )
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  const suppliers = await describeEnterprises(
    context,
    rows.map((row) => row.match.enterpriseId),
  )
  const found: SupplierMatches = {
    page: input.page,
    pageSize: input.pageSize,
    total: total[0]?.total ?? 0,
    confirmedThisYear: total[0]?.confirmed ?? 0,
    rows: rows.flatMap(({ match: row, stage }, index) => {
      const supplier = suppliers.get(row.enterpriseId)
      if (!supplier) return []
      return [
        {
          rank: pageOffset(input) + index + 1,
          score: row.score,
          supplier,
          verdicts: row.verdicts as Verdict[],
          stage,
          nextStages: need.state === 'open' ? nextStages('buyer', stage) : [],
        },
      ]
    }),
  }
  noteMatches(context, need, found)
  return found
}
