import { conceptId } from '@matxich/db'
import { auditEvent, enterprise } from '@matxich/db/schema'
import { staleBefore } from '@matxich/search/ranking'
import { and, asc, count, eq, lt, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type CallFacts, getCallFacts } from '../enterprise/call-facts.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireStaff } from '../permissions.ts'

export interface StaleProfile extends CallFacts {
  id: string
  name: string
  /** Former province, code. */
  formerProvince: string | null
  confirmedAt: Date
}

/**
 * The call list: profiles that nobody confirmed for twelve months, those never called first, then the longest silent.
 * @throws AppError signedOut | notAllowed
 */
export async function findStale(
  context: Context,
  input: { page: number; pageSize: number },
): Promise<Page<StaleProfile>> {
  const viewer = requireStaff(context)
  const { db, now } = context.services
  const where = and(
    enterprisesInScope(viewer),
    eq(enterprise.isListed, true),
    eq(enterprise.operation, 'active'),
    lt(enterprise.confirmedAt, staleBefore(now())),
  )
  const lastCall = sql<string | null>`(select max(a.at) from ${auditEvent} a where a.subject_kind = 'enterprise'
    and a.subject_id = "enterprise"."id"::text and a.action = 'enterprise.called')`
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(enterprise).where(where),
    db
      .select({
        id: enterprise.id,
        name: enterprise.nameVi,
        formerProvince: enterprise.formerProvince,
        confirmedAt: enterprise.confirmedAt,
      })
      .from(enterprise)
      .where(where)
      .orderBy(sql`${lastCall} asc nulls first`, asc(enterprise.confirmedAt), enterprise.id)
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  const facts = await getCallFacts(
    context,
    rows.map((row) => row.id),
  )
  return {
    rows: rows.map((row) => ({ ...row, formerProvince: conceptId(row.formerProvince), ...facts.get(row.id)! })),
    total: total[0]?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
  }
}
