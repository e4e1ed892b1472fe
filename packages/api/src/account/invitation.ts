import { createHash, randomBytes } from 'node:crypto'
import type { Connection, Database } from '@matxich/db'
import { invitation, membership, organisation, user } from '@matxich/db/schema'
import { type Language, languages } from '@matxich/i18n'
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { createAccount } from './create-account.ts'

const firstLinkHours = 24

/**
 * A one-time link for the first administrator, as long as no agency has a member: each call makes a new token and
 * voids the older ones, since only its hash is kept.
 * @returns the token, or null when somebody is in charge already
 */
export async function inviteFirstAdministrator(db: Database): Promise<string | null> {
  return db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('first-administrator'))`)
    const [staff] = await transaction
      .select({ total: count() })
      .from(membership)
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(eq(organisation.kind, 'agency'))
    if (staff && staff.total > 0) return null
    const organisationId = await findOrCreateAgency(transaction)
    await transaction
      .delete(invitation)
      .where(and(eq(invitation.organisationId, organisationId), isNull(invitation.usedAt)))
    const token = randomBytes(24).toString('base64url')
    await transaction.insert(invitation).values({
      organisationId,
      role: 'owner',
      tokenHash: hashOf(token),
      expiresAt: new Date(Date.now() + firstLinkHours * 60 * 60 * 1000),
    })
    return token
  })
}

async function findOrCreateAgency(db: Connection): Promise<string> {
  const [known] = await db.select({ id: organisation.id }).from(organisation).where(eq(organisation.kind, 'agency'))
  if (known) return known.id
  const [created] = await db
    .insert(organisation)
    .values({ kind: 'agency', name: 'Trung tâm Xúc tiến thương mại' })
    .returning({ id: organisation.id })
  if (!created) throw new Error('organisation insert returned no row')
  return created.id
}

export const invitationAcceptSchema = z.object({
  token: z.string().min(10).max(100),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(200),
  password: z.string().min(10).max(200),
  language: z.enum(languages),
})

/** Whether a link can still be used, and for which organisation. */
export async function getInvitation(
  { services: { db } }: Context,
  token: string,
): Promise<{ organisation: string } | null> {
  const [row] = await db
    .select({ name: organisation.name })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .where(isUsable(token))
  return row ? { organisation: row.name } : null
}

/**
 * Makes the holder of a link a member, once.
 * @throws AppError notFound (used, expired or unknown link) | conflict (the e-mail has an account: sign in with it)
 */
export async function acceptInvitation(
  context: Context,
  given: z.infer<typeof invitationAcceptSchema> & { language: Language },
): Promise<void> {
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const [open] = await transaction.select().from(invitation).where(isUsable(given.token)).for('update')
    if (!open) throw new AppError('notFound', 'invitation is used, expired or unknown')
    const [known] = await transaction
      .select({ id: user.id })
      .from(user)
      .where(eq(user.email, given.email.trim().toLowerCase()))
    if (known) throw new AppError('conflict', 'e-mail has an account', [{ path: 'email', rule: 'emailTaken' }])
    const userId = await createAccount(transaction, { ...given, organisationId: open.organisationId, role: open.role })
    await transaction.update(invitation).set({ usedAt: now() }).where(eq(invitation.id, open.id))
    await noteEvent(transaction, context, {
      action: 'account.join',
      subjectKind: 'user',
      subjectId: userId,
      after: { organisationId: open.organisationId, role: open.role },
    })
  })
}

function isUsable(token: string) {
  return and(eq(invitation.tokenHash, hashOf(token)), isNull(invitation.usedAt), gt(invitation.expiresAt, sql`now()`))
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
