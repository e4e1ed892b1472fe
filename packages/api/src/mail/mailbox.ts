import type { MailState } from '@matxich/db'
import { mailMessage } from '@matxich/db/schema'
import { count, desc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { type Page, pageOffset } from '../page.ts'

export interface MailboxEntry {
  id: string
  recipient: string
  subject: string
  state: MailState
  createdAt: Date
}

export interface MailboxMail extends MailboxEntry {
  language: string
  text: string
  html: string
}

/** Addresses of the machine itself. */
const loopback = /^(?:127\.|::1$|::ffff:127\.)/

/**
 * The mailbox is a developer's view of every mail, codes and links in it: it exists only where the server was started with it,
 * and only for the machine itself. @throws AppError notFound everywhere else
 */
function requireMailbox({ services, address }: Context): void {
  if (!services.hasMailbox || !loopback.test(address ?? '')) throw new AppError('notFound', 'there is no mailbox here')
}

const entry = {
  id: mailMessage.id,
  recipient: mailMessage.recipient,
  subject: mailMessage.subject,
  state: mailMessage.state,
  createdAt: mailMessage.createdAt,
}

/** All mails that were or would be sent, newest first. @throws AppError notFound */
export async function findMailbox(
  context: Context,
  input: { page: number; pageSize: number },
): Promise<Page<MailboxEntry>> {
  requireMailbox(context)
  const { db } = context.services
  const [[all], rows] = await Promise.all([
    db.select({ total: count() }).from(mailMessage),
    db
      .select(entry)
      .from(mailMessage)
      .orderBy(desc(mailMessage.createdAt), desc(mailMessage.id))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return { page: input.page, pageSize: input.pageSize, total: all?.total ?? 0, rows }
}

/** @throws AppError notFound */
export async function getMailboxMail(context: Context, id: string): Promise<MailboxMail> {
  requireMailbox(context)
  const [row] = await context.services.db
    .select({ ...entry, language: mailMessage.language, text: mailMessage.text, html: mailMessage.html })
    .from(mailMessage)
    .where(eq(mailMessage.id, id))
  if (!row) throw new AppError('notFound', `no mail ${id}`)
  return row
}
