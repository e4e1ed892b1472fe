import type { RequestChannel } from '@matxich/db'
import { auditEvent, user } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { and, count, desc, eq, notLike, sql } from 'drizzle-orm'
import { conceptKeysIn, describeChange, type FieldChange } from '../audit/describe-change.ts'
import { closedSubjects, eventsOfEnterprises } from '../audit/events-of-enterprises.ts'
import { labelConcepts } from '../concept/label-concepts.ts'
import type { Context } from '../context.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireStaff } from '../permissions.ts'
import { getEnterpriseInScope } from '../verification/verification-access.ts'

export interface TimelineEvent {
  id: number
  /** `subject.verb` */
  action: string
  at: Date
  /** Null for the system itself. */
  actor: string | null
  /** On whose word staff acted; null when the actor spoke for themselves. */
  onWord: { requestedBy: string; channel: RequestChannel } | null
  changes: FieldChange[]
}

/**
 * Every change of an enterprise and of what belongs to it, latest first, with who did it and on whose word.
 * @throws AppError signedOut | notAllowed | notFound
 */
export async function getTimeline(
  context: Context,
  input: { id: string; page: number; pageSize: number; lang: Language },
): Promise<Page<TimelineEvent>> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const { id } = await getEnterpriseInScope(db, viewer, input.id, { orMerged: true })
  const where = and(eventsOfEnterprises(sql`select ${id}::uuid`), notLike(auditEvent.action, '%.read%'))
  const [total, events] = await Promise.all([
    db.select({ total: count() }).from(auditEvent).where(where),
    db
      .select({ event: auditEvent, actor: user.name })
      .from(auditEvent)
      .leftJoin(user, eq(user.id, auditEvent.actorId))
      .where(where)
      .orderBy(desc(auditEvent.id))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  const shown = events.map(({ event, actor }) => ({
    ...event,
    actor,
    ...(closedSubjects.includes(event.subjectKind) ? { before: null, after: null } : {}),
  }))
  const keys = [...new Set(shown.flatMap((event) => conceptKeysIn(event.before, event.after)))]
  const labels = await labelConcepts(context, { keys, lang: input.lang })
  return {
    rows: shown.map(({ before, after, requestedBy, channel, ...event }) => ({
      id: event.id,
      action: event.action,
      at: event.at,
      actor: event.actor,
      onWord: requestedBy && channel ? { requestedBy, channel: channel as RequestChannel } : null,
      changes: describeChange(before, after, (key) => labels[key] ?? key),
    })),
    total: total[0]?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
  }
}
