import { bigint, customType, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { documentKinds } from '../values.ts'
import { createdAt, oneOf } from './columns.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * Rows whose search document is out of date, noted by triggers on every table that feeds one, so that no caller can forget.
 * The drainer takes them oldest first, one drainer at a time; a growing table means that it is stopped or failing.
 */
export const changeLog = pgTable(
  'change_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: documentKinds }).notNull(),
    documentId: uuid().notNull(),
    at: createdAt(),
  },
  (table) => [oneOf('change_log_kind_known', table.kind, documentKinds)],
)

/** What search reads of an enterprise or a need: derived from the rows, rebuilt by the drainer, compared by hash. */
export const searchDocument = pgTable(
  'search_document',
  {
    kind: text({ enum: documentKinds }).notNull(),
    id: uuid().notNull(),
    hash: text().notNull(),
    /** The document as scorers read it. */
    body: jsonb().notNull(),
    /** Folded words, grades and concept keys with their ancestors, made by the reader, not by a dictionary of the database. */
    tokens: tsvector().notNull(),
    /** Facet values as `facet=value`. */
    facets: text().array().notNull(),
    updatedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    index('search_document_tokens_idx').using('gin', table.tokens),
    index('search_document_facets_idx').using('gin', table.facets),
    oneOf('search_document_kind_known', table.kind, documentKinds),
  ],
)
