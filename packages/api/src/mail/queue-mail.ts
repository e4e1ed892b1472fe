import type { Connection } from '@matxich/db'
import { mailMessage } from '@matxich/db/schema'
import { type Language, localePath, translator } from '@matxich/i18n'
import type { Services } from '../context.ts'
import type { MailKind } from './mail-kinds.ts'
import { renderMail } from './render-mail.ts'

export interface Mail {
  kind: MailKind
  /** Given by the cause: the same cause twice makes one mail. */
  idempotencyKey: string
  to: { userId: string | null; email: string; language: Language }
  /** Arguments of the messages `mail.<kind>.subject`, `.body` and `.action`. */
  values?: Record<string, string | number>
  /** Where its button leads, without the language: `/reset-password?token=…`. */
  path: string
  /** Which app the path is of. */
  app?: 'web' | 'admin'
  unsubscribeUrl?: string
}

/**
 * Leaves a mail in the outbox with the transaction of its cause; the worker sends it.
 * Nobody is written to under `.invalid`, the addresses of people who signed up by phone.
 * @returns the mail's id, or null when there is nobody to write to or the cause wrote already
 */
export async function queueMail(db: Connection, { urls }: Pick<Services, 'urls'>, mail: Mail): Promise<string | null> {
  if (mail.to.email.endsWith('.invalid')) return null
  const { language } = mail.to
  const t = translator(language, 'mail')
  const rendered = renderMail({
    language,
    subject: t(`${mail.kind}.subject`, mail.values ?? {}),
    body: t(`${mail.kind}.body`, mail.values ?? {}),
    action: { label: t(`${mail.kind}.action`), url: `${urls[mail.app ?? 'web']}${localePath(language, mail.path)}` },
    unsubscribeUrl: mail.unsubscribeUrl ?? null,
  })
  const [row] = await db
    .insert(mailMessage)
    .values({
      idempotencyKey: mail.idempotencyKey,
      kind: mail.kind,
      userId: mail.to.userId,
      recipient: mail.to.email,
      language,
      ...rendered,
      unsubscribeUrl: mail.unsubscribeUrl ?? null,
    })
    .onConflictDoNothing({ target: mailMessage.idempotencyKey })
    .returning({ id: mailMessage.id })
  return row?.id ?? null
}
