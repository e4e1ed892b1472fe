import { languages } from '@matxich/i18n'
import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { phrasePicks } from '../values.ts'
import { createdAt, holds, id, moment, oneOf } from './columns.ts'
import { concept } from './concept.ts'
import { need } from './need.ts'

/**
 * Words of searches and needs that no concept took, so that staff see which jargon the taxonomy lacks. What hangs on a phrase
 * names nobody: days count it, and a searcher is a hash that is keyed by the phrase, so that two phrases of one person cannot
 * be brought together. None of it is personal data, so neither the export nor the erasure of an account touches it.
 */
export const unreadPhrase = pgTable(
  'unread_phrase',
  {
    id: id(),
    lang: text({ enum: languages }).notNull(),
    /** Lower case, composed, one blank between words; marks as typed. */
    phrase: text().notNull(),
    firstSeenAt: createdAt(),
    /** Staff decided that it is no word of the trade. */
    ignoredAt: moment(),
  },
  (table) => [
    unique('unique_unread_phrase').on(table.lang, table.phrase),
    oneOf('unread_phrase_lang_known', table.lang, languages),
    holds('unread_phrase_given', sql`length(btrim(${table.phrase})) > 0`),
  ],
)

/** How often a phrase was searched with on a day, in Vietnam. */
export const unreadPhraseDay = pgTable(
  'unread_phrase_day',
  {
    phraseId: uuid()
      .notNull()
      .references(() => unreadPhrase.id, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    searches: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.phraseId, table.day] }), index('unread_phrase_day_idx').on(table.day)],
)

/** Who searched with a phrase, as a hash that tells different ones apart and nothing else; gone 90 days after the last time. */
export const unreadPhraseSearcher = pgTable(
  'unread_phrase_searcher',
  {
    phraseId: uuid()
      .notNull()
      .references(() => unreadPhrase.id, { onDelete: 'cascade' }),
    searcher: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.phraseId, table.searcher] }),
    index('unread_phrase_searcher_day_idx').on(table.day),
  ],
)

/** What the suppliers make that somebody picked after a search with a phrase: the evidence of what it may mean. */
export const unreadPhrasePick = pgTable(
  'unread_phrase_pick',
  {
    phraseId: uuid()
      .notNull()
      .references(() => unreadPhrase.id, { onDelete: 'cascade' }),
    concept: text()
      .notNull()
      .references(() => concept.key, { onDelete: 'cascade' }),
    searcher: text().notNull(),
    pick: text({ enum: phrasePicks }).notNull(),
    day: date({ mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.phraseId, table.concept, table.searcher, table.pick] }),
    index('unread_phrase_pick_concept_idx').on(table.concept),
    index('unread_phrase_pick_day_idx').on(table.day),
    oneOf('unread_phrase_pick_known', table.pick, phrasePicks),
  ],
)

/** Needs whose text holds a phrase; what their buyers added by hand is read from the needs themselves. */
export const unreadPhraseNeed = pgTable(
  'unread_phrase_need',
  {
    phraseId: uuid()
      .notNull()
      .references(() => unreadPhrase.id, { onDelete: 'cascade' }),
    needId: uuid()
      .notNull()
      .references(() => need.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.phraseId, table.needId] }),
    index('unread_phrase_need_need_idx').on(table.needId),
  ],
)

/** Which revision of a need was looked through for unread phrases. */
export const needLookedThrough = pgTable('need_looked_through', {
  needId: uuid()
    .primaryKey()
    .references(() => need.id, { onDelete: 'cascade' }),
  revision: integer().notNull(),
})
