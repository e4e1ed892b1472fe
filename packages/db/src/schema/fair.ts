import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { fairKinds, fairStates } from '../values.ts'
import { createdAt, holds, id, moment, ofKind, oneOf } from './columns.ts'
import { concept } from './concept.ts'
import { organisation } from './organisation.ts'
import { user } from './user.ts'

/** Any event of the center, or one that its enterprises should know of. */
export const fair = pgTable(
  'fair',
  {
    id: id(),
    /** Key of a known recurring event, so that loading them again makes no second one. */
    seedKey: text().unique('unique_fair_seed_key'),
    kind: text({ enum: fairKinds }).notNull(),
    state: text({ enum: fairStates }).notNull().default('draft'),
    nameVi: text().notNull(),
    nameEn: text(),
    descriptionVi: text(),
    descriptionEn: text(),
    /** Both null while the organiser has announced no dates. */
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    /** Months (1–12) in which a recurring event usually takes place. */
    usualMonths: integer().array().notNull().default([]),
    venue: text(),
    city: text(),
    formerProvince: text().references(() => concept.key),
    organiser: text(),
    website: text(),
    /** Where the dates come from, shown beside them. */
    source: text(),
    organisationId: uuid().references(() => organisation.id, { onDelete: 'set null' }),
    createdBy: text().references(() => user.id, { onDelete: 'set null' }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    publishedAt: moment(),
    cancelReason: text(),
  },
  (table) => [
    index('fair_starts_idx').on(table.state, table.startsOn),
    ofKind('fair_former_province_kind', table.formerProvince, 'former-province'),
    oneOf('fair_kind_known', table.kind, fairKinds),
    oneOf('fair_state_known', table.state, fairStates),
    holds('fair_name_given', sql`length(btrim(${table.nameVi})) > 0`),
    holds('fair_ends_after_start', sql`${table.endsOn} >= ${table.startsOn}`),
    holds('fair_dates_whole', sql`(${table.startsOn} is null) = (${table.endsOn} is null)`),
    holds(
      'fair_published_says_when',
      sql`${table.state} <> 'published' or ${table.startsOn} is not null or cardinality(${table.usualMonths}) > 0`,
    ),
    holds('fair_months_are_months', sql`${table.usualMonths} <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]`),
    holds('fair_cancelled_has_reason', sql`${table.state} <> 'cancelled' or ${table.cancelReason} is not null`),
  ],
)
