import type { Database } from '@matxich/db'
import * as schema from '@matxich/db/schema'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor } from 'better-auth/plugins/two-factor'

export interface AuthOptions {
  db: Database
  /** Web and admin keep different cookies: ports do not separate them. */
  app: 'web' | 'admin'
  baseUrl: string
  secret: string
}

/** The header that carries a request's address to the library; set by us, whatever the sender wrote there. */
export const addressHeader = 'x-matxich-address'

/**
 * Sessions in the database, passwords and the second factor. Nothing of it answers over HTTP by itself: signing up, links in
 * mails and limits are our own use cases, which write in one transaction with the outbox.
 */
export function createAuth({ db, app, baseUrl, secret }: AuthOptions) {
  return betterAuth({
    baseURL: baseUrl,
    basePath: '/auth',
    secret,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { ...schema, verification: schema.authVerification },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    user: { additionalFields: { language: { type: 'string', input: false, required: false } } },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    advanced: {
      cookiePrefix: `matxich-${app}`,
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
    },
    plugins: [twoFactor({ issuer: 'Mat Xich' })],
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })
}

export type Auth = ReturnType<typeof createAuth>
