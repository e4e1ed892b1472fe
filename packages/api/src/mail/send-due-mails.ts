import type { Database } from '@matxich/db'
import { mailMessage } from '@matxich/db/schema'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Sending, SendMail } from './smtp.ts'

export interface SenderOptions {
  db: Database
  send: SendMail
  now: () => Date
  /** Ends the work after the mail in hand. */
  signal: AbortSignal
}

/** After the eighth failure, about two days on, a mail is left to a person. */
const mostAttempts = 8
const minute = 60_000
const longestWait = 12 * 60 * minute

const lockName = 'matxich-mail'

/**
 * Sends every mail that is due, one after the other, as the only sender of this database.
 * A mail is marked as being sent, and that committed, before the server hears of it; whoever finds the mark left by a process
 * that ended cannot know whether the server took the mail, so it is never sent again by itself.
 * @returns how many were sent; null when another process is the sender
 */
export async function sendDueMails(options: SenderOptions): Promise<number | null> {
  const connection = await options.db.$client.reserve()
  try {
    const [row] = await connection<{ locked: boolean }[]>`
      select pg_try_advisory_lock(hashtext(${lockName})) as locked`
    if (!row?.locked) return null
    try {
      return await sendAll(options)
    } finally {
      await connection`select pg_advisory_unlock(hashtext(${lockName}))`
    }
  } finally {
    connection.release()
  }
}

async function sendAll({ db, send, now, signal }: SenderOptions): Promise<number> {
  await db
    .update(mailMessage)
    .set({ state: 'uncertain', failure: 'the process ended while the mail server had it' })
    .where(eq(mailMessage.state, 'sending'))
  let sent = 0
  while (!signal.aborted) {
    const mail = await takeNext(db, now())
    if (!mail) break
    const sending = await send(mail).catch((error: Error): Sending => {
      // It could not even be written down as a mail: no later try will differ.
      return { outcome: 'refused', failure: error.message.slice(0, 500) }
    })
    await record(db, mail, sending, now())
    if (sending.outcome === 'sent') sent += 1
    if (sending.outcome === 'later' && sending.isServerTrouble) break
  }
  return sent
}

/** The next mail that is due, marked as being sent; two senders never take the same one. */
async function takeNext(db: Database, now: Date) {
  const due = db
    .select({ id: mailMessage.id })
    .from(mailMessage)
    .where(and(eq(mailMessage.state, 'queued'), sql`${mailMessage.nextAttemptAt} <= ${now.toISOString()}`))
    .orderBy(mailMessage.nextAttemptAt, mailMessage.id)
    .limit(1)
    .for('update', { skipLocked: true })
  const [row] = await db
    .update(mailMessage)
    .set({ state: 'sending', attempts: sql`${mailMessage.attempts} + 1` })
    .where(inArray(mailMessage.id, due))
    .returning()
  return row
}

type Taken = NonNullable<Awaited<ReturnType<typeof takeNext>>>

async function record(db: Database, mail: Taken, sending: Sending, now: Date): Promise<void> {
  // Another sender may have called it uncertain meanwhile, having found this one's lock gone: this one knows better.
  const ofMail = and(eq(mailMessage.id, mail.id), inArray(mailMessage.state, ['sending', 'uncertain']))
  await db
    .update(mailMessage)
    .set(asRow(mail, sending, now))
    .where(ofMail)
}

function asRow(mail: Taken, sending: Sending, now: Date) {
  if (sending.outcome === 'sent') return { state: 'sent' as const, sentAt: now, failure: null }
  const { failure } = sending
  if (sending.outcome === 'uncertain') return { state: 'uncertain' as const, failure }
  if (sending.outcome === 'refused' || mail.attempts >= mostAttempts) return { state: 'failed' as const, failure }
  const wait = Math.min(minute * 4 ** (mail.attempts - 1), longestWait)
  return { state: 'queued' as const, failure, nextAttemptAt: new Date(now.getTime() + wait) }
}

/** Without a mail server, mails are kept to be looked at: one that is named later does not send what is long past. */
export async function keepQueuedMails(db: Database): Promise<void> {
  await db.update(mailMessage).set({ state: 'kept' }).where(eq(mailMessage.state, 'queued'))
}
