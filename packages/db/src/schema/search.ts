import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Concept } from '../profile.ts'
import { documentKinds, rebuildPhases, rebuildStates } from '../values.ts'
import { createdAt, holds, id, moment, oneOf } from './columns.ts'
import { user } from './user.ts'

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
    /** The row is as it was, but is to be read anew (a new word, a rebuild): what people changed goes first. */
    isDerived: boolean().notNull().default(false),
    at: createdAt(),
  },
  (table) => [
    oneOf('change_log_kind_known', table.kind, documentKinds),
    index('change_log_order_idx').on(table.isDerived, table.id),
  ],
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
    /** Version of the lexicon it was read with; one that `index_lexicon` does not name means that it is to be read again. */
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

/**
 * The texts that a document was read from, folded and without blanks, where a new word is looked for. Beside the documents,
 * not in them: ordering candidates reads their rows, which are to stay small.
 */
export const documentText = pgTable(
  'document_text',
  {
    kind: text({ enum: documentKinds }).notNull(),
    id: uuid().notNull(),
    folded: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    foreignKey({
      name: 'document_text_document_fk',
      columns: [table.kind, table.id],
      foreignColumns: [searchDocument.kind, searchDocument.id],
    }).onDelete('cascade'),
  ],
)

/**
 * A document as far as scores depend on it, short: a search reads it for up to a thousand candidates, and whole ones are four
 * times as long. A row beside the document for the same reason as its texts, and taken for it only while the hashes agree.
 */
export const leanDocument = pgTable(
  'lean_document',
  {
    kind: text({ enum: documentKinds }).notNull(),
    id: uuid().notNull(),
    /** Of the document that it was made with. */
    hash: text().notNull(),
    content: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    foreignKey({
      name: 'lean_document_document_fk',
      columns: [table.kind, table.id],
      foreignColumns: [searchDocument.kind, searchDocument.id],
    }).onDelete('cascade'),
  ],
)

/**
 * Needs whose matches are out of date, noted with the documents that touched them; documents go first, so that an import
 * of many firms does not keep searches behind. A need may be noted more than once, and is matched once for all notes.
 */
export const matchQueue = pgTable(
  'match_queue',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    needId: uuid().notNull(),
    /** The need itself changed, and its buyer may be looking: it goes before those that only firms touched. */
    isOwn: boolean().notNull().default(false),
    /** False until the engine has the documents that touched it. */
    isReady: boolean().notNull().default(true),
    /** Being matched: a change from now on is noted once more. */
    isTaken: boolean().notNull().default(false),
    at: createdAt(),
  },
  (table) => [
    index('match_queue_need_idx').on(table.needId),
    index('match_queue_order_idx').on(table.isOwn.desc(), table.id),
  ],
)

/**
 * Lexicons that stored documents may have been read with and still be right: what a later one changes was noted to be read
 * anew when it came into force. The latest keeps its concepts, to tell what the next one changes.
 */
export const indexLexicon = pgTable('index_lexicon', {
  version: text().primaryKey(),
  concepts: jsonb().$type<Concept[]>(),
  inForceFrom: createdAt(),
})

/** How the drainer fares, for the desk and for metrics: one row. */
export const indexState = pgTable(
  'index_state',
  {
    key: text().primaryKey().default('search'),
    /** Changes worked off since the beginning, and per second in the last busy round. */
    drained: bigint({ mode: 'number' }).notNull().default(0),
    drainedPerSecond: real(),
    drainedAt: moment(),
    /** Rounds that broke and rows whose document could not be made, since the beginning. */
    failures: bigint({ mode: 'number' }).notNull().default(0),
    failure: text(),
    failedAt: moment(),
    /** Needs matched anew since the beginning. */
    matched: bigint({ mode: 'number' }).notNull().default(0),
    engine: text(),
    isEngineHealthy: boolean(),
    engineDetail: text(),
    /** When the drainer last said that it is there. */
    aliveAt: moment(),
  },
  (table) => [holds('index_state_single', sql`${table.key} = 'search'`)],
)

/** A rebuild of the whole index that somebody asked for; a killed one goes on where it stopped. */
export const indexRebuild = pgTable(
  'index_rebuild',
  {
    id: id(),
    requestedBy: text().references(() => user.id, { onDelete: 'set null' }),
    state: text({ enum: rebuildStates }).notNull().default('waiting'),
    phase: text({ enum: rebuildPhases }),
    /** Documents of the phase. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    requestedAt: createdAt(),
    startedAt: moment(),
    endedAt: moment(),
    /** Why the last try of the phase broke; it is tried again. */
    failure: text(),
  },
  (table) => [
    index('index_rebuild_requested_idx').on(table.requestedAt),
    index('index_rebuild_requested_by_idx').on(table.requestedBy),
    oneOf('index_rebuild_state_known', table.state, rebuildStates),
    oneOf('index_rebuild_phase_known', table.phase, rebuildPhases),
    holds('index_rebuild_progress', sql`${table.done} >= 0 and ${table.total} >= 0`),
  ],
)
