import { boolean, index, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, moment } from './columns.ts'

/** People and their sign-ins; columns are those the auth library asks for, plus language and time zone. */
export const user = pgTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique('unique_user_email'),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  language: text().notNull().default('vi'),
  timeZone: text().notNull().default('Asia/Ho_Chi_Minh'),
  createdAt: createdAt(),
  updatedAt: createdAt(),
})

export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique('unique_session_token'),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('session_user_idx').on(table.userId)],
)

export const account = pgTable(
  'account',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    unique('unique_account_per_provider').on(table.providerId, table.accountId),
    index('account_user_idx').on(table.userId),
  ],
)

/** One-time values of the auth library (mail confirmations, resets). */
export const authVerification = pgTable(
  'auth_verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('auth_verification_identifier_idx').on(table.identifier)],
)
