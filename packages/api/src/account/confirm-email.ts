import { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'
import { checkPassword } from './check-password.ts'
import { limit } from './limit.ts'
import { readEmail } from './login-name.ts'
import { getWantedEmail, readEmailLink, settleEmail, wantEmail } from './wanted-email.ts'

export const linkSchema = z.object({ token: z.string().min(1).max(200) })

/** Which address a link would confirm, for the page that asks to. Nothing is written. */
export async function getEmailLink(
  { services }: Context,
  { token }: z.infer<typeof linkSchema>,
): Promise<{ email: string } | null> {
  const found = await readEmailLink(services.db, services.now(), token)
  return found && { email: found.email }
}

/** @throws AppError notFound (used, replaced, too old) | conflict (somebody else confirmed the address first) */
export async function confirmEmail(context: Context, { token }: z.infer<typeof linkSchema>): Promise<void> {
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const found = await readEmailLink(transaction, now(), token)
    if (!found) throw new AppError('notFound', 'link is used, replaced, too old or unknown')
    await settleEmail(transaction, context, found.userId, found.email)
  })
}

export const changeEmailSchema = z.object({ email: z.string().max(200), password: z.string().max(200) })

/**
 * Asks for another address: it counts from when the link sent there was used.
 * @throws AppError invalid | rateLimited
 */
export async function changeEmail(context: Context, given: z.infer<typeof changeEmailSchema>): Promise<void> {
  const viewer = requireSignedIn(context)
  const email = readEmail(given.email)
  if (!email) throw new AppError('invalid', 'no address', [{ path: 'email', rule: 'email' }])
  await checkPassword(context, given.password)
  await limit(context, 'confirmEmail', viewer.userId)
  await context.services.db.transaction((transaction) => wantEmail(transaction, context, viewer, email))
}

/** Sends the link to the wanted address again. @throws AppError rateLimited | notFound (none is wanted) */
export async function resendEmailLink(context: Context): Promise<void> {
  const viewer = requireSignedIn(context)
  const { db } = context.services
  const email = await getWantedEmail(db, viewer.userId)
  if (!email) throw new AppError('notFound', 'no address waits to be confirmed')
  await limit(context, 'confirmEmail', viewer.userId)
  await db.transaction((transaction) => wantEmail(transaction, context, viewer, email))
}
