import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { mailMessage } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOutbox, smtpRefusal, startSmtpServer } from './mail-world.ts'
import { keepQueuedMails, sendDueMails } from './send-due-mails.ts'
import { createSmtpSender } from './smtp.ts'

let outbox: Awaited<ReturnType<typeof openOutbox>>
let server: Awaited<ReturnType<typeof startSmtpServer>>
const typescript = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const signal = new AbortController().signal

beforeEach(async () => {
  outbox = await openOutbox()
  server = await startSmtpServer()
})
afterEach(async () => {
  await server.close()
  await outbox.close()
})

const from = 'Mắt Xích <no-reply@web.test>'
const round = (now = new Date('2026-06-01T00:00:00Z'), url = server.url) =>
  sendDueMails({ db: outbox.db, send: createSmtpSender({ url, from, idHost: 'web.test' }), now: () => now, signal })
const hour = 60 * 60_000
const states = async () => (await outbox.all()).map((row) => row.state)

describe('a mail in the outbox', () => {
  test('reaches the mail server with its words in any script, and once', async () => {
    const vietnamese = await outbox.write({ subject: 'Đặt mật khẩu mới — Khuôn Mẫu Phú Mỹ' })
    await outbox.write({ subject: '金型の見積依頼', unsubscribeUrl: 'http://web.test/unsubscribe?token=x' })
    expect(await round()).toBe(2)
    expect(await round()).toBe(0)
    // Which of two that are due together goes first is nobody's business.
    const first = server.received.find((mail) => mail.messageId === `<${vietnamese.id}@web.test>`)
    const second = server.received.find((mail) => mail !== first)
    expect(first?.subject).toBe('Đặt mật khẩu mới — Khuôn Mẫu Phú Mỹ')
    expect(first?.from).toMatchObject({ name: 'Mắt Xích', address: 'no-reply@web.test' })
    expect(first?.headers.find((header) => header.key === 'list-unsubscribe')).toBeUndefined()
    expect(second?.subject).toBe('金型の見積依頼')
    expect(second?.headers).toContainEqual(
      expect.objectContaining({ key: 'list-unsubscribe', value: '<http://web.test/unsubscribe?token=x>' }),
    )
    expect(second?.headers).toContainEqual(
      expect.objectContaining({ key: 'list-unsubscribe-post', value: 'List-Unsubscribe=One-Click' }),
    )
    expect(server.received).toHaveLength(2)
    expect(await states()).toEqual(['sent', 'sent'])
  })

  test('is tried again later when the server says later, with the same message id', async () => {
    const mail = await outbox.write()
    const start = new Date('2026-06-01T00:00:00Z')
    server.whenMailComes(async () => smtpRefusal(451, 'Try again later'))
    expect(await round(start)).toBe(0)
    expect(await outbox.all()).toMatchObject([
      { state: 'queued', attempts: 1, failure: expect.stringContaining('451') },
    ])
    server.whenMailComes(null)
    expect(await round(start)).toBe(0)
    expect(await round(new Date(start.getTime() + hour))).toBe(1)
    expect(server.received.map((one) => one.messageId)).toEqual([`<${mail.id}@web.test>`])
    expect(await outbox.all()).toMatchObject([{ state: 'sent', attempts: 2, failure: null }])
  })

  test('is given up when the server refuses it for good, and the next one goes out', async () => {
    await outbox.write()
    server.refuseRecipients(smtpRefusal(550, 'No such mailbox'))
    await round()
    server.refuseRecipients(null)
    await outbox.write()
    expect(await round()).toBe(1)
    expect(await outbox.all()).toMatchObject([
      { state: 'failed', failure: expect.stringContaining('No such mailbox') },
      { state: 'sent' },
    ])
  })

  test('waits while the server cannot be reached, and the others are spared the try', async () => {
    await outbox.write()
    await outbox.write()
    const { url } = server
    await server.close()
    expect(await round(undefined, url)).toBe(0)
    const waiting = await outbox.all()
    expect(waiting.map((mail) => mail.state)).toEqual(['queued', 'queued'])
    expect(waiting.map((mail) => mail.attempts).sort()).toEqual([0, 1])
    server = await startSmtpServer()
    expect(await round(new Date('2026-06-01T02:00:00Z'))).toBe(2)
  })

  test('is given up after eight failures', async () => {
    await outbox.write()
    server.whenMailComes(async () => smtpRefusal(451, 'Try again later'))
    for (let attempt = 0; attempt < 10; attempt += 1)
      await round(new Date(Date.parse('2026-06-01T00:00:00Z') + attempt * 24 * hour))
    expect(await outbox.all()).toMatchObject([{ state: 'failed', attempts: 8 }])
  })

  test('is left to a person when the line breaks after the server had all of it', async () => {
    await outbox.write()
    server.whenMailComes(async ({ drop }) => {
      drop()
      return null
    })
    await round()
    await round(new Date('2026-07-01T00:00:00Z'))
    expect(await outbox.all()).toMatchObject([{ state: 'uncertain', attempts: 1 }])
  })

  test('is never sent again by itself when the sender was killed while the server had it', async () => {
    await outbox.write()
    const child = fork(new URL('./send-one-mail.ts', import.meta.url), [outbox.url, server.url], {
      execArgv: ['--import', typescript],
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    server.whenMailComes(async () => {
      child.kill('SIGKILL')
      await ended
      return null
    })
    await ended
    expect(await states()).toEqual(['sending'])
    server.whenMailComes(null)
    await expect.poll(() => round()).toBe(0)
    expect(server.received).toHaveLength(1)
    expect(await states()).toEqual(['uncertain'])
  })

  test('goes out once when two senders work at the same time', async () => {
    for (let index = 0; index < 6; index += 1) await outbox.write()
    const results = await Promise.all([round(), round(), round()])
    expect(results.reduce<number>((sum, sent) => sum + (sent ?? 0), 0)).toBe(6)
    expect(new Set(server.received.map((mail) => mail.messageId)).size).toBe(6)
    expect(server.received).toHaveLength(6)
  })
})

test('mails written without a mail server are kept, and one named later does not send them', async () => {
  await outbox.write()
  await keepQueuedMails(outbox.db)
  expect(await round()).toBe(0)
  const [mail] = await outbox.all()
  expect(mail?.state).toBe('kept')
  await outbox.db.update(mailMessage).set({ state: 'queued' }).where(eq(mailMessage.id, mail!.id))
  expect(await round()).toBe(1)
})
