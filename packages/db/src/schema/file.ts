import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { filePurposes } from '../values.ts'
import { createdAt, holds, id, moment, oneOf } from './columns.ts'
import { organisation } from './organisation.ts'
import { user } from './user.ts'

/** A file somebody gave; its bytes lie in the file store under `storageKey`. Who may read it follows from what uses it. */
export const storedFile = pgTable(
  'stored_file',
  {
    id: id(),
    purpose: text({ enum: filePurposes }).notNull(),
    /** Whose it is; null while it belongs to a person alone (a claimant's letter). */
    organisationId: uuid().references(() => organisation.id, { onDelete: 'cascade' }),
    uploadedBy: text().references(() => user.id, { onDelete: 'set null' }),
    /** As the person named it, for download; never part of a path. */
    fileName: text().notNull(),
    /** Told from the bytes, not from the name. */
    mediaType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique('unique_file_storage_key'),
    /** Pixels, of pictures. */
    width: integer(),
    height: integer(),
    createdAt: createdAt(),
    /** Its bytes are removed by a job after this. */
    deletedAt: moment(),
  },
  (table) => [
    index('stored_file_organisation_idx').on(table.organisationId),
    oneOf('stored_file_purpose_known', table.purpose, filePurposes),
    holds('stored_file_not_empty', sql`${table.size} > 0`),
  ],
)
