import { bigint, customType, index, jsonb, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core'
import { documentKinds } from '../values.ts'
import { createdAt, moment, oneOf } from './columns.ts'

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
    /** Version of the lexicon it was read with; another one in force means that it is to be read again. */
    lexiconVersion: text().notNull().default(''),
    /** What it is listed by when sorted by name. */
    name: text().notNull().default(''),
    /** 0..1: how complete and checked, the order among documents that fit alike. */
    quality: real().notNull().default(0),
    /** When what it says was last confirmed (an enterprise) or published (a need). */
    freshAt: moment().notNull().defaultNow(),
    updatedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    index('search_document_tokens_idx').using('gin', table.tokens),
    index('search_document_facets_idx').using('gin', table.facets),
    index('search_document_quality_idx').on(table.kind, table.quality.desc(), table.id),
    index('search_document_fresh_idx').on(table.kind, table.freshAt.desc(), table.id),
    index('search_document_name_idx').on(table.kind, table.name, table.id),
    oneOf('search_document_kind_known', table.kind, documentKinds),
  ],
)
