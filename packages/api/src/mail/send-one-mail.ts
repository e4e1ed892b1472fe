import { openDatabase } from '@matxich/db'
import { sendDueMails } from './send-due-mails.ts'
import { createSmtpSender } from './smtp.ts'

/** A sender in a process of its own, for a test to kill while the server has the mail. */
const [, , databaseUrl = '', smtpUrl = ''] = process.argv
const { db } = openDatabase(databaseUrl, { max: 2 })
const send = createSmtpSender({ url: smtpUrl, from: 'no-reply@web.test', idHost: 'web.test' })
await sendDueMails({ db, send, now: () => new Date(), signal: new AbortController().signal })
