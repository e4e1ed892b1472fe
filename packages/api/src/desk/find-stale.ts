import { conceptId } from '@matxich/db'
import { auditEvent, enterprise, enterpriseContact } from '@matxich/db/schema'
import { staleBefore } from '@matxich/search/ranking'
import { and, asc, count, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import type { CallResult } from '../enterprise/note-call.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireStaff } from '../permissions.ts'

export interface StaleProfile {
  id: string
  name: string
  /** Former province, code. */
  formerProvince: string | null
  confirmedAt: Date
  phones: { value: string; person: string | null }[]
  lastCall: { at: Date; result: CallResult } | null
}

const traceHours = 12

/**
 * The call list: profiles that nobody confirmed for twelve months, those never called first, then the longest silent.
 * Numbers are the center's own knowledge, so reading them leaves a trace, one per firm and half day.
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
  const ids = rows.map((row) => row.id)
  const [phones, calls] = await Promise.all([findPhones(context, ids), findLastCalls(context, ids)])
  await noteRead(context, [...phones.keys()])
  return {
    rows: rows.map((row) => ({
      ...row,
      formerProvince: conceptId(row.formerProvince),
      phones: phones.get(row.id) ?? [],
      lastCall: calls.get(row.id) ?? null,
    })),
    total: total[0]?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
  }
}

async function findPhones({ services: { db } }: Context, ids: string[]): Promise<Map<string, StaleProfile['phones']>> {
  const found = new Map<string, StaleProfile['phones']>()
  if (ids.length === 0) return found
  const rows = await db
    .select()
    .from(enterpriseContact)
    .where(and(inArray(enterpriseContact.enterpriseId, ids), inArray(enterpriseContact.kind, ['phone', 'zalo'])))
    .orderBy(asc(enterpriseContact.kind), asc(enterpriseContact.value))
  for (const { enterpriseId, value, person } of rows)
    found.set(enterpriseId, [...(found.get(enterpriseId) ?? []), { value, person }])
  return found
}

async function findLastCalls({ services: { db } }: Context, ids: string[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectDistinctOn([auditEvent.subjectId], {
            id: auditEvent.subjectId,
            at: auditEvent.at,
            after: auditEvent.after,
          })
          .from(auditEvent)
          .where(
            and(
              eq(auditEvent.subjectKind, 'enterprise'),
              inArray(auditEvent.subjectId, ids),
              eq(auditEvent.action, 'enterprise.called'),
            ),
          )
          .orderBy(auditEvent.subjectId, sql`${auditEvent.at} desc`)
  return new Map(rows.map(({ id, at, after }) => [id, { at, result: (after as { result: CallResult }).result }]))
}

async function noteRead(context: Context, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const { db, now } = context.services
  const traced = await db
    .select({ id: auditEvent.subjectId })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.subjectKind, 'enterprise'),
        inArray(auditEvent.subjectId, ids),
        eq(auditEvent.action, 'enterprise.readContacts'),
        eq(auditEvent.actorId, context.viewer?.userId ?? ''),
        gt(auditEvent.at, new Date(now().getTime() - traceHours * 3600 * 1000)),
      ),
    )
  const known = new Set(traced.map((row) => row.id))
  for (const id of ids.filter((one) => !known.has(one)))
    await noteEvent(db, context, { action: 'enterprise.readContacts', subjectKind: 'enterprise', subjectId: id })
}
