import { mailMessage } from '@matxich/db/schema'
import { createTestDatabase } from '@matxich/db/testing'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server on a free port that keeps what it accepts, and refuses what a test tells it to. */
export async function startSmtpServer() {
  const received: Email[] = []
  let onMail: ((given: { raw: string; drop: () => void }) => Promise<Error | null>) | null = null
  let refuseRecipient: Error | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(refuseRecipient),
    onData: (stream, session, done) => {
      let raw = ''
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString()
      })
      stream.on('end', () => {
        const drop = () => {
          for (const connection of server.connections)
            if (connection.session.id === session.id)
              (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy()
        }
        void (async () => {
          const refusal = (await onMail?.({ raw, drop })) ?? null
          if (!refusal) received.push(await PostalMime.parse(raw))
          done(refusal)
        })()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** What happens with a mail once the server has all of it; null accepts. */
    whenMailComes: (handler: typeof onMail) => {
      onMail = handler
    },
    refuseRecipients: (refusal: Error | null) => {
      refuseRecipient = refusal
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** A refusal as SMTP says it. */
export function smtpRefusal(code: number, sentence: string): Error {
  return Object.assign(new Error(sentence), { responseCode: code })
}

/** A database with an outbox to fill. */
export async function openOutbox() {
  const database = await createTestDatabase()
  let written = 0
  return {
    ...database,
    write: async (given: { subject?: string; unsubscribeUrl?: string } = {}) => {
      written += 1
      const [row] = await database.db
        .insert(mailMessage)
        .values({
          idempotencyKey: `mail-${written}`,
          kind: 'notice',
          recipient: `person-${written}@example.test`,
          language: 'vi',
          subject: given.subject ?? `Mail ${written}`,
          text: 'Xin chào',
          html: '<p>Xin chào</p>',
          unsubscribeUrl: given.unsubscribeUrl ?? null,
          nextAttemptAt: new Date('2026-01-01T00:00:00Z'),
        })
        .returning()
      return row!
    },
    all: () => database.db.select().from(mailMessage).orderBy(mailMessage.createdAt),
  }
}
