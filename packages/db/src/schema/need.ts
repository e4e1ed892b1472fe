import { languages } from '@matxich/i18n'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  acceptances,
  excludableGroups,
  mostAlternatives,
  needStates,
  needVisibilities,
  requirementLevels,
  requirementOrigins,
} from '../values.ts'
import { createdAt, holds, id, moment, oneOf } from './columns.ts'
import { concept } from './concept.ts'
import { enterprise } from './enterprise.ts'
import { storedFile } from './file.ts'
import { organisation } from './organisation.ts'
import { user } from './user.ts'

/** Parts that a buyer wants quoted together. */
export const needPackage = pgTable('need_package', {
  id: id(),
  buyerId: uuid()
    .notNull()
    .references(() => organisation.id, { onDelete: 'cascade' }),
  title: text().notNull(),
  createdAt: createdAt(),
})

/** One component that a buyer wants made; what it says lives in its revisions. */
export const need = pgTable(
  'need',
  {
    id: id(),
    buyerId: uuid()
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    packageId: uuid().references(() => needPackage.id, { onDelete: 'set null' }),
    state: text({ enum: needStates }).notNull().default('draft'),
    visibility: text({ enum: needVisibilities }).notNull().default('matching'),
    isBuyerHidden: boolean().notNull().default(false),
    revision: integer().notNull().default(1),
    /** Last day for answers. */
    deadline: date({ mode: 'string' }),
    /** End of the working day of `deadline` where the buyer is; both sides read it in their own time. */
    deadlineAt: moment(),
    deadlineTimeZone: text(),
    outcome: text(),
    outcomeNote: text(),
    /** Kinds of firms that the buyer keeps out. */
    excludedGroups: text({ enum: excludableGroups }).array().notNull().default([]),
    /** The need that this one was begun from. */
    copiedFrom: uuid(),
    /** Sent with the form, so that a repeated post makes one need. */
    idempotencyKey: text().unique('unique_need_idempotency_key'),
    createdBy: text().references(() => user.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    openedAt: moment(),
    closedAt: moment(),
  },
  (table) => [
    index('need_buyer_idx').on(table.buyerId),
    index('need_open_idx').on(table.state, table.openedAt),
    oneOf('need_state_known', table.state, needStates),
    oneOf('need_visibility_known', table.visibility, needVisibilities),
    holds('need_open_has_date', sql`${table.state} <> 'open' or ${table.openedAt} is not null`),
  ],
)

/** What a need said at one time; never changed once written. */
export const needRevision = pgTable(
  'need_revision',
  {
    needId: uuid()
      .notNull()
      .references(() => need.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    lang: text({ enum: languages }).notNull(),
    fields: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdBy: text().references(() => user.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.needId, table.revision] }),
    oneOf('need_revision_lang_known', table.lang, languages),
    holds('need_revision_title_given', sql`length(btrim(${table.title})) > 0`),
  ],
)

/** One thing a need asks, must or nice. */
export const requirement = pgTable(
  'requirement',
  {
    id: id(),
    needId: uuid().notNull(),
    revision: integer().notNull(),
    position: integer().notNull(),
    key: text().notNull(),
    kind: text().notNull(),
    concept: text().references(() => concept.key),
    /**
     * Keys of other concepts that meet it as well: "SKD11 or DC53". A trigger holds what a foreign key would: they are known, of the
     * requirement's kind, each once, and a concept that one names stays.
     */
    alternatives: text().array().notNull().default([]),
    accepts: text({ enum: acceptances }).array().notNull().default([]),
    quantityMin: numeric({ mode: 'number' }),
    quantityMax: numeric({ mode: 'number' }),
    unit: text(),
    level: text({ enum: requirementLevels }).notNull(),
    origin: text({ enum: requirementOrigins }).notNull(),
    spanStart: integer(),
    spanEnd: integer(),
    spanText: text(),
  },
  (table) => [
    foreignKey({
      name: 'requirement_need_revision_fk',
      columns: [table.needId, table.revision],
      foreignColumns: [needRevision.needId, needRevision.revision],
    }).onDelete('cascade'),
    unique('unique_requirement_per_revision').on(table.needId, table.revision, table.key),
    index('requirement_concept_idx').on(table.concept),
    oneOf('requirement_level_known', table.level, requirementLevels),
    oneOf('requirement_origin_known', table.origin, requirementOrigins),
    holds(
      'requirement_alternatives_of_concept',
      sql`cardinality(${table.alternatives}) <= ${sql.raw(String(mostAlternatives))}
        and (${table.alternatives} = '{}' or (${table.concept} is not null and ${table.kind} not in ('category', 'industry')))`,
    ),
    holds(
      'requirement_accepts_what_its_kind_has',
      sql`case ${table.kind} when 'material' then ${table.accepts} <@ array['near_grade'] when 'certification'
        then ${table.accepts} <@ array['planned'] else ${table.accepts} = '{}' end`,
    ),
    holds('requirement_asks_one_thing', sql`(${table.concept} is null) <> (${table.quantityMin} is null)`),
    holds(
      'requirement_quantity_whole',
      sql`(${table.quantityMin} is null) = (${table.unit} is null) and ${table.quantityMin} <= ${table.quantityMax}`,
    ),
  ],
)

/** Enterprises that must not see a need, named by its buyer. */
export const needExclusion = pgTable(
  'need_exclusion',
  {
    needId: uuid()
      .notNull()
      .references(() => need.id, { onDelete: 'cascade' }),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.needId, table.enterpriseId] })],
)

/** Firms that a draft's buyer has named to be invited: the invitations go out when it is published. */
export const needInvitation = pgTable(
  'need_invitation',
  {
    needId: uuid()
      .notNull()
      .references(() => need.id, { onDelete: 'cascade' }),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.needId, table.enterpriseId] })],
)

/** Drawings of a need; read by its buyer and by firms that may see the need whole. */
export const needFile = pgTable(
  'need_file',
  {
    fileId: uuid()
      .primaryKey()
      .references(() => storedFile.id, { onDelete: 'cascade' }),
    needId: uuid()
      .notNull()
      .references(() => need.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (table) => [index('need_file_need_idx').on(table.needId)],
)
