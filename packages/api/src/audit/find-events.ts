import type { Connection, RequestChannel } from '@matxich/db'
import { auditEvent, enterprise, user } from '@matxich/db/schema'
import { type Language, languages } from '@matxich/i18n'
import { count, desc, eq, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { labelConcepts } from '../concept/label-concepts.ts'
import type { Context } from '../context.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'
import { conceptKeysIn, describeChange, type FieldChange } from './describe-change.ts'
import { eventFilter, eventFilterSchema } from './event-filter.ts'
import { closedSubjects } from './events-of-enterprises.ts'
import { nameSubjects } from './name-subjects.ts'

export const eventFindSchema = pageSchema.extend({ ...eventFilterSchema.shape, lang: z.enum(languages) })

export interface AuditRow {
  id: number
  at: Date
  /** `subject.verb` */
  action: string
  /** Null for the system itself; without a name once the account is gone. */
  actor: { id: string; name: string | null } | null
  subject: { kind: string; id: string; name: string | null }
  /** For which enterprise staff acted, on whose word and how they asked; null when the actor spoke for themselves. */
  onWord: { enterprise: string | null; requestedBy: string; channel: RequestChannel } | null
  changes: FieldChange[]
}

/** The trail, latest first, within the viewer's provinces. @throws AppError signedOut | notAllowed */
export async function findEvents(context: Context, given: z.infer<typeof eventFindSchema>): Promise<Page<AuditRow>> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const where = eventFilter(viewer, given)
  const [[counted], events] = await Promise.all([
    db.select({ total: count() }).from(auditEvent).where(where),
    selectEvents(db, where, given.pageSize, pageOffset(given)),
  ])
  return {
    rows: await describeEvents(context, events, given.lang),
    total: counted?.total ?? 0,
    page: given.page,
    pageSize: given.pageSize,
  }
}

type StoredEvent = Awaited<ReturnType<typeof selectEvents>>[number]

export function selectEvents(db: Connection, where: SQL | undefined, limit: number, offset = 0) {
  return db
    .select({ event: auditEvent, actor: user.name, actedFor: enterprise.nameVi })
    .from(auditEvent)
    .leftJoin(user, eq(user.id, auditEvent.actorId))
    .leftJoin(enterprise, eq(enterprise.id, auditEvent.onBehalfOf))
    .where(where)
    .orderBy(desc(auditEvent.id))
    .limit(limit)
    .offset(offset)
}

/** Accounts' own details are nobody else's either: that something changed is told, not what. */
const untold = [...closedSubjects, 'user']

/** Events in words for people, with the names of what they are about. */
export async function describeEvents(context: Context, events: StoredEvent[], lang: Language): Promise<AuditRow[]> {
  const shown = events.map((one) =>
    untold.includes(one.event.subjectKind) ? { ...one, event: { ...one.event, before: null, after: null } } : one,
  )
  const keys = [...new Set(shown.flatMap(({ event }) => conceptKeysIn(event.before, event.after)))]
  const subjects = shown.map(({ event }) => event)
  const [labels, names] = await Promise.all([
    labelConcepts(context, { keys, lang }),
    nameSubjects(context, subjects, lang),
  ])
  return shown.map(({ event, actor, actedFor }) => ({
    id: event.id,
    at: event.at,
    action: event.action,
    actor: event.actorId === null ? null : { id: event.actorId, name: actor },
    subject: {
      kind: event.subjectKind,
      id: event.subjectId,
      name: names.get(`${event.subjectKind} ${event.subjectId}`) ?? null,
    },
    onWord:
      event.requestedBy && event.channel
        ? { enterprise: actedFor, requestedBy: event.requestedBy, channel: event.channel as RequestChannel }
        : null,
    changes: describeChange(event.before, event.after, (key) => labels[key] ?? key),
  }))
}
