import type { MailFrequency } from '@matxich/db'
import { user } from '@matxich/db/schema'
import { isLanguage, type Language } from '@matxich/i18n'
import { and, eq, isNull } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { readStopToken } from './stop-link.ts'

/** The holder of a mail's unsubscribe link: their address, as far as it may be shown, what they chose, and the language they read. @throws AppError notFound */
export async function getMailChoice(
  context: Context,
  token: string,
): Promise<{ address: string; frequency: MailFrequency; language: Language }> {
  const person = await getHolder(context, token)
  const language = isLanguage(person.language) ? person.language : 'vi'
  return { address: maskAddress(person.email), frequency: person.mailFrequency, language }
}

/**
 * Sets how often mails with notices come, by the link in any of them: the link is the permission. What a person asks for
 * themselves (a new password, a code) comes all the same.
 * @throws AppError notFound
 */
export async function setMailChoice(
  context: Context,
  { token, frequency }: { token: string; frequency: MailFrequency },
): Promise<void> {
  const { db } = context.services
  const person = await getHolder(context, token)
  if (person.mailFrequency === frequency) return
  await db.transaction(async (transaction) => {
    await transaction.update(user).set({ mailFrequency: frequency }).where(eq(user.id, person.id))
    await noteEvent(transaction, context, {
      action: 'user.chooseMails',
      subjectKind: 'user',
      subjectId: person.id,
      before: { mailFrequency: person.mailFrequency },
      after: { mailFrequency: frequency },
    })
  })
}

async function getHolder({ services }: Context, token: string) {
  const userId = readStopToken(services, token)
  const [person] = userId
    ? await services.db
        .select({ id: user.id, email: user.email, mailFrequency: user.mailFrequency, language: user.language })
        .from(user)
        .where(and(eq(user.id, userId), isNull(user.erasedAt)))
    : []
  if (!person) throw new AppError('notFound', 'this link stops nobody’s mails')
  return person
}

/** `tr…@example.vn`: enough for its owner, who may have forwarded the mail. */
function maskAddress(email: string): string {
  const [name = '', host = ''] = email.split('@')
  return `${name.slice(0, 2)}…@${host}`
}
