import type { RequestChannel } from '@matxich/db'
import {
  auditEvent,
  claimCase,
  engagement,
  mailMessage,
  membership,
  need,
  question,
  storedFile,
  user,
} from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { and, count, desc, eq, inArray, notLike, or, type SQL, sql } from 'drizzle-orm'
import { conceptKeysIn, describeChange, type FieldChange } from '../audit/describe-change.ts'
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

/** Subjects whose contents are the business of the firm and its counterpart: the center sees that, not what. */
const closedSubjects = ['need', 'engagement', 'question']

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
  const where = and(ofEnterprise(id), notLike(auditEvent.action, '%.read%'))
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

/** Events of the enterprise itself and of its needs, engagements, claims, questions, files and the mails to its people. */
function ofEnterprise(id: string): SQL | undefined {
  const among = (kinds: string[], ids: SQL) =>
    and(inArray(auditEvent.subjectKind, kinds), sql`${auditEvent.subjectId} in (${ids})`)
  return or(
    and(inArray(auditEvent.subjectKind, ['enterprise', 'organisation']), eq(auditEvent.subjectId, id)),
    among(['need'], sql`select ${need.id}::text from ${need} where ${need.buyerId} = ${id}`),
    among(
      ['engagement'],
      sql`select ${engagement.id}::text from ${engagement} where ${engagement.enterpriseId} = ${id}`,
    ),
    among(['claim'], sql`select ${claimCase.id}::text from ${claimCase} where ${claimCase.enterpriseId} = ${id}`),
    among(['question'], sql`select ${question.id}::text from ${question} where ${question.enterpriseId} = ${id}`),
    among(['file'], sql`select ${storedFile.id}::text from ${storedFile} where ${storedFile.organisationId} = ${id}`),
    among(
      ['mail'],
      sql`select ${mailMessage.id}::text from ${mailMessage} where ${mailMessage.userId} in
        (select ${membership.userId} from ${membership} where ${membership.organisationId} = ${id})`,
    ),
  )
}
