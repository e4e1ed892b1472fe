import { getNeedsForSearch } from '@matxich/db/queries'
import { engagement, match, need, needRevision } from '@matxich/db/schema'
import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireEnterprise } from '../permissions.ts'
import { describeNeeds, type NeedSummary } from './describe-need.ts'

/** Open needs that anyone may read, newest first. */
export async function findPublicNeeds(
  { services: { db } }: Context,
  input: { page: number; pageSize: number },
): Promise<Page<NeedSummary>> {
  const open = and(eq(need.state, 'open'), eq(need.visibility, 'public'))
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
  const summaries = await describeNeeds(db, await getNeedsForSearch(db, ids))
  return {
    rows: ids.flatMap((id) => summaries.get(id) ?? []),
    total: total[0]?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
  }
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
  matches: number
  engagements: number
}

/** The needs of the viewer's own organisation, newest first. @throws AppError signedOut | notAllowed */
export async function findOwnNeeds(
  context: Context,
  input: { page: number; pageSize: number; state?: 'draft' | 'open' | 'closed' | undefined },
): Promise<Page<OwnNeed>> {
  const viewer = requireEnterprise(context)
  const { db } = context.services
  const own = and(eq(need.buyerId, viewer.enterprise.id), input.state ? eq(need.state, input.state) : undefined)
  const countOf = (table: SQL) => sql<number>`(select count(*)::int from ${table} where need_id = ${need.id})`
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
        matches: countOf(sql`${match}`),
        engagements: countOf(sql`${engagement}`),
      })
      .from(need)
      .innerJoin(needRevision, and(eq(needRevision.needId, need.id), eq(needRevision.revision, need.revision)))
      .where(own)
      .orderBy(desc(need.createdAt), need.id)
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return { rows, total: total[0]?.total ?? 0, page: input.page, pageSize: input.pageSize }
}
