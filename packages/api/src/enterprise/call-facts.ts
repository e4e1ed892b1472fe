import { auditEvent, enterpriseContact } from '@matxich/db/schema'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import type { CallResult } from './note-call.ts'

/** What staff need to telephone a firm. */
export interface CallFacts {
  phones: { value: string; person: string | null }[]
  lastCall: { at: Date; result: CallResult } | null
}

const traceHours = 12

/**
 * Numbers and last calls of firms, by id. Numbers are the center's own knowledge, so reading them leaves a trace, one per
 * firm and half day; the caller has made sure that the viewer is staff and the firms are theirs.
 */
export async function getCallFacts(context: Context, ids: string[]): Promise<Map<string, CallFacts>> {
  const [phones, calls] = await Promise.all([findPhones(context, ids), findLastCalls(context, ids)])
  await noteRead(context, [...phones.keys()])
  return new Map(ids.map((id) => [id, { phones: phones.get(id) ?? [], lastCall: calls.get(id) ?? null }]))
}

async function findPhones({ services: { db } }: Context, ids: string[]): Promise<Map<string, CallFacts['phones']>> {
  const found = new Map<string, CallFacts['phones']>()
  if (ids.length === 0) return found
  const rows = await db
    .select()
    .from(enterpriseContact)
    .where(and(inArray(enterpriseContact.enterpriseId, ids), inArray(enterpriseContact.kind, ['phone', 'zalo'])))
    .orderBy(asc(enterpriseContact.kind), asc(enterpriseContact.value))
  const digitsOf = (value: string) => value.replace(/\D/g, '')
  for (const { enterpriseId, value, person } of rows) {
    const known = found.get(enterpriseId) ?? []
    // One number is often both the phone and the Zalo of a firm.
    if (known.some((one) => digitsOf(one.value) === digitsOf(value))) continue
    found.set(enterpriseId, [...known, { value, person }])
  }
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
