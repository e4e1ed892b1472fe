import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns.ts'
import { mailMessage } from './mail.ts'
import { user } from './user.ts'

/** Something a person should know; said in their language when shown. */
export const notice = pgTable(
  'notice',
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** Message key under `notice.*`. */
    kind: text().notNull(),
    /** Arguments of the message. */
    values: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    /** Where it leads, without the language: `/needs/…`. */
    path: text().notNull(),
    /** Given by the cause, so that it is told once. */
    idempotencyKey: text().notNull(),
    createdAt: createdAt(),
    readAt: moment(),
    /** The mail that carried it, alone or in a digest. */
    mailId: uuid().references(() => mailMessage.id, { onDelete: 'set null' }),
  },
  (table) => [
    unique('unique_notice_per_cause').on(table.userId, table.idempotencyKey),
    index('notice_user_idx').on(table.userId, table.createdAt),
    index('notice_unmailed_idx').on(table.userId).where(sql`${table.mailId} is null and ${table.readAt} is null`),
  ],
)

/** A path short enough to paste into a chat. */
export const shortLink = pgTable('short_link', {
  code: text().primaryKey(),
  path: text().notNull().unique('unique_short_link_path'),
  createdAt: createdAt(),
})
