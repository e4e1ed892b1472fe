import { type Connection, membershipRoles } from '@matxich/db'
import { membership, session, twoFactor, user } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { isPlaceholder } from '../account/login-name.ts'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireMember, requireOwner } from '../permissions.ts'
import { knownProvinces, provincesSchema, sideSchema } from './invite-member.ts'
import { lastOwner, lockMember } from './lock-members.ts'

export const changeMemberSchema = z.object({
  of: sideSchema,
  userId: z.string().max(100),
  role: z.enum(membershipRoles),
  provinces: provincesSchema,
})

/** Another role or scope. @throws AppError notFound | conflict (the last owner stays one) | invalid */
export async function changeMember(context: Context, given: z.infer<typeof changeMemberSchema>): Promise<void> {
  const { organisation } = requireOwner(context, given.of)
  const provinces = given.of === 'agency' ? await knownProvinces(context, given.provinces) : []
  await context.services.db.transaction(async (transaction) => {
    const { member, isLastOwner } = await lockMember(transaction, organisation.id, given.userId)
    if (isLastOwner && given.role !== 'owner') throw lastOwner()
    await transaction
      .update(membership)
      .set({ role: given.role, provinces })
      .where(and(eq(membership.organisationId, organisation.id), eq(membership.userId, given.userId)))
    await noteEvent(transaction, context, {
      action: 'member.change',
      subjectKind: 'user',
      subjectId: given.userId,
      before: { organisationId: organisation.id, role: member.role, provinces: member.provinces },
      after: { organisationId: organisation.id, role: given.role, provinces },
    })
  })
}

export const memberSchema = z.object({ of: sideSchema, userId: z.string().max(100) })

/** Lets somebody go, and tells them. @throws AppError notFound | conflict (the last owner stays) */
export async function removeMember(context: Context, given: z.infer<typeof memberSchema>): Promise<void> {
  const { viewer, organisation } = requireOwner(context, given.of)
  const { services } = context
  await endMembership(context, organisation.id, given.userId, 'member.remove', (transaction) =>
    tellPeople(transaction, services, {
      kind: 'memberRemoved',
      to: { userIds: [given.userId] },
      exceptUserId: viewer.userId,
      values: { organisation: organisation.name },
      path: given.of === 'enterprise' ? '/claim' : '/account',
      idempotencyKey: `memberRemoved:${organisation.id}:${services.now().getTime()}`,
    }),
  )
}

/** Leaves one's organisation. @throws AppError conflict (the last owner stays) */
export async function leave(context: Context, { of }: { of: z.infer<typeof sideSchema> }): Promise<void> {
  const { viewer, organisation } = requireMember(context, of)
  await endMembership(context, organisation.id, viewer.userId, 'member.leave')
}

async function endMembership(
  context: Context,
  organisationId: string,
  userId: string,
  action: string,
  tell: (transaction: Connection) => Promise<void> = async () => {},
): Promise<void> {
  await context.services.db.transaction(async (transaction) => {
    const { member, isLastOwner } = await lockMember(transaction, organisationId, userId)
    if (isLastOwner) throw lastOwner()
    await transaction
      .delete(membership)
      .where(and(eq(membership.organisationId, organisationId), eq(membership.userId, userId)))
    await noteEvent(transaction, context, {
      action,
      subjectKind: 'user',
      subjectId: userId,
      before: { organisationId, role: member.role, provinces: member.provinces },
    })
    await tell(transaction)
  })
}

/**
 * For a colleague whose authenticator is lost with its codes: they sign in by password and set up a new one. They are told by
 * mail, and their sessions end.
 * @throws AppError notFound
 */
export async function resetSecondFactor(context: Context, { userId }: { userId: string }): Promise<void> {
  const { viewer, organisation } = requireOwner(context, 'agency')
  const { services } = context
  await services.db.transaction(async (transaction) => {
    await lockMember(transaction, organisation.id, userId)
    const [person] = await transaction.select().from(user).where(eq(user.id, userId))
    await transaction.delete(twoFactor).where(eq(twoFactor.userId, userId))
    await transaction.update(user).set({ twoFactorEnabled: false }).where(eq(user.id, userId))
    await transaction.delete(session).where(eq(session.userId, userId))
    if (person && !isPlaceholder(person.email))
      await queueMail(transaction, services, {
        kind: 'secondFactorReset',
        idempotencyKey: `second-factor-reset:${userId}:${services.now().getTime()}`,
        to: { userId, email: person.email, language: isLanguage(person.language) ? person.language : 'vi' },
        values: { name: person.name, owner: viewer.name },
        path: '/sign-in',
        app: 'admin',
      })
    await noteEvent(transaction, context, { action: 'user.resetSecondFactor', subjectKind: 'user', subjectId: userId })
  })
}
