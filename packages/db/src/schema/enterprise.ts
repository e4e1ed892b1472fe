import { languages } from '@matxich/i18n'
import { sql } from 'drizzle-orm'
import {
  boolean,
  char,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  claimStates,
  contactKinds,
  enterpriseRoles,
  factSources,
  fieldGroups,
  operationStates,
  ownerships,
  verificationMethods,
  verificationRequestStates,
  visibilities,
} from '../values.ts'
import { createdAt, holds, id, moment, ofKind, oneOf } from './columns.ts'
import { concept } from './concept.ts'
import { storedFile } from './file.ts'
import { organisation } from './organisation.ts'
import { user } from './user.ts'

/** One company, one row, shared by the sector database and the marketplace. */
export const enterprise = pgTable(
  'enterprise',
  {
    id: uuid()
      .primaryKey()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    taxCode: text().unique('unique_enterprise_tax_code'),
    country: char({ length: 2 }).notNull().default('VN'),
    registrationNumber: text(),
    /** A household firm's personal number: masked wherever shown, never public. */
    personalId: text(),
    nameVi: text().notNull(),
    nameEn: text(),
    /** What tells the name from others, by the database's `distinctive_name`: two firms that share it may be one. */
    nameKey: text().generatedAlwaysAs(sql`distinctive_name(name_vi)`),
    ownership: text({ enum: ownerships }),
    founded: integer(),
    employees: integer(),
    revenueVnd: numeric({ precision: 18, scale: 0 }),
    capitalVnd: numeric({ precision: 18, scale: 0 }),
    vsic: text().array().notNull().default([]),
    roles: text({ enum: enterpriseRoles }).array().notNull().default([]),
    formerProvince: text().references(() => concept.key),
    province: text().references(() => concept.key),
    district: text(),
    park: text().references(() => concept.key),
    address: text(),
    descriptionText: text(),
    descriptionLang: text({ enum: languages }),
    exports: text().array().notNull().default([]),
    /** ISO 639-1 codes of languages that somebody there answers in. */
    workingLanguages: text().array().notNull().default([]),
    claim: text({ enum: claimStates }).notNull().default('none'),
    /** Unlisted: made by a claimant and not yet confirmed, or folded into another; only its members and staff see it. */
    isListed: boolean().notNull().default(true),
    mergedInto: uuid(),
    /** Counts published changes of what it says, so that of two editors the second is told. */
    version: integer().notNull().default(1),
    operation: text({ enum: operationStates }).notNull().default('active'),
    operationSource: text(),
    operationAsOf: date({ mode: 'string' }),
    confirmedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({ name: 'enterprise_merged_into_fk', columns: [table.mergedInto], foreignColumns: [table.id] }),
    holds('enterprise_merged_is_unlisted', sql`${table.mergedInto} is null or not ${table.isListed}`),
    unique('unique_enterprise_registration').on(table.country, table.registrationNumber),
    index('enterprise_former_province_idx').on(table.formerProvince),
    index('enterprise_name_idx').on(table.nameVi),
    index('enterprise_name_key_idx').on(table.nameKey).where(sql`${table.mergedInto} is null`),
    holds('enterprise_tax_code_form', sql`${table.taxCode} ~ '^[0-9]{10}(-[0-9]{3})?$'`),
    holds('enterprise_personal_id_form', sql`${table.personalId} ~ '^0[0-9]{11}$'`),
    holds('enterprise_name_given', sql`length(btrim(${table.nameVi})) > 0`),
    holds('enterprise_founded_plausible', sql`${table.founded} between 1850 and 2100`),
    holds('enterprise_employees_counted', sql`${table.employees} >= 0`),
    holds('enterprise_money_not_negative', sql`${table.revenueVnd} >= 0 and ${table.capitalVnd} >= 0`),
    holds(
      'enterprise_description_has_language',
      sql`(${table.descriptionText} is null) = (${table.descriptionLang} is null)`,
    ),
    oneOf('enterprise_ownership_known', table.ownership, ownerships),
    oneOf('enterprise_claim_known', table.claim, claimStates),
    oneOf('enterprise_operation_known', table.operation, operationStates),
    ofKind('enterprise_former_province_kind', table.formerProvince, 'former-province'),
    ofKind('enterprise_province_kind', table.province, 'province'),
    ofKind('enterprise_park_kind', table.park, 'park'),
  ],
)

/** Who said a group of fields, when, and who may read it. */
export const enterpriseFieldGroup = pgTable(
  'enterprise_field_group',
  {
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    fieldGroup: text({ enum: fieldGroups }).notNull(),
    source: text({ enum: factSources }).notNull(),
    sourceNote: text(),
    asOf: date({ mode: 'string' }).notNull(),
    visibility: text({ enum: visibilities }).notNull(),
    updatedBy: text().references(() => user.id, { onDelete: 'set null' }),
    updatedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.fieldGroup] }),
    oneOf('field_group_known', table.fieldGroup, fieldGroups),
    oneOf('field_group_source_known', table.source, factSources),
    oneOf('field_group_visibility_known', table.visibility, visibilities),
    holds(
      'field_group_finance_stays_private',
      sql`${table.fieldGroup} <> 'finance' or ${table.visibility} <> 'public'`,
    ),
  ],
)

export const enterpriseContact = pgTable(
  'enterprise_contact',
  {
    id: id(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    kind: text({ enum: contactKinds }).notNull(),
    value: text().notNull(),
    person: text(),
  },
  (table) => [
    index('enterprise_contact_enterprise_idx').on(table.enterpriseId),
    oneOf('enterprise_contact_kind_known', table.kind, contactKinds),
  ],
)

/** A check by the center: who, when, how, which field groups, until when. */
export const enterpriseVerification = pgTable(
  'enterprise_verification',
  {
    id: id(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    verifiedBy: text()
      .notNull()
      .references(() => user.id),
    method: text({ enum: verificationMethods }).notNull(),
    fieldGroups: text({ enum: fieldGroups }).array().notNull(),
    note: text(),
    /** The paper or picture it rests on. */
    fileId: uuid().references(() => storedFile.id, { onDelete: 'set null' }),
    verifiedAt: createdAt(),
    validUntil: moment().notNull(),
    revokedAt: moment(),
  },
  (table) => [
    index('enterprise_verification_enterprise_idx').on(table.enterpriseId),
    oneOf('enterprise_verification_method_known', table.method, verificationMethods),
    holds('enterprise_verification_says_what', sql`cardinality(${table.fieldGroups}) > 0`),
    holds('enterprise_verification_ends_later', sql`${table.validUntil} > ${table.verifiedAt}`),
  ],
)

/** A customer the enterprise names; hidden names are shown to the center only. */
export const enterpriseReference = pgTable(
  'enterprise_reference',
  {
    id: id(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    customerName: text().notNull(),
    country: char({ length: 2 }),
    product: text(),
    since: integer(),
    isNameHidden: boolean().notNull().default(false),
  },
  (table) => [index('enterprise_reference_enterprise_idx').on(table.enterpriseId)],
)

/** An enterprise asks the center to check what it says. */
export const verificationRequest = pgTable(
  'verification_request',
  {
    id: id(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    fieldGroups: text({ enum: fieldGroups }).array().notNull(),
    note: text(),
    state: text({ enum: verificationRequestStates }).notNull().default('open'),
    reason: text(),
    requestedBy: text().references(() => user.id, { onDelete: 'set null' }),
    decidedBy: text().references(() => user.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    decidedAt: moment(),
  },
  (table) => [
    index('verification_request_state_idx').on(table.state, table.createdAt),
    uniqueIndex('unique_open_verification_request').on(table.enterpriseId).where(sql`${table.state} = 'open'`),
    oneOf('verification_request_state_known', table.state, verificationRequestStates),
    holds('verification_request_says_what', sql`cardinality(${table.fieldGroups}) > 0`),
    holds('verification_request_refusal_has_reason', sql`${table.state} <> 'refused' or ${table.reason} is not null`),
  ],
)

/** Pictures of the workshop and of parts, in the order the enterprise gave them. */
export const enterprisePhoto = pgTable(
  'enterprise_photo',
  {
    id: id(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    fileId: uuid()
      .notNull()
      .references(() => storedFile.id, { onDelete: 'cascade' }),
    caption: text(),
    position: integer().notNull(),
  },
  (table) => [index('enterprise_photo_enterprise_idx').on(table.enterpriseId, table.position)],
)
