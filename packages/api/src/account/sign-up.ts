import { user } from '@matxich/db/schema'
import { languages } from '@matxich/i18n'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { passwordSchema } from './check-password.ts'
import { createPerson } from './create-person.ts'
import { limit } from './limit.ts'
import { requireLoginName } from './login-name.ts'
import { timeZoneOr } from './time-zone.ts'
import { wantEmail } from './wanted-email.ts'

export const signUpSchema = z.object({
  name: z.string().trim().min(1).max(120),
  /** An e-mail address or a phone number. */
  login: z.string().trim().min(1).max(200),
  password: passwordSchema,
  language: z.enum(languages),
  timeZone: z.string().max(60).optional(),
})

/**
 * Makes an account that signs in by what was given. An address is theirs once confirmed: whether it is known already makes no
 * difference here, its owner is told by mail. A number cannot be written to, so a known one is told as such, which lets those
 * who ask learn that a number has an account; the limit by address makes asking for many of them slow.
 * @throws AppError invalid | conflict (the number has an account) | rateLimited
 */
export async function signUp(context: Context, given: z.infer<typeof signUpSchema>): Promise<void> {
  const { db } = context.services
  const login = await requireLoginName(given.login)
  await limit(context, 'signUp')
  await db.transaction(async (transaction) => {
    if (login.kind === 'phone') {
      const [known] = await transaction.select({ id: user.id }).from(user).where(eq(user.phone, login.phone))
      if (known) throw new AppError('conflict', 'number has an account', [{ path: 'login', rule: 'phoneTaken' }])
    }
    const userId = await createPerson(transaction, {
      name: given.name,
      email: null,
      phone: login.kind === 'phone' ? login.phone : null,
      password: given.password,
      language: given.language,
      timeZone: timeZoneOr(given.timeZone),
    })
    if (login.kind === 'email')
      await wantEmail(transaction, context, { userId, name: given.name, language: given.language }, login.email)
    await noteEvent(transaction, context, { action: 'user.signUp', subjectKind: 'user', subjectId: userId })
  })
}
