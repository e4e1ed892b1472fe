import type { Connection } from '@matxich/db'
import { authVerification, user } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { and, eq, ne } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { isPlaceholder } from './login-name.ts'
import { hashOf, makeToken } from './one-time-token.ts'

/*
 * An address belongs to an account only once a link sent there was used. Until then it is wanted: the account signs in by it,
 * but other accounts may want it too, and one that has it keeps it. So nobody learns by signing up or by changing an address
 * whose address is known here, and nobody can take an address that is not theirs.
 */

const linkHours = 24
/** The wish stays when the link is old: a new link can be asked for. */
const wishYears = 10

interface Wish {
  email: string
  /** Null when the address was somebody's already: then no link was sent. */
  tokenHash: string | null
  linkUntil: string
}

const idOf = (userId: string) => `wanted:${userId}`
export const wantedIdentifier = (email: string) => `wanted-email:${email}`

/** The address that a person wants and has not confirmed. */
export async function getWantedEmail(db: Connection, userId: string): Promise<string | null> {
  return (await readWish(db, userId))?.email ?? null
}

async function readWish(db: Connection, userId: string): Promise<Wish | null> {
  const [row] = await db
    .select({ value: authVerification.value })
    .from(authVerification)
    .where(eq(authVerification.id, idOf(userId)))
  return row ? (JSON.parse(row.value) as Wish) : null
}

/** Writes down which address a person wants and sends the link there; an owner of the address is told instead. */
export async function wantEmail(
  db: Connection,
  { services }: Context,
  person: { userId: string; name: string; language: string },
  email: string,
): Promise<void> {
  const now = services.now()
  const { token, hash } = makeToken()
  const [owner] = await db
    .select({ id: user.id, name: user.name, language: user.language })
    .from(user)
    .where(and(eq(user.email, email), ne(user.id, person.userId)))
  const wish: Wish = {
    email,
    tokenHash: owner ? null : hash,
    linkUntil: new Date(now.getTime() + linkHours * 3_600_000).toISOString(),
  }
  const row = {
    id: idOf(person.userId),
    identifier: wantedIdentifier(email),
    value: JSON.stringify(wish),
    expiresAt: new Date(now.getTime() + wishYears * 365 * 24 * 3_600_000),
    updatedAt: now,
  }
  await db.insert(authVerification).values(row).onConflictDoUpdate({ target: authVerification.id, set: row })
  const languageOf = (known: string) => (isLanguage(known) ? known : 'vi')
  await queueMail(
    db,
    services,
    owner
      ? {
          kind: 'accountExists',
          idempotencyKey: `account-exists:${hash}`,
          to: { userId: owner.id, email, language: languageOf(owner.language) },
          values: { name: owner.name },
          path: '/sign-in',
        }
      : {
          kind: 'confirmEmail',
          idempotencyKey: `confirm-email:${hash}`,
          to: { userId: person.userId, email, language: languageOf(person.language) },
          values: { name: person.name },
          path: `/confirm-email?token=${encodeURIComponent(`${person.userId}.${token}`)}`,
        },
  )
}

/** Which address a link confirms; null when it is used, replaced, too old or unknown. */
export async function readEmailLink(db: Connection, now: Date, link: string) {
  const dot = link.lastIndexOf('.')
  const userId = link.slice(0, Math.max(dot, 0))
  if (!userId) return null
  const wish = await readWish(db, userId)
  if (!wish?.tokenHash || wish.tokenHash !== hashOf(link.slice(dot + 1)) || new Date(wish.linkUntil) < now) return null
  return { userId, email: wish.email }
}

/**
 * Makes an address that was proved to be a person's their own; who else wanted it wants it no more, the old address is told.
 * @throws AppError conflict when somebody confirmed it first
 */
export async function settleEmail(db: Connection, context: Context, userId: string, email: string): Promise<void> {
  const { services } = context
  const [person] = await db.select().from(user).where(eq(user.id, userId)).for('update')
  if (!person || person.erasedAt) throw new AppError('notFound', 'no such account')
  const [owner] = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.email, email), ne(user.id, userId)))
  if (owner) throw new AppError('conflict', 'address is confirmed by another account')
  await db.update(user).set({ email, emailVerified: true, updatedAt: services.now() }).where(eq(user.id, userId))
  await db.delete(authVerification).where(eq(authVerification.identifier, wantedIdentifier(email)))
  if (person.email !== email && !isPlaceholder(person.email))
    await queueMail(db, services, {
      kind: 'emailChanged',
      idempotencyKey: `email-changed:${userId}:${services.now().getTime()}`,
      to: { userId, email: person.email, language: isLanguage(person.language) ? person.language : 'vi' },
      values: { name: person.name },
      path: '/account',
    })
  await noteEvent(db, context, { action: 'user.confirmEmail', subjectKind: 'user', subjectId: userId })
}
