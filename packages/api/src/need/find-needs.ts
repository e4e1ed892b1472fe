import type { NeedState } from '@matxich/db'
import { getNeedsForSearch, isNeedPast, isNotKeptFrom } from '@matxich/db/queries'
import { engagement, match, need, needPackage, needRevision } from '@matxich/db/schema'
import { and, count, desc, eq, not, or, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { fitThreshold } from '../match/fit-threshold.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireEnterprise } from '../permissions.ts'
import { describeNeeds, type NeedSummary } from './describe-need.ts'

/** Open needs that anyone may read and that still wait for answers, newest first; without those kept from the asker's firm. */
export async function findPublicNeeds(
  { services, viewer }: Context,
  input: { page: number; pageSize: number },
): Promise<Page<NeedSummary>> {
  const { db } = services
  const firm = viewer?.enterprise?.id
  const open = and(
    isPublicNow(services.now()),
    firm ? or(eq(need.buyerId, firm), await isNotKeptFrom(db, firm, services.now())) : undefined,
  )
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(need).where(open),
    db
      .select({ id: need.id })
      .from(need)
      .where(open)
      .orderBy(desc(need.openedAt), need.id)
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  const ids = rows.map((row) => row.id)
  const summaries = await describeNeeds(services, await getNeedsForSearch(db, ids))
  return {
    rows: ids.flatMap((id) => summaries.get(id) ?? []),
    total: total[0]?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
  }
}

/** Needs that the public list holds: one whose last day is over is offered to nobody new. */
export function isPublicNow(now: Date): SQL | undefined {
  return and(eq(need.state, 'open'), eq(need.visibility, 'public'), not(isNeedPast(now)))
}

export interface OwnNeed {
  id: string
  title: string
  lang: string
  state: 'draft' | 'open' | 'closed'
  visibility: 'public' | 'matching' | 'invited'
  createdAt: Date
  openedAt: Date | null
  deadline: string | null
  isPast: boolean
  package: { id: string; title: string } | null
  closedAt: Date | null
  outcome: string | null
  /** Enterprises that fit, among those ranked. */
  matches: number
  /** Enterprises that take part, and those of them that answered with interest. */
  engagements: number
  interested: number
}

/** The needs of the viewer's own organisation, newest first. @throws AppError signedOut | notAllowed */
export async function findOwnNeeds(
  context: Context,
  input: { page: number; pageSize: number; state?: 'draft' | 'open' | 'closed' | undefined },
): Promise<Page<OwnNeed>> {
  const viewer = requireEnterprise(context)
  const { db, now } = context.services
  const own = and(eq(need.buyerId, viewer.enterprise.id), input.state ? eq(need.state, input.state) : undefined)
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(need).where(own),
    db
      .select({
        id: need.id,
        title: needRevision.title,
        lang: needRevision.lang,
        state: need.state,
        visibility: need.visibility,
        createdAt: need.createdAt,
        openedAt: need.openedAt,
        deadline: need.deadline,
        isPast: isNeedPast(now()),
        package: { id: needPackage.id, title: needPackage.title },
        closedAt: need.closedAt,
        outcome: need.outcome,
        matches: sql<number>`(select count(*)::int from ${match} m where m.need_id = ${need.id} and m.score >= ${fitThreshold})`,
        engagements: sql<number>`(select count(*)::int from ${engagement} e where e.need_id = ${need.id})`,
        interested: sql<number>`(select count(*)::int from ${engagement} e where e.need_id = ${need.id} and e.stage = 'interested')`,
      })
      .from(need)
      .innerJoin(needRevision, and(eq(needRevision.needId, need.id), eq(needRevision.revision, need.revision)))
      .leftJoin(needPackage, eq(needPackage.id, need.packageId))
      .where(own)
      .orderBy(desc(need.createdAt), need.id)
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return { rows, total: total[0]?.total ?? 0, page: input.page, pageSize: input.pageSize }
}

/** How many needs the viewer's own organisation has in each state. @throws AppError signedOut | notAllowed */
export async function countOwnNeeds(context: Context): Promise<Record<NeedState, number>> {
  const viewer = requireEnterprise(context)
  const rows = await context.services.db
    .select({ state: need.state, needs: count() })
    .from(need)
    .where(eq(need.buyerId, viewer.enterprise.id))
    .groupBy(need.state)
  return { draft: 0, open: 0, closed: 0, ...Object.fromEntries(rows.map((row) => [row.state, row.needs])) }
}
