import { setTimeout as sleep } from 'node:timers/promises'
import { createBell } from '@matxich/search/drainer'
import type { Services } from '../context.ts'
import { sendDueDigests } from '../notice/send-due-digests.ts'
import { keepQueuedMails, sendDueMails } from './send-due-mails.ts'
import { createSmtpSender } from './smtp.ts'

export interface MailerOptions {
  services: Services
  /** Null keeps mails instead of sending them. */
  smtp: { url: string; from: string } | null
  /** Ends the loop after the mail in hand. */
  signal: AbortSignal
  /** Milliseconds between two looks without a notice; default 20 000. */
  pollEvery?: number
  /** Told of a failed round, which is repeated after a pause. */
  onError?: (cause: unknown) => void
  /** Told when a round has sent something. */
  onSent?: (sent: number) => void
}

/** Sends mails as they are written, and digests when they are due, until told to stop; goes on after failures. */
export async function runMailer(options: MailerOptions): Promise<void> {
  const { services, smtp, signal, pollEvery = 20_000 } = options
  const { db, now } = services
  const idHost = new URL(services.urls.web).hostname
  const send = smtp && createSmtpSender({ ...smtp, idHost })
  const bell = createBell(signal)
  const listening = await db.$client.listen('mail_message', bell.ring, bell.ring)
  try {
    while (!signal.aborted) {
      try {
        await sendDueDigests(services)
        if (send) {
          const sent = await sendDueMails({ db, send, now, signal })
          if (sent) options.onSent?.(sent)
        } else await keepQueuedMails(db)
        await bell.wait(pollEvery)
      } catch (cause) {
        options.onError?.(cause)
        await sleep(pollEvery, undefined, { signal }).catch(() => {})
      }
    }
  } finally {
    await listening.unlisten()
  }
}
