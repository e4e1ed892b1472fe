import type { Database } from '@matxich/db'
import * as schema from '@matxich/db/schema'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'

export interface AuthOptions {
  db: Database
  /** Web and admin keep different cookies: ports do not separate them. */
  app: 'web' | 'admin'
  baseUrl: string
  secret: string
}

/** Sign-in by e-mail and password with sessions in the database. Accounts are made by the center, not by signing up. */
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
    advanced: { cookiePrefix: `matxich-${app}`, useSecureCookies: baseUrl.startsWith('https:') },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })
}

export type Auth = ReturnType<typeof createAuth>
