import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { mailStates } from '../values.ts'
import { createdAt, id, moment, oneOf } from './columns.ts'
import { user } from './user.ts'

/** Mails on their way out, written with the change that causes them and sent by the worker. */
export const mailMessage = pgTable(
  'mail_message',
  {
    id: id(),
    /** Given by the cause, so that a repeated cause makes one mail; also the Message-ID that servers tell repeats by. */
    idempotencyKey: text().notNull().unique('unique_mail_idempotency_key'),
    /** Message namespace key of the kind, e.g. `resetPassword`. */
    kind: text().notNull(),
    userId: text().references(() => user.id, { onDelete: 'set null' }),
    recipient: text().notNull(),
    language: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    /** Address that takes one click to stop such mails; null for mails that a person asked for. */
    unsubscribeUrl: text(),
    state: text({ enum: mailStates }).notNull().default('queued'),
    attempts: integer().notNull().default(0),
    nextAttemptAt: moment().notNull().defaultNow(),
    failure: text(),
    createdAt: createdAt(),
    sentAt: moment(),
  },
  (table) => [
    index('mail_message_due_idx').on(table.nextAttemptAt).where(sql`${table.state} in ('queued', 'sending')`),
    index('mail_message_created_idx').on(table.createdAt),
    oneOf('mail_message_state_known', table.state, mailStates),
  ],
)
