import { sql } from 'drizzle-orm'
import { boolean, index, integer, numeric, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { questionKinds } from '../values.ts'
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
    answerYes: boolean(),
    answerNumber: numeric({ mode: 'number' }),
    note: text(),
    answeredAt: moment(),
    /** Null when answered by link. */
    answeredBy: text().references(() => user.id, { onDelete: 'set null' }),
  },
  (table) => [
    unique('unique_question_per_requirement').on(table.needId, table.enterpriseId, table.requirementKey),
    index('question_enterprise_idx').on(table.enterpriseId, table.answeredAt),
    oneOf('question_kind_known', table.kind, questionKinds),
    holds(
      'question_answer_whole',
      sql`(${table.answeredAt} is null) = (${table.answerYes} is null and ${table.answerNumber} is null)`,
    ),
  ],
)
