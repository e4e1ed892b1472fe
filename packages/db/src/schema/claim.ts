import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { claimCaseStates, claimProofs, claimPurposes, requestChannels } from '../values.ts'
import { createdAt, holds, id, moment, oneOf } from './columns.ts'
import { enterprise } from './enterprise.ts'
import { storedFile } from './file.ts'
import { user } from './user.ts'

/** A person says that an enterprise is theirs, and shows it. */
export const claimCase = pgTable(
  'claim_case',
  {
    id: id(),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    state: text({ enum: claimCaseStates }).notNull().default('open'),
    purpose: text({ enum: claimPurposes }),
    proof: text({ enum: claimProofs }),
    note: text(),
    letterFileId: uuid().references(() => storedFile.id, { onDelete: 'set null' }),
    /** Hash of the code sent to a contact on record. */
    codeHash: text(),
    codeExpiresAt: moment(),
    codeTries: integer().notNull().default(0),
    /** Why it was refused or taken back; of a confirmation, on whose word. */
    reason: text(),
    decidedBy: text().references(() => user.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    decidedAt: moment(),
  },
  (table) => [
    index('claim_case_state_idx').on(table.state, table.createdAt),
    index('claim_case_enterprise_idx').on(table.enterpriseId),
    uniqueIndex('unique_open_claim_per_user').on(table.userId).where(sql`${table.state} = 'open'`),
    oneOf('claim_case_state_known', table.state, claimCaseStates),
    oneOf('claim_case_proof_known', table.proof, claimProofs),
    oneOf('claim_case_purpose_known', table.purpose, claimPurposes),
    holds('claim_case_confirmed_by_proof', sql`${table.state} <> 'confirmed' or ${table.proof} is not null`),
    holds('claim_case_refusal_has_reason', sql`${table.state} <> 'refused' or ${table.reason} is not null`),
  ],
)

/** Two enterprises that look alike and are not the same, as somebody of the center found: they are not shown as duplicates again. */
export const enterpriseDistinction = pgTable(
  'enterprise_distinction',
  {
    /** The lower of the two ids, so that a pair is there once. */
    firstId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    secondId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    judgedBy: text().references(() => user.id, { onDelete: 'set null' }),
    judgedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.firstId, table.secondId] }),
    holds('enterprise_distinction_in_order', sql`${table.firstId} < ${table.secondId}`),
  ],
)

/** What a person is about to say for an enterprise; nobody else sees it before it is published. */
export const profileDraft = pgTable(
  'profile_draft',
  {
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    content: jsonb().notNull(),
    /** What the profile said when the draft was begun: with it, changes by others are told from one's own. */
    base: jsonb().notNull(),
    /** `enterprise.version` that `base` was taken from. */
    baseVersion: integer().notNull(),
    /** Counts saves, so that two windows of one person lose nothing. */
    revision: integer().notNull().default(1),
    /** Asked to be published by a claimant: happens when the claim is confirmed. */
    publishRequestedAt: moment(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.userId] }),
    index('profile_draft_user_idx').on(table.userId),
  ],
)

/** A member of staff works in the marketplace as an enterprise that asked them to. */
export const actingSession = pgTable(
  'acting_session',
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    /** Who asked, as they named themselves. */
    requestedBy: text().notNull(),
    channel: text({ enum: requestChannels }).notNull(),
    note: text(),
    startedAt: createdAt(),
    endsAt: moment().notNull(),
    endedAt: moment(),
  },
  (table) => [
    uniqueIndex('unique_running_acting_session').on(table.userId).where(sql`${table.endedAt} is null`),
    index('acting_session_enterprise_idx').on(table.enterpriseId),
    oneOf('acting_session_channel_known', table.channel, requestChannels),
  ],
)
