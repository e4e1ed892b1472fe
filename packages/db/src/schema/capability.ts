import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { certificateStates, processModes } from '../values.ts'
import { holds, id, ofKind, oneOf } from './columns.ts'
import { concept } from './concept.ts'
import { enterprise } from './enterprise.ts'
import { storedFile } from './file.ts'

const ownedBy = () =>
  uuid()
    .notNull()
    .references(() => enterprise.id, { onDelete: 'cascade' })

/** One thing an enterprise can make or do. */
export const capability = pgTable(
  'capability',
  {
    id: id(),
    enterpriseId: ownedBy(),
    position: integer().notNull(),
    category: text().references(() => concept.key),
    text: text(),
    /** Plus-minus, millimetres. */
    toleranceMm: numeric({ mode: 'number' }),
    /** Per year, in `capacityUnit` (piece, set, kg, m). */
    annualCapacity: numeric({ mode: 'number' }),
    capacityUnit: text(),
    moq: numeric({ mode: 'number' }),
    leadTimeDays: integer(),
    /** What only its branch asks (thread sizes, cavities, wire gauges …): field key → value, by `branchFields`. */
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    index('capability_enterprise_idx').on(table.enterpriseId),
    index('capability_category_idx').on(table.category),
    ofKind('capability_category_kind', table.category, 'category'),
    holds(
      'capability_says_something',
      sql`${table.category} is not null or length(btrim(coalesce(${table.text}, ''))) > 0`,
    ),
    holds('capability_tolerance_positive', sql`${table.toleranceMm} > 0`),
    holds('capability_capacity_has_unit', sql`(${table.annualCapacity} is null) = (${table.capacityUnit} is null)`),
    holds(
      'capability_numbers_positive',
      sql`${table.annualCapacity} > 0 and ${table.moq} > 0 and ${table.leadTimeDays} > 0`,
    ),
  ],
)

export const capabilityProcess = pgTable(
  'capability_process',
  {
    capabilityId: uuid()
      .notNull()
      .references(() => capability.id, { onDelete: 'cascade' }),
    process: text()
      .notNull()
      .references(() => concept.key),
    mode: text({ enum: processModes }).notNull().default('in_house'),
  },
  (table) => [
    primaryKey({ columns: [table.capabilityId, table.process] }),
    index('capability_process_process_idx').on(table.process),
    ofKind('capability_process_kind', table.process, 'process'),
    oneOf('capability_process_mode_known', table.mode, processModes),
  ],
)

export const capabilityMaterial = pgTable(
  'capability_material',
  {
    capabilityId: uuid()
      .notNull()
      .references(() => capability.id, { onDelete: 'cascade' }),
    material: text()
      .notNull()
      .references(() => concept.key),
  },
  (table) => [
    primaryKey({ columns: [table.capabilityId, table.material] }),
    index('capability_material_material_idx').on(table.material),
    ofKind('capability_material_kind', table.material, 'material'),
  ],
)

export const equipment = pgTable(
  'equipment',
  {
    id: id(),
    enterpriseId: ownedBy(),
    position: integer().notNull(),
    type: text().references(() => concept.key),
    text: text(),
    maker: text(),
    model: text(),
    quantity: integer(),
    year: integer(),
  },
  (table) => [
    index('equipment_enterprise_idx').on(table.enterpriseId),
    ofKind('equipment_type_kind', table.type, 'equipment'),
    holds('equipment_says_something', sql`${table.type} is not null or length(btrim(coalesce(${table.text}, ''))) > 0`),
    holds('equipment_quantity_positive', sql`${table.quantity} > 0`),
    holds('equipment_year_plausible', sql`${table.year} between 1900 and 2100`),
  ],
)

export const certificate = pgTable(
  'certificate',
  {
    id: id(),
    enterpriseId: ownedBy(),
    type: text()
      .notNull()
      .references(() => concept.key),
    state: text({ enum: certificateStates }).notNull().default('held'),
    body: text(),
    number: text(),
    issuedOn: date({ mode: 'string' }),
    validTo: date({ mode: 'string' }),
    fileId: uuid().references(() => storedFile.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('certificate_enterprise_idx').on(table.enterpriseId),
    ofKind('certificate_type_kind', table.type, 'certification'),
    oneOf('certificate_state_known', table.state, certificateStates),
    holds('certificate_ends_after_issue', sql`${table.validTo} >= ${table.issuedOn}`),
  ],
)
