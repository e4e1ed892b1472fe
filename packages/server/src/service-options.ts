import { join } from 'node:path'
import type { Environment } from './env.ts'
import type { Logger } from './logger.ts'
import { keepSecret } from './session-secret.ts'

/** What the use cases of every process are opened with, told from the environment. @throws Error without a database */
export function serviceOptions(environment: Environment, log: Logger) {
  const { DATABASE_URL, DATA_DIR } = environment
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: start with `npm start`, which sets it')
  return {
    databaseUrl: DATABASE_URL,
    search: {
      engine: environment.SEARCH_ENGINE,
      url: environment.MEILI_URL,
      apiKey: environment.MEILI_API_KEY,
      onFailure: (cause: unknown) => log.warn({ err: cause }, 'search engine failed, PostgreSQL answers'),
    },
    files: fileOptions(environment),
    urls: { web: environment.WEB_URL, admin: environment.ADMIN_URL },
    secret: environment.SESSION_SECRET ?? keepSecret(DATA_DIR, 'session-secret'),
    hasMailbox: environment.MAILBOX ?? false,
  }
}

/** A bucket when one is named, else a folder beside the database. */
function fileOptions(environment: Environment) {
  const { FILES_S3_BUCKET: bucket, FILES_S3_KEY_ID: keyId, FILES_S3_SECRET: secret } = environment
  if (!bucket || !keyId || !secret) return { directory: join(environment.DATA_DIR, 'files') }
  return {
    s3: { url: environment.FILES_S3_URL ?? null, bucket, region: environment.FILES_S3_REGION, keyId, secret },
  }
}
