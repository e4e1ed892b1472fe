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
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
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
  },
  (table) => [
    index('fair_starts_idx').on(table.state, table.startsOn),
    ofKind('fair_former_province_kind', table.formerProvince, 'former-province'),
    oneOf('fair_kind_known', table.kind, fairKinds),
    oneOf('fair_state_known', table.state, fairStates),
    holds('fair_name_given', sql`length(btrim(${table.nameVi})) > 0`),
    holds('fair_ends_after_start', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
)
