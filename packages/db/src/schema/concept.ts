import { languages } from '@matxich/i18n'
import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { type Concept, conceptKinds } from '../profile.ts'
import { conceptOrigins } from '../values.ts'
import { createdAt, holds, id, moment, oneOf } from './columns.ts'
import { user } from './user.ts'

/** A node of the taxonomy; `key` is `kind:id`, so that a foreign key and a check name both at once. */
export const concept = pgTable(
  'concept',
  {
    key: text().primaryKey(),
    kind: text({ enum: conceptKinds }).notNull(),
    parent: text(),
    labels: jsonb().$type<Concept['labels']>().notNull(),
    aliases: jsonb().$type<Concept['aliases']>().notNull(),
    needsContext: text().array().notNull().default([]),
    details: jsonb().$type<Concept['details']>().notNull(),
    /** `center`: added by staff; loading the reference taxonomy leaves it alone. */
    origin: text({ enum: conceptOrigins }).notNull().default('reference'),
    updatedAt: createdAt(),
  },
  (table) => [oneOf('concept_kind_known', table.kind, conceptKinds), index('concept_kind_idx').on(table.kind)],
)

/** A word for a concept that staff added, or one of the reference taxonomy that they took out; in force until `removedAt`. */
export const conceptAlias = pgTable(
  'concept_alias',
  {
    id: id(),
    conceptKey: text()
      .notNull()
      .references(() => concept.key, { onDelete: 'cascade' }),
    lang: text({ enum: languages }).notNull(),
    alias: text().notNull(),
    /** False: the reference taxonomy has this word and readers shall not use it. */
    isUsed: boolean().notNull().default(true),
    needsContext: boolean().notNull().default(false),
    note: text(),
    addedBy: text().references(() => user.id, { onDelete: 'set null' }),
    addedAt: createdAt(),
    removedBy: text().references(() => user.id, { onDelete: 'set null' }),
    removedAt: moment(),
  },
  (table) => [
    unique('unique_concept_alias').on(table.conceptKey, table.lang, table.alias, table.removedAt).nullsNotDistinct(),
    oneOf('concept_alias_lang_known', table.lang, languages),
    holds('concept_alias_given', sql`length(btrim(${table.alias})) > 0`),
  ],
)
