import type { Connection } from '@matxich/db'
import { invitation, membership, organisation } from '@matxich/db/schema'
import { and, eq, ne } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { tellPeople } from '../notice/tell-people.ts'

type Invitation = typeof invitation.$inferSelect

/**
 * Makes somebody a member by an invitation and uses it up; the others are told.
 * @throws AppError conflict (they belong there, or to another firm: nobody works for two)
 */
export async function join(
  db: Connection,
  context: Context,
  open: Invitation,
  person: { userId: string; name: string },
): Promise<void> {
  const { services } = context
  const [joined] = await db
    .select({ kind: organisation.kind, name: organisation.name })
    .from(organisation)
    .where(eq(organisation.id, open.organisationId))
  if (!joined) throw new AppError('notFound', 'organisation is gone')
  const [other] = await db
    .select({ id: organisation.id })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(
      and(
        eq(membership.userId, person.userId),
        eq(organisation.kind, joined.kind),
        ne(organisation.id, open.organisationId),
      ),
    )
  if (other) throw new AppError('conflict', 'works for another one', [{ path: '', rule: 'otherOrganisation' }])
  const added = await db
    .insert(membership)
    .values({
      organisationId: open.organisationId,
      userId: person.userId,
      role: open.role,
      provinces: open.provinces,
    })
    .onConflictDoNothing()
    .returning({ userId: membership.userId })
  if (added.length === 0) throw new AppError('conflict', 'is a member already', [{ path: '', rule: 'alreadyMember' }])
  await db.update(invitation).set({ usedAt: services.now() }).where(eq(invitation.id, open.id))
  await tellPeople(db, services, {
    kind: 'memberJoined',
    to: { organisationId: open.organisationId },
    exceptUserId: person.userId,
    values: { person: person.name, organisation: joined.name },
    path: joined.kind === 'agency' ? '/people' : '/members',
    idempotencyKey: `member-joined:${open.id}`,
  })
  await noteEvent(db, context, {
    action: 'account.join',
    subjectKind: 'user',
    subjectId: person.userId,
    after: { organisationId: open.organisationId, role: open.role, provinces: open.provinces },
  })
}
