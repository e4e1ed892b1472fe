import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { mailFrequencies } from '../values.ts'
import { createdAt, holds, moment, oneOf } from './columns.ts'

/** People and their sign-ins; columns are those the auth library asks for, plus language and time zone. */
export const user = pgTable(
  'user',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Who signs up by phone has an address under `.invalid` here until they give one; no mail goes to such. */
    email: text().notNull().unique('unique_user_email'),
    emailVerified: boolean().notNull().default(false),
    /** E.164, e.g. +84912345678; the other name to sign in by. */
    phone: text().unique('unique_user_phone'),
    image: text(),
    language: text().notNull().default('vi'),
    timeZone: text().notNull().default('Asia/Ho_Chi_Minh'),
    mailFrequency: text({ enum: mailFrequencies }).notNull().default('instant'),
    twoFactorEnabled: boolean().notNull().default(false),
    /** Set when the person had their account erased: name, address and number are gone then. */
    erasedAt: moment(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    holds('user_phone_form', sql`${table.phone} ~ '^[+][1-9][0-9]{6,14}$'`),
    oneOf('user_mail_frequency_known', table.mailFrequency, mailFrequencies),
  ],
)

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

/** Second factor of a person who has one: a secret shared with their authenticator and codes for when it is lost, both encrypted. */
export const twoFactor = pgTable(
  'two_factor',
  {
    id: text().primaryKey(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    verified: boolean().notNull().default(true),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: moment(),
  },
  (table) => [index('two_factor_user_idx').on(table.userId), index('two_factor_secret_idx').on(table.secret)],
)

/** Points used up by a key (an address, an account on an address) until `expire`, milliseconds since 1970. */
export const rateLimit = pgTable(
  'rate_limit',
  {
    key: text().primaryKey(),
    points: integer().notNull().default(0),
    expire: bigint({ mode: 'number' }),
  },
  (table) => [index('rate_limit_expire_idx').on(table.expire)],
)
