import { getNeedsForSearch } from '@matxich/db/queries'
import { engagement, match, need } from '@matxich/db/schema'
import type { Verdict } from '@matxich/search'
import { and, asc, count, desc, eq, gte, ne, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { describeEnterprises, type EnterpriseSummary } from '../enterprise/describe-enterprises.ts'
import { AppError } from '../errors.ts'
import { describeNeed, type NeedSummary } from '../need/describe-need.ts'
import { getVisibleNeed } from '../need/need-access.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireEnterprise } from '../permissions.ts'
import { fitThreshold } from './fit-threshold.ts'

export interface SupplierMatch {
  rank: number
  score: number
  supplier: EnterpriseSummary
  verdicts: Verdict[]
  /** Where the two stand; null before anyone acted. */
  stage: string | null
}

/** The ranked suppliers of a need, for its buyer alone. @throws AppError signedOut | notAllowed | notFound */
export async function findSupplierMatches(
  context: Context,
  input: { needId: string; page: number; pageSize: number },
): Promise<Page<SupplierMatch>> {
  const viewer = requireEnterprise(context)
  const { db } = context.services
  const { sight } = await getVisibleNeed(db, viewer, input.needId)
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
      return [{ rank: row.rank, score: row.score, supplier, verdicts: row.verdicts as Verdict[], stage }]
    }),
  }
}

export interface NeedMatch {
  score: number
  need: NeedSummary
  verdicts: Verdict[]
  stage: string | null
}

/**
 * "Needs that fit me": open needs that match the viewer's own enterprise and that it may see, best first.
 * @throws AppError signedOut | notAllowed
 */
export async function findNeedMatches(
  context: Context,
  input: { page: number; pageSize: number; sort: 'fit' | 'newest' },
): Promise<Page<NeedMatch>> {
  const viewer = requireEnterprise(context)
  const { db } = context.services
  const mine = viewer.enterprise.id
  const engaged = sql`exists (select 1 from ${engagement} where ${engagement.needId} = ${need.id} and ${engagement.enterpriseId} = ${mine})`
  const visible = and(
    eq(match.enterpriseId, mine),
    eq(need.state, 'open'),
    ne(need.buyerId, mine),
    gte(match.score, fitThreshold),
    sql`(${need.visibility} <> 'invited' or ${engaged})`,
    sql`not exists (select 1 from need_exclusion where need_id = ${need.id} and enterprise_id = ${mine})`,
  )
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(match).innerJoin(need, eq(need.id, match.needId)).where(visible),
    db
      .select({ match, stage: engagement.stage })
      .from(match)
      .innerJoin(need, eq(need.id, match.needId))
      .leftJoin(engagement, and(eq(engagement.needId, match.needId), eq(engagement.enterpriseId, match.enterpriseId)))
      .where(visible)
      .orderBy(input.sort === 'fit' ? desc(match.score) : desc(need.openedAt), asc(match.needId))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  const needs = new Map(
    (
      await getNeedsForSearch(
        db,
        rows.map((row) => row.match.needId),
      )
    ).map((found) => [found.id, found]),
  )
  const summaries = await Promise.all(
    rows.map((row) => needs.get(row.match.needId)).map((found) => found && describeNeed(db, found)),
  )
  return {
    page: input.page,
    pageSize: input.pageSize,
    total: total[0]?.total ?? 0,
    rows: rows.flatMap(({ match: row, stage }, index) => {
      const summary = summaries[index]
      return summary ? [{ score: row.score, need: summary, verdicts: row.verdicts as Verdict[], stage }] : []
    }),
  }
}
