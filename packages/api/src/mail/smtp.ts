import { Readable } from 'node:stream'

/** A mail as it is handed to the mail server. */
export interface OutgoingMail {
  id: string
  recipient: string
  subject: string
  text: string
  html: string
  unsubscribeUrl: string | null
}

/** What became of one attempt. */
export type Sending =
  | { outcome: 'sent' }
  /** The server will not take this mail, now or later. */
  | { outcome: 'refused'; failure: string }
  /** Not taken this time; `isServerTrouble` when any other mail would have fared the same. */
  | { outcome: 'later'; failure: string; isServerTrouble: boolean }
  /** The server had the whole mail, and its answer never came. */
  | { outcome: 'uncertain'; failure: string }

export type SendMail = (mail: OutgoingMail) => Promise<Sending>

export interface SmtpOptions {
  /** `smtp://user:password@host:587`; `smtps:` is encrypted from the first byte. */
  url: string
  /** `Mắt Xích <no-reply@example.vn>` */
  from: string
  /** Host that message ids are made under. */
  idHost: string
}

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

/**
 * Hands mails to an SMTP server, one connection each: a pool would send again by itself what it believes lost. Whether the
 * server had all of a mail when the line broke decides between trying later and leaving it to a person.
 */
export function createSmtpSender({ url, from, idHost }: SmtpOptions): SendMail {
  const server = readSmtpUrl(url)
  return async (mail) => {
    const { envelope, message } = await compose(mail, from, idHost)
    return handOver(server, envelope, message)
  }
}

interface Server {
  host: string
  port: number
  isEncrypted: boolean
  login: { user: string; pass: string } | null
}

function readSmtpUrl(given: string): Server {
  const url = new URL(given)
  const isEncrypted = url.protocol === 'smtps:'
  const login = url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : null
  return { host: url.hostname, port: Number(url.port) || (isEncrypted ? 465 : 587), isEncrypted, login }
}

interface Envelope {
  from: string
  to: string[]
}

async function compose(
  mail: OutgoingMail,
  from: string,
  idHost: string,
): Promise<{ envelope: Envelope; message: Buffer }> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const node = new MailComposer({
    from,
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    // The same mail keeps its id however often it is tried: servers tell repeats by it.
    messageId: `<${mail.id}@${idHost}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribeUrl && {
        'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }).compile()
  const { from: sender, to } = node.getEnvelope()
  if (!sender) throw new Error('MAIL_FROM names no address')
  return { envelope: { from: sender, to }, message: await node.build() }
}

async function handOver(server: Server, envelope: Envelope, message: Buffer): Promise<Sending> {
  const { default: SmtpConnection } = await import('nodemailer/lib/smtp-connection')
  const connection = new SmtpConnection({
    host: server.host,
    port: server.port,
    secure: server.isEncrypted,
    // A password goes over the network encrypted or not at all.
    requireTLS: server.login !== null && !isLoopback(server.host),
    ...patience,
  })
  let isHandedOver = false
  // Read only once the server has asked for the message itself.
  const body = new Readable({
    read() {
      isHandedOver = true
      this.push(message)
      this.push(null)
    },
  })
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      connection.once('end', () => reject(new Error('the mail server closed the connection')))
      const orFail = (next: () => void) => (error?: Error | null) => (error ? reject(error) : next())
      const send = () => connection.send(envelope, body, orFail(resolve))
      const { login } = server
      connection.connect(orFail(() => (login ? connection.login({ credentials: login }, orFail(send)) : send())))
    })
    return { outcome: 'sent' }
  } catch (error) {
    return judge(error as SmtpFailure, isHandedOver)
  } finally {
    // Whatever it still has to say was judged already.
    connection.on('error', () => {})
    connection.close()
  }
}

type SmtpFailure = Error & { responseCode?: number; command?: string }

/** Commands that are about this mail; what fails before them is the server's or the password's fault. */
const mailCommands = ['MAIL FROM', 'RCPT TO', 'DATA']

function judge(error: SmtpFailure, isHandedOver: boolean): Sending {
  const failure = error.message.slice(0, 500)
  const isAboutMail = mailCommands.includes(error.command ?? '')
  if (error.responseCode !== undefined) {
    const isForGood = isAboutMail && error.responseCode >= 500
    return isForGood ? { outcome: 'refused', failure } : { outcome: 'later', failure, isServerTrouble: !isAboutMail }
  }
  return isHandedOver ? { outcome: 'uncertain', failure } : { outcome: 'later', failure, isServerTrouble: true }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.')
}
