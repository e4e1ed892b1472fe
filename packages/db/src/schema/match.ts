import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, real, text, unique, uuid } from 'drizzle-orm/pg-core'
import { engagementStages } from '../values.ts'
import { createdAt, holds, id, oneOf } from './columns.ts'
import { enterprise } from './enterprise.ts'
import { need } from './need.ts'
import { user } from './user.ts'

/** One need against one enterprise: derived, rebuilt whenever either side or the lexicon changes. */
export const match = pgTable(
  'match',
  {
    needId: uuid()
      .notNull()
      .references(() => need.id, { onDelete: 'cascade' }),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    rank: integer().notNull(),
    score: real().notNull(),
    capabilityId: uuid(),
    verdicts: jsonb().notNull(),
    lexiconVersion: text().notNull(),
    computedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.needId, table.enterpriseId] }),
    index('match_rank_idx').on(table.needId, table.rank),
    index('match_enterprise_idx').on(table.enterpriseId, table.score),
    holds('match_score_range', sql`${table.score} between 0 and 1`),
  ],
)

/** What people did about a match; keeps the verdicts and the need revision it was based on. */
export const engagement = pgTable(
  'engagement',
  {
    id: id(),
    needId: uuid()
      .notNull()
      .references(() => need.id, { onDelete: 'cascade' }),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'cascade' }),
    stage: text({ enum: engagementStages }).notNull(),
    revision: integer().notNull(),
    seenMatch: jsonb(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    unique('unique_engagement_per_need').on(table.needId, table.enterpriseId),
    index('engagement_enterprise_idx').on(table.enterpriseId),
    oneOf('engagement_stage_known', table.stage, engagementStages),
  ],
)

export const engagementEvent = pgTable(
  'engagement_event',
  {
    id: id(),
    engagementId: uuid()
      .notNull()
      .references(() => engagement.id, { onDelete: 'cascade' }),
    fromStage: text({ enum: engagementStages }),
    toStage: text({ enum: engagementStages }).notNull(),
    actorId: text().references(() => user.id, { onDelete: 'set null' }),
    note: text(),
    at: createdAt(),
  },
  (table) => [index('engagement_event_engagement_idx').on(table.engagementId)],
)
