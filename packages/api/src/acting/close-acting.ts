import type { Connection } from '@matxich/db'
import { actingSession, auditEvent, organisation, user } from '@matxich/db/schema'
import { and, count, eq, gte, isNull, like, lte, not, or } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { asActing } from './as-acting.ts'

type ActingSession = typeof actingSession.$inferSelect

/**
 * Ends one session and, if anything was changed in it, tells the people of the enterprise who did that and on whose word.
 * @returns how many changes were made in its name; null when it was ended already
 */
export async function closeActing(
  db: Connection,
  context: Pick<Context, 'viewer' | 'requestId' | 'services'>,
  session: ActingSession,
): Promise<number | null> {
  const now = context.services.now()
  const endedAt = new Date(Math.min(session.endsAt.getTime(), now.getTime()))
  const ended = await db
    .update(actingSession)
    .set({ endedAt })
    .where(and(eq(actingSession.id, session.id), isNull(actingSession.endedAt)))
    .returning({ id: actingSession.id })
  if (ended.length === 0) return null
  const [changes] = await db
    .select({ total: count() })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.actorId, session.userId),
        eq(auditEvent.onBehalfOf, session.enterpriseId),
        gte(auditEvent.at, session.startedAt),
        lte(auditEvent.at, endedAt),
        // Reading leaves a trace too, and is no change.
        not(or(like(auditEvent.action, '%.read%'), like(auditEvent.action, '%.acting%'))!),
      ),
    )
  const total = changes?.total ?? 0
  await noteEvent(db, asActing(context, session), {
    action: 'enterprise.actingEnd',
    subjectKind: 'enterprise',
    subjectId: session.enterpriseId,
    after: { requestedBy: session.requestedBy, channel: session.channel, changes: total },
  })
  if (total > 0) await tellMembers(db, context, session)
  return total
}

async function tellMembers(db: Connection, { services }: Pick<Context, 'services'>, session: ActingSession) {
  const [[firm], [person]] = await Promise.all([
    db.select({ name: organisation.name }).from(organisation).where(eq(organisation.id, session.enterpriseId)),
    db.select({ name: user.name }).from(user).where(eq(user.id, session.userId)),
  ])
  await tellPeople(db, services, {
    kind: 'profileChangedForYou',
    to: { organisationId: session.enterpriseId },
    exceptUserId: session.userId,
    values: { staff: person?.name ?? '', enterprise: firm?.name ?? '', requestedBy: session.requestedBy },
    path: `/suppliers/${session.enterpriseId}`,
    idempotencyKey: `acting:${session.id}`,
  })
}
