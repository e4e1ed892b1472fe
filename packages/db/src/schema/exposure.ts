import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { appearanceKinds } from '../values.ts'
import { holds, oneOf } from './columns.ts'
import { enterprise } from './enterprise.ts'

/**
 * How often an enterprise was seen by others on a day, in Vietnam. By whom is not kept, so it is no personal data: the export
 * and the erasure of an account do not touch it.
 */
export const enterpriseAppearance = pgTable(
  'enterprise_appearance',
  {
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    kind: text({ enum: appearanceKinds }).notNull(),
    times: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.day, table.kind] }),
    index('enterprise_appearance_day_idx').on(table.kind, table.day),
    oneOf('enterprise_appearance_kind_known', table.kind, appearanceKinds),
    holds('enterprise_appearance_counted', sql`${table.times} > 0`),
  ],
)
