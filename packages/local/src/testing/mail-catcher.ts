import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '../ports.ts'

export type MailCatcher = {
  /** For SMTP_URL. */
  url: string
  stop: () => Promise<void>
}

/** A mail server that takes everything and puts each message, as it came, into a file of the folder. */
export async function catchMails(folder: string): Promise<MailCatcher> {
  mkdirSync(folder, { recursive: true })
  const { SMTPServer } = await import('smtp-server')
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        count += 1
        const name = join(folder, `${String(count).padStart(5, '0')}.eml`)
        // Written beside and then named, so that nobody reads half a message.
        writeFileSync(`${name}.part`, Buffer.concat(chunks))
        renameSync(`${name}.part`, name)
        done()
      })
    },
  })
  const port = await findFreePort()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
