import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { type Concept, conceptKinds } from '../profile.ts'
import { createdAt, oneOf } from './columns.ts'

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
    updatedAt: createdAt(),
  },
  (table) => [oneOf('concept_kind_known', table.kind, conceptKinds), index('concept_kind_idx').on(table.kind)],
)
