import type { Connection, Database } from '@matxich/db'
import { invitation, membership, organisation, user } from '@matxich/db/schema'
import { languages } from '@matxich/i18n'
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { join } from '../member/join.ts'
import { passwordSchema } from './check-password.ts'
import { createPerson } from './create-person.ts'
import { readEmail } from './login-name.ts'
import { hashOf, makeToken } from './one-time-token.ts'
import { timeZoneOr } from './time-zone.ts'

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
    const { token, hash } = makeToken()
    await transaction.insert(invitation).values({
      organisationId,
      role: 'owner',
      tokenHash: hash,
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

/**
 * What a link offers, for the page that asks; null when it is used, too old or unknown. Whoever holds it reads the address it
 * was sent to and whether that has an account: it came in a mail to that address.
 */
export async function getInvitation({ services: { db } }: Context, token: string) {
  const [row] = await db
    .select({
      organisation: organisation.name,
      kind: organisation.kind,
      role: invitation.role,
      email: invitation.email,
      hasAccount: sql<boolean>`exists (select 1 from "user" u where u.email = ${invitation.email})`,
    })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .where(isUsable(token))
  return row ?? null
}

export const invitationAcceptSchema = z.object({
  token: z.string().min(10).max(100),
  name: z.string().trim().min(1).max(120),
  /** Asked for by links that were sent to no address; else it is the one the link was sent to. */
  email: z.string().max(200).optional(),
  password: passwordSchema,
  language: z.enum(languages),
  timeZone: z.string().max(60).optional(),
})

/**
 * Makes an account for the holder of a link and a member of it, once.
 * @returns the address to sign in by
 * @throws AppError notFound (used, too old or unknown link) | conflict (the address has an account: sign in with it) | invalid
 */
export async function acceptInvitation(
  context: Context,
  given: z.infer<typeof invitationAcceptSchema>,
): Promise<{ email: string }> {
  const { db } = context.services
  return db.transaction(async (transaction) => {
    const open = await lockInvitation(transaction, given.token)
    const email = open.email ?? readEmail(given.email ?? '')
    if (!email) throw new AppError('invalid', 'no address', [{ path: 'email', rule: 'email' }])
    const [known] = await transaction.select({ id: user.id }).from(user).where(eq(user.email, email))
    if (known) throw new AppError('conflict', 'e-mail has an account', [{ path: 'email', rule: 'emailTaken' }])
    const userId = await createPerson(transaction, {
      ...given,
      email,
      phone: null,
      timeZone: timeZoneOr(given.timeZone),
    })
    await join(transaction, context, open, { userId, name: given.name })
    return { email }
  })
}

/** An invitation nobody else can use meanwhile. @throws AppError notFound */
export async function lockInvitation(db: Connection, token: string) {
  const [open] = await db.select().from(invitation).where(isUsable(token)).for('update')
  if (!open) throw new AppError('notFound', 'invitation is used, too old or unknown')
  return open
}

function isUsable(token: string) {
  return and(eq(invitation.tokenHash, hashOf(token)), isNull(invitation.usedAt), gt(invitation.expiresAt, sql`now()`))
}
