import { membershipRoles } from '@matxich/db'
import { concept, invitation, membership, user } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { limit } from '../account/limit.ts'
import { readEmail } from '../account/login-name.ts'
import { makeToken } from '../account/one-time-token.ts'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { requireOwner } from '../permissions.ts'

const linkDays = 7

export const sideSchema = z.enum(['enterprise', 'agency'])
/** Former provinces (codes such as `74`) that limit staff; empty means everywhere. */
export const provincesSchema = z.array(z.string().max(10)).max(70).default([])

export const inviteSchema = z.object({
  of: sideSchema,
  email: z.string().max(200),
  role: z.enum(membershipRoles),
  provinces: provincesSchema,
})

/**
 * Sends a link by which somebody becomes a member; an older one to the same address stops working.
 * @throws AppError invalid | conflict (is a member) | rateLimited
 */
export async function inviteMember(context: Context, given: z.infer<typeof inviteSchema>): Promise<void> {
  const { viewer, organisation } = requireOwner(context, given.of)
  const { services } = context
  const email = readEmail(given.email)
  if (!email) throw new AppError('invalid', 'no address', [{ path: 'email', rule: 'email' }])
  const provinces = given.of === 'agency' ? await knownProvinces(context, given.provinces) : []
  await limit(context, 'invitation', organisation.id)
  const { token, hash } = makeToken()
  await services.db.transaction(async (transaction) => {
    const [known] = await transaction.select().from(user).where(eq(user.email, email))
    if (known) {
      const [member] = await transaction
        .select({ role: membership.role })
        .from(membership)
        .where(and(eq(membership.organisationId, organisation.id), eq(membership.userId, known.id)))
      if (member) throw new AppError('conflict', 'is a member', [{ path: 'email', rule: 'alreadyMember' }])
    }
    await transaction
      .delete(invitation)
      .where(
        and(eq(invitation.organisationId, organisation.id), eq(invitation.email, email), isNull(invitation.usedAt)),
      )
    const [row] = await transaction
      .insert(invitation)
      .values({
        organisationId: organisation.id,
        role: given.role,
        email,
        provinces,
        invitedBy: viewer.userId,
        tokenHash: hash,
        expiresAt: new Date(services.now().getTime() + linkDays * 24 * 3_600_000),
      })
      .returning({ id: invitation.id })
    await queueMail(transaction, services, {
      kind: 'invitation',
      idempotencyKey: `invitation:${hash}`,
      to: {
        userId: known?.id ?? null,
        email,
        language: known && isLanguage(known.language) ? known.language : viewer.language,
      },
      values: { inviter: viewer.name, organisation: organisation.name },
      path: given.of === 'agency' ? `/welcome?token=${token}` : `/join?token=${token}`,
      app: given.of === 'agency' ? 'admin' : 'web',
    })
    await noteEvent(transaction, context, {
      action: 'member.invite',
      subjectKind: 'organisation',
      subjectId: organisation.id,
      after: { invitationId: row?.id, role: given.role, provinces },
    })
  })
}

/** @throws AppError invalid when one is not in the taxonomy */
export async function knownProvinces({ services: { db } }: Context, codes: string[]): Promise<string[]> {
  const wanted = [...new Set(codes)].sort()
  if (wanted.length === 0) return []
  const [found] = await db
    .select({ total: count() })
    .from(concept)
    .where(
      inArray(
        concept.key,
        wanted.map((code) => `former-province:${code}`),
      ),
    )
  if (found?.total !== wanted.length)
    throw new AppError('invalid', 'unknown province', [{ path: 'provinces', rule: 'chooseOne' }])
  return wanted
}

export const revokeSchema = z.object({ of: sideSchema, id: z.uuid() })

/** Makes an invitation's link stop working. @throws AppError notFound */
export async function revokeInvitation(context: Context, { of, id }: z.infer<typeof revokeSchema>): Promise<void> {
  const { organisation } = requireOwner(context, of)
  await context.services.db.transaction(async (transaction) => {
    const gone = await transaction
      .delete(invitation)
      .where(and(eq(invitation.id, id), eq(invitation.organisationId, organisation.id), isNull(invitation.usedAt)))
      .returning({ id: invitation.id })
    if (gone.length === 0) throw new AppError('notFound', 'no such invitation')
    await noteEvent(transaction, context, {
      action: 'member.revokeInvitation',
      subjectKind: 'organisation',
      subjectId: organisation.id,
      before: { invitationId: id },
    })
  })
}
