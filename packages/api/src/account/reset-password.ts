import { randomUUID } from 'node:crypto'
import type { Connection } from '@matxich/db'
import { account, authVerification, session, user } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { passwordSchema } from './check-password.ts'
import { limit } from './limit.ts'
import { isPlaceholder, type LoginName, requireLoginName } from './login-name.ts'
import { hashOf, makeToken } from './one-time-token.ts'
import { settleEmail, wantedIdentifier } from './wanted-email.ts'

const linkMinutes = 60
const identifierOf = (userId: string) => `reset-password:${userId}`

export const requestResetSchema = z.object({ login: z.string().trim().min(1).max(200) })

/**
 * Sends a link to choose a new password, if there is an account to send it to; the answer is the same either way.
 * @throws AppError invalid | rateLimited
 */
export async function requestPasswordReset(context: Context, given: z.infer<typeof requestResetSchema>): Promise<void> {
  const { services } = context
  const login = await requireLoginName(given.login)
  await limit(context, 'resetPassword', login.kind === 'email' ? login.email : login.phone)
  const person = await findPerson(services.db, login)
  if (!person) return
  const { token, hash } = makeToken()
  await services.db.transaction(async (transaction) => {
    await transaction.insert(authVerification).values({
      id: hash,
      identifier: identifierOf(person.id),
      value: JSON.stringify({ userId: person.id, email: person.email }),
      expiresAt: new Date(services.now().getTime() + linkMinutes * 60_000),
    })
    await queueMail(transaction, services, {
      kind: 'resetPassword',
      idempotencyKey: `reset-password:${hash}`,
      to: { userId: person.id, email: person.email, language: isLanguage(person.language) ? person.language : 'vi' },
      values: { name: person.name },
      path: `/reset-password?token=${token}`,
    })
  })
}

/** Whose address or number it is and where mail reaches them: whoever confirmed the address, else who wanted it last. */
async function findPerson(db: Connection, login: LoginName) {
  const columns = { id: user.id, name: user.name, email: user.email, language: user.language }
  const isLogin = login.kind === 'email' ? eq(user.email, login.email) : eq(user.phone, login.phone)
  const [owner] = await db
    .select(columns)
    .from(user)
    .where(and(isLogin, isNull(user.erasedAt)))
  if (owner) return isPlaceholder(owner.email) ? null : owner
  if (login.kind === 'phone') return null
  const [wanting] = await db
    .select(columns)
    .from(authVerification)
    .innerJoin(user, eq(authVerification.id, sql`'wanted:' || ${user.id}`))
    .where(eq(authVerification.identifier, wantedIdentifier(login.email)))
    .orderBy(desc(user.createdAt))
    .limit(1)
  return wanting && isPlaceholder(wanting.email) ? { ...wanting, email: login.email } : null
}

/** Whether a link still works, for the page that asks for the new password. Nothing is written. */
export async function isResetLinkUsable({ services }: Context, { token }: { token: string }): Promise<boolean> {
  const [row] = await services.db
    .select({ id: authVerification.id })
    .from(authVerification)
    .where(and(eq(authVerification.id, hashOf(token)), gt(authVerification.expiresAt, services.now())))
  return row !== undefined
}

export const resetPasswordSchema = z.object({ token: z.string().min(1).max(200), password: passwordSchema })

/**
 * Sets a new password by a link from a mail, once, and ends all sessions; the address is confirmed by that, too.
 * @throws AppError notFound (used, too old or unknown)
 */
export async function resetPassword(context: Context, given: z.infer<typeof resetPasswordSchema>): Promise<void> {
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const [used] = await transaction
      .delete(authVerification)
      .where(and(eq(authVerification.id, hashOf(given.token)), gt(authVerification.expiresAt, now())))
      .returning({ identifier: authVerification.identifier, value: authVerification.value })
    if (!used?.identifier.startsWith('reset-password:')) throw new AppError('notFound', 'link is used, old or unknown')
    const { userId, email } = JSON.parse(used.value) as { userId: string; email: string }
    const [person] = await transaction.select({ email: user.email }).from(user).where(eq(user.id, userId))
    if (!person) throw new AppError('notFound', 'no such account')
    if (isPlaceholder(person.email)) await settleEmail(transaction, context, userId, email)
    await setPassword(transaction, userId, given.password)
    await transaction.delete(authVerification).where(eq(authVerification.identifier, identifierOf(userId)))
    await transaction.delete(session).where(eq(session.userId, userId))
    await noteEvent(transaction, context, { action: 'user.resetPassword', subjectKind: 'user', subjectId: userId })
  })
}

/** Writes the hash of a new password. */
export async function setPassword(db: Connection, userId: string, password: string): Promise<void> {
  const { hashPassword } = await import('better-auth/crypto')
  const hash = await hashPassword(password)
  const updated = await db
    .update(account)
    .set({ password: hash, updatedAt: new Date() })
    .where(and(eq(account.userId, userId), eq(account.providerId, 'credential')))
    .returning({ id: account.id })
  if (updated.length === 0)
    await db
      .insert(account)
      .values({ id: randomUUID(), userId, accountId: userId, providerId: 'credential', password: hash })
}
