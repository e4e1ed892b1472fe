import type { MailState } from '@matxich/db'
import { mailMessage } from '@matxich/db/schema'
import { count, desc, eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireStaff, requireStaffWriter } from '../permissions.ts'
import type { MailKind } from './mail-kinds.ts'

/** A mail as staff see it: never its words, which hold codes and links that are the recipient's alone. */
export interface StaffMail {
  id: string
  kind: MailKind
  recipient: string
  state: MailState
  attempts: number
  /** What the mail server said, or why nobody knows; null unless something went wrong. */
  failure: string | null
  createdAt: Date
  sentAt: Date | null
  maySendAgain: boolean
}

/** States that a mail leaves only when a person says so. */
const endStates: readonly MailState[] = ['uncertain', 'failed', 'kept']

/** Mails in a state, or all, newest first. @throws AppError signedOut | notAllowed */
export async function findStaffMails(
  context: Context,
  input: { state?: MailState | undefined; page: number; pageSize: number },
): Promise<Page<StaffMail>> {
  const { agency } = requireStaff(context)
  const { db } = context.services
  const condition = input.state ? eq(mailMessage.state, input.state) : undefined
  const [[all], rows] = await Promise.all([
    db.select({ total: count() }).from(mailMessage).where(condition),
    db
      .select({
        id: mailMessage.id,
        kind: mailMessage.kind,
        recipient: mailMessage.recipient,
        state: mailMessage.state,
        attempts: mailMessage.attempts,
        failure: mailMessage.failure,
        createdAt: mailMessage.createdAt,
        sentAt: mailMessage.sentAt,
      })
      .from(mailMessage)
      .where(condition)
      .orderBy(desc(mailMessage.createdAt), desc(mailMessage.id))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return {
    page: input.page,
    pageSize: input.pageSize,
    total: all?.total ?? 0,
    rows: rows.map((row) => ({
      ...row,
      kind: row.kind as MailKind,
      maySendAgain: agency.role !== 'viewer' && endStates.includes(row.state),
    })),
  }
}

/** How many mails stand in each state. @throws AppError signedOut | notAllowed */
export async function countStaffMails(context: Context): Promise<Partial<Record<MailState, number>>> {
  requireStaff(context)
  const rows = await context.services.db
    .select({ state: mailMessage.state, total: count() })
    .from(mailMessage)
    .groupBy(mailMessage.state)
  return Object.fromEntries(rows.map((row) => [row.state, row.total]))
}

/**
 * Puts a mail back in the queue that failed, was kept, or may or may not have arrived: in that case a person decides that twice
 * is better than never. @throws AppError signedOut | notAllowed | notFound | conflict, while it is on its way or sent
 */
export async function sendMailAgain(context: Context, id: string): Promise<void> {
  requireStaffWriter(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const [row] = await transaction
      .select({ state: mailMessage.state })
      .from(mailMessage)
      .where(eq(mailMessage.id, id))
      .for('update')
    if (!row) throw new AppError('notFound', `no mail ${id}`)
    if (!endStates.includes(row.state)) throw new AppError('conflict', `mail ${id} is ${row.state}`)
    await transaction
      .update(mailMessage)
      .set({ state: 'queued', attempts: 0, nextAttemptAt: now(), failure: null })
      .where(eq(mailMessage.id, id))
    // The sender wakes on new mails; this one it would find only when it looks by itself.
    await transaction.execute(`select pg_notify('mail_message', '')`)
    await noteEvent(transaction, context, {
      action: 'mail.sendAgain',
      subjectKind: 'mail',
      subjectId: id,
      before: { state: row.state },
      after: { state: 'queued' },
    })
  })
}
