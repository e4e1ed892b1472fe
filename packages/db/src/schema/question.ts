import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, numeric, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { answerManners, questionKinds, requestChannels } from '../values.ts'
import { createdAt, holds, id, moment, oneOf } from './columns.ts'
import { enterprise } from './enterprise.ts'
import { need } from './need.ts'
import { user } from './user.ts'

/** Something a firm has not stated and a need asks: one question, answered once, by whoever holds the link or by the firm signed in. */
export const question = pgTable(
  'question',
  {
    id: id(),
    needId: uuid()
      .notNull()
      .references(() => need.id, { onDelete: 'cascade' }),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    /** Revision of the need and key of the requirement that it comes from. */
    revision: integer().notNull(),
    requirementKey: text().notNull(),
    kind: text({ enum: questionKinds }).notNull(),
    unit: text(),
    tokenHash: text().notNull().unique('unique_question_token'),
    expiresAt: moment().notNull(),
    askedBy: text().references(() => user.id, { onDelete: 'set null' }),
    askedAt: createdAt(),
    /** Addresses that the link went to, for the center to tell whose word an answer is. */
    sentTo: text().array().notNull().default([]),
    answerYes: boolean(),
    answerNumber: numeric({ mode: 'number' }),
    /** How a yes or a no is meant: by a partner, or not yet but planned. */
    answerManner: text({ enum: answerManners }),
    /** From when a planned one will be there. */
    plannedFor: date({ mode: 'string' }),
    note: text(),
    answeredAt: moment(),
    /** Null when answered by link. */
    answeredBy: text().references(() => user.id, { onDelete: 'set null' }),
    /** Of an answer that staff took down: who of the firm said it, and by which channel. */
    statedBy: text(),
    channel: text({ enum: requestChannels }),
  },
  (table) => [
    unique('unique_question_per_requirement').on(table.needId, table.enterpriseId, table.requirementKey),
    index('question_enterprise_idx').on(table.enterpriseId, table.answeredAt),
    oneOf('question_kind_known', table.kind, questionKinds),
    oneOf('question_manner_known', table.answerManner, answerManners),
    oneOf('question_channel_known', table.channel, requestChannels),
    holds('question_word_whole', sql`(${table.statedBy} is null) = (${table.channel} is null)`),
    holds(
      'question_answer_whole',
      sql`(${table.answeredAt} is null) = (${table.answerYes} is null and ${table.answerNumber} is null)`,
    ),
  ],
)
