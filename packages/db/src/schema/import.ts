import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { importActions, importFormats, importStates } from '../values.ts'
import { createdAt, holds, id, moment, oneOf } from './columns.ts'
import { user } from './user.ts'

/** One file of enterprises on its way in: read, previewed, applied row by row, perhaps undone. */
export const enterpriseImport = pgTable(
  'enterprise_import',
  {
    id: id(),
    fileName: text().notNull(),
    format: text({ enum: importFormats }).notNull(),
    state: text({ enum: importStates }).notNull(),
    /** Column heading → field of the enterprise record. */
    mapping: jsonb().$type<Record<string, string>>().notNull().default({}),
    rowCount: integer().notNull().default(0),
    doneCount: integer().notNull().default(0),
    failure: text(),
    createdBy: text().references(() => user.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    appliedAt: moment(),
    undoneAt: moment(),
  },
  (table) => [
    index('enterprise_import_created_idx').on(table.createdAt),
    oneOf('enterprise_import_format_known', table.format, importFormats),
    oneOf('enterprise_import_state_known', table.state, importStates),
    holds('enterprise_import_counts', sql`${table.doneCount} between 0 and ${table.rowCount}`),
  ],
)

/** One row of the file, what it was understood as, and what was done with it. */
export const enterpriseImportRow = pgTable(
  'enterprise_import_row',
  {
    importId: uuid()
      .notNull()
      .references(() => enterpriseImport.id, { onDelete: 'cascade' }),
    /** Line in the file, the first data row being 1. */
    line: integer().notNull(),
    raw: jsonb().notNull(),
    record: jsonb(),
    /** `[{ field, code, value }]`, told in the reader's language when shown. */
    errors: jsonb().notNull().default([]),
    action: text({ enum: importActions }).notNull(),
    enterpriseId: uuid(),
    /** The enterprise record before it was applied; null when it was created by this row. */
    before: jsonb(),
    /** Hash of the enterprise record right after: a different one at undo means that somebody changed it since. */
    appliedHash: text(),
    appliedAt: moment(),
    undoneAt: moment(),
    undoRefusal: text(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index('enterprise_import_row_action_idx').on(table.importId, table.action, table.line),
    oneOf('enterprise_import_row_action_known', table.action, importActions),
  ],
)
