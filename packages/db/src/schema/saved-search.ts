import { languages } from '@matxich/i18n'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { searchAlerts } from '../values.ts'
import { createdAt, holds, id, moment, oneOf } from './columns.ts'
import { user } from './user.ts'

/** A search that a person keeps, to run again and to be told of suppliers that are new in it. */
export const savedSearch = pgTable(
  'saved_search',
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** The words, and the language of the page they were typed on, by which they are read. */
    text: text().notNull(),
    lang: text({ enum: languages }).notNull(),
    /** Keys of what was read but left out. */
    dropped: text().array().notNull().default([]),
    /** Values chosen, by facet. */
    facets: jsonb().$type<Record<string, string[]>>().notNull().default({}),
    only: boolean().notNull().default(false),
    /** Hash of all that is asked: the same search is kept once. */
    fingerprint: text().notNull(),
    alert: text({ enum: searchAlerts }).notNull(),
    /** Suppliers that the person has seen in it or was told of. */
    knownIds: uuid().array().notNull().default([]),
    /** Of those told of, the ones not yet looked at; the latest first. */
    newIds: uuid().array().notNull().default([]),
    /** How often new suppliers were told of: numbers the tellings, so that none comes twice. */
    tellings: integer().notNull().default(0),
    checkedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('unique_saved_search').on(table.userId, table.fingerprint),
    index('saved_search_due_idx').on(table.checkedAt).where(sql`${table.alert} <> 'never'`),
    holds('saved_search_named', sql`length(btrim(${table.name})) > 0`),
    oneOf('saved_search_lang_known', table.lang, languages),
    oneOf('saved_search_alert_known', table.alert, searchAlerts),
  ],
)
