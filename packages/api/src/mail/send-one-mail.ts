import { openDatabase } from '@matxich/db'
import { sendDueMails } from './send-due-mails.ts'
import { createSmtpSender } from './smtp.ts'

/** A sender in a process of its own, for a test to kill while the server has the mail. */
const { TEST_DATABASE_URL, TEST_SMTP_URL } = process.env
const { db } = openDatabase(TEST_DATABASE_URL!, { max: 2 })
const send = createSmtpSender({ url: TEST_SMTP_URL!, from: 'no-reply@web.test', idHost: 'web.test' })
await sendDueMails({ db, send, now: () => new Date(), signal: new AbortController().signal })
