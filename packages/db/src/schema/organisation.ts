import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { membershipRoles, organisationKinds } from '../values.ts'
import { createdAt, id, moment, oneOf } from './columns.ts'
import { user } from './user.ts'

/** Whoever a user can belong to. */
export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    kind: text({ enum: organisationKinds }).notNull(),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [oneOf('organisation_kind_known', table.kind, organisationKinds)],
)

/** Joins a user to an organisation; `provinces` (former codes) limits an agency member, empty means everywhere. */
export const membership = pgTable(
  'membership',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text({ enum: membershipRoles }).notNull(),
    provinces: text().array().notNull().default([]),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.userId] }),
    index('membership_user_idx').on(table.userId),
    oneOf('membership_role_known', table.role, membershipRoles),
  ],
)

/** A link that makes whoever opens it once a member; only the hash of its token is kept. */
export const invitation = pgTable('invitation', {
  id: id(),
  organisationId: uuid()
    .notNull()
    .references(() => organisation.id, { onDelete: 'cascade' }),
  role: text({ enum: membershipRoles }).notNull(),
  /** Whom it was sent to; null for the first administrator's link. */
  email: text(),
  /** Former codes that limit an agency member. */
  provinces: text().array().notNull().default([]),
  invitedBy: text().references(() => user.id, { onDelete: 'set null' }),
  tokenHash: text().notNull().unique('unique_invitation_token'),
  expiresAt: moment().notNull(),
  usedAt: moment(),
  createdAt: createdAt(),
})
