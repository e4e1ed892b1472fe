import { mailFrequencies } from '@matxich/db'
import { session, user } from '@matxich/db/schema'
import { languages } from '@matxich/i18n'
import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'
import { checkPassword, passwordSchema } from './check-password.ts'
import { limit } from './limit.ts'
import { isPlaceholder, readPhone } from './login-name.ts'
import { setPassword } from './reset-password.ts'
import { isTimeZone, listTimeZones } from './time-zone.ts'
import { getWantedEmail } from './wanted-email.ts'

/** What a person's own page shows and lets them change. */
export async function getOwnAccount(context: Context) {
  const viewer = requireSignedIn(context)
  const { db } = context.services
  const [[row], wantedEmail] = await Promise.all([
    db.select({ mailFrequency: user.mailFrequency }).from(user).where(eq(user.id, viewer.userId)),
    getWantedEmail(db, viewer.userId),
  ])
  return {
    name: viewer.name,
    phone: viewer.phone,
    /** Null until one is confirmed. */
    email: isPlaceholder(viewer.email) ? null : viewer.email,
    /** Waits for the link that was sent there to be used. */
    wantedEmail,
    language: viewer.language,
    timeZone: viewer.timeZone,
    mailFrequency: row?.mailFrequency ?? 'instant',
    hasSecondFactor: viewer.hasSecondFactor,
    timeZones: listTimeZones(),
  }
}

export const updateAccountSchema = z.object({
  name: z.string().trim().min(1).max(120),
  language: z.enum(languages),
  timeZone: z.string().max(60),
  mailFrequency: z.enum(mailFrequencies),
})

/** @throws AppError invalid */
export async function updateAccount(context: Context, given: z.infer<typeof updateAccountSchema>): Promise<void> {
  const { userId } = requireSignedIn(context)
  if (!isTimeZone(given.timeZone))
    throw new AppError('invalid', 'no time zone', [{ path: 'timeZone', rule: 'chooseOne' }])
  await context.services.db.transaction(async (transaction) => {
    await transaction
      .update(user)
      .set({ ...given, updatedAt: context.services.now() })
      .where(eq(user.id, userId))
    await noteEvent(transaction, context, { action: 'user.update', subjectKind: 'user', subjectId: userId })
  })
}

export const changePhoneSchema = z.object({ phone: z.string().max(40), password: z.string().max(200) })

/**
 * Another number to sign in by, or none when the address is confirmed.
 * @throws AppError invalid | conflict (another account's; see sign-up.ts) | rateLimited
 */
export async function changePhone(context: Context, given: z.infer<typeof changePhoneSchema>): Promise<void> {
  const viewer = requireSignedIn(context)
  const phone = given.phone.trim() === '' ? null : await readPhone(given.phone)
  if (phone === null && (given.phone.trim() !== '' || isPlaceholder(viewer.email)))
    throw new AppError('invalid', 'no number', [{ path: 'phone', rule: 'phone' }])
  await checkPassword(context, given.password)
  await limit(context, 'signUp')
  await context.services.db.transaction(async (transaction) => {
    if (phone) {
      const [known] = await transaction
        .select({ id: user.id })
        .from(user)
        .where(and(eq(user.phone, phone), ne(user.id, viewer.userId)))
      if (known) throw new AppError('conflict', 'number has an account', [{ path: 'phone', rule: 'phoneTaken' }])
    }
    await transaction.update(user).set({ phone }).where(eq(user.id, viewer.userId))
    await noteEvent(transaction, context, {
      action: 'user.changePhone',
      subjectKind: 'user',
      subjectId: viewer.userId,
    })
  })
}

export const changePasswordSchema = z.object({ password: z.string().max(200), newPassword: passwordSchema })

/** A new password, known to nobody who is signed in elsewhere: those sessions end. @throws AppError invalid | rateLimited */
export async function changePassword(context: Context, given: z.infer<typeof changePasswordSchema>): Promise<void> {
  const { userId } = requireSignedIn(context)
  await checkPassword(context, given.password)
  await context.services.db.transaction(async (transaction) => {
    await setPassword(transaction, userId, given.newPassword)
    await transaction
      .delete(session)
      .where(and(eq(session.userId, userId), context.sessionId ? ne(session.id, context.sessionId) : undefined))
    await noteEvent(transaction, context, { action: 'user.changePassword', subjectKind: 'user', subjectId: userId })
  })
}
