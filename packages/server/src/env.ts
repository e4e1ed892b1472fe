import { resolve } from 'node:path'
import { z } from 'zod'

const port = (fallback: number) =>
  z.coerce
    .number({ error: 'must be a port number from 1 to 65535' })
    .int('must be a whole port number')
    .min(1, 'must be a port number from 1 to 65535')
    .max(65535, 'must be a port number from 1 to 65535')
    .default(fallback)

const urlOf = (protocols: string[], example: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must look like ${example}`)
    .optional()

const flag = z
  .enum(['0', '1', 'true', 'false'], { error: 'must be 1 or 0' })
  .transform((value) => value === '1' || value === 'true')
  .optional()

/** An address, alone or in angle brackets behind a name. */
const mailFromPattern = /^(?:[^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/

const trustProxyPattern =
  /^(\d|loopback|linklocal|uniquelocal|[\da-fA-F.:]+(\/\d{1,3})?)(\s*,\s*(loopback|linklocal|uniquelocal|[\da-fA-F.:]+(\/\d{1,3})?))*$/

/** Every variable the product reads, with what it means; README and `npm start -- --help` print these descriptions. */
const environmentSchema = z
  .object({
    WEB_PORT: port(3000).describe('Port of the marketplace.'),
    ADMIN_PORT: port(3001).describe("Port of the center's desk."),
    WEB_URL: urlOf(['http:', 'https:'], 'https://example.vn').describe(
      'Address people type to reach the marketplace; default http://localhost:WEB_PORT.',
    ),
    ADMIN_URL: urlOf(['http:', 'https:'], 'https://desk.example.vn').describe(
      'Address staff type to reach the desk; default http://localhost:ADMIN_PORT.',
    ),
    DATA_DIR: z.string().default('.data').describe('Folder for the embedded database, files, logs and generated keys.'),
    DATABASE_URL: urlOf(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/name').describe(
      'Your own PostgreSQL, instead of the embedded one.',
    ),
    DEMO_DATA: flag.describe(
      '1 loads the demo set into an empty database, 0 never does; default: only on the embedded server.',
    ),
    MEILI_URL: urlOf(['http:', 'https:'], 'http://localhost:7700').describe('Address of a Meilisearch server.'),
    MEILI_API_KEY: z
      .string()
      .optional()
      .describe(
        'Master key of MEILI_URL, from which the apps get keys of their own, or a key that may manage indexes.',
      ),
    SEARCH_ENGINE: z
      .enum(['auto', 'postgres', 'meilisearch'], { error: 'must be auto, postgres or meilisearch' })
      .default('auto')
      .describe('auto takes MEILI_URL, then a meilisearch program on PATH, then PostgreSQL.'),
    SESSION_SECRET: z
      .string()
      .min(32, 'must have at least 32 characters')
      .optional()
      .describe('Signs session cookies; without it one is generated and kept in DATA_DIR.'),
    SMTP_URL: urlOf(['smtp:', 'smtps:'], 'smtp://user:password@host:587').describe(
      'Mail server; without it mails are kept in the database, unsent.',
    ),
    MAIL_FROM: z
      .string()
      .regex(mailFromPattern, 'must look like Mắt Xích <no-reply@example.vn>')
      .optional()
      .describe('Sender of all mails; default no-reply at the host of WEB_URL.'),
    MAILBOX: flag.describe(
      '1 shows every mail at /mailbox to whoever sits at the machine; default: only when everything is local.',
    ),
    FILES_S3_BUCKET: z
      .string()
      .optional()
      .describe('Bucket for uploaded files on a server that speaks S3; without it they lie in DATA_DIR/files.'),
    FILES_S3_URL: urlOf(['http:', 'https:'], 'https://s3.example.vn').describe(
      "Address of that server; default Amazon's own.",
    ),
    FILES_S3_REGION: z.string().default('us-east-1').describe('Its region.'),
    FILES_S3_KEY_ID: z.string().optional().describe('Access key that may read, write, list and delete in the bucket.'),
    FILES_S3_SECRET: z.string().optional().describe('Secret of FILES_S3_KEY_ID.'),
    TRUST_PROXY: z
      .string()
      .regex(trustProxyPattern, 'must be the number of proxies in front (1) or their addresses (loopback, 10.0.0.0/8)')
      .optional()
      .describe('Proxies whose X-Forwarded-* headers are believed: a count or addresses.'),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be fatal, error, warn, info, debug, trace or silent',
      })
      .default('info')
      .describe('How much the servers write to their logs.'),
  })
  .superRefine((values, context) => {
    if (values.WEB_PORT === values.ADMIN_PORT) {
      context.addIssue({ code: 'custom', path: ['ADMIN_PORT'], message: 'must differ from WEB_PORT' })
    }
    for (const name of ['FILES_S3_KEY_ID', 'FILES_S3_SECRET'] as const) {
      if (values.FILES_S3_BUCKET && !values[name]) {
        context.addIssue({ code: 'custom', path: [name], message: 'is missing although FILES_S3_BUCKET is set' })
      }
    }
    if (values.FILES_S3_URL && !values.FILES_S3_BUCKET) {
      context.addIssue({
        code: 'custom',
        path: ['FILES_S3_BUCKET'],
        message: 'is missing although FILES_S3_URL is set',
      })
    }
    if (values.SEARCH_ENGINE === 'postgres' && values.MEILI_URL) {
      context.addIssue({
        code: 'custom',
        path: ['SEARCH_ENGINE'],
        message: 'says postgres although MEILI_URL is set; unset one of them',
      })
    }
  })

type Parsed = z.infer<typeof environmentSchema>

/** The environment after checking: addresses filled in, `DATA_DIR` absolute. */
export type Environment = Omit<Parsed, 'WEB_URL' | 'ADMIN_URL' | 'MAIL_FROM'> & {
  WEB_URL: string
  ADMIN_URL: string
  MAIL_FROM: string
}

/** Thrown at start when a variable has a wrong value; `problems` holds one sentence per variable, naming it. */
export class EnvironmentError extends Error {
  readonly problems: string[]

  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.name = 'EnvironmentError'
    this.problems = problems
  }
}

const secretNames = new Set(['MEILI_API_KEY', 'SESSION_SECRET', 'DATABASE_URL', 'SMTP_URL', 'FILES_S3_SECRET'])

/**
 * Reads and checks the environment; an empty value counts as unset.
 * @throws EnvironmentError naming each wrong variable (secret values are never echoed)
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given: Record<string, string> = {}
  for (const name of Object.keys(environmentSchema.shape)) {
    const value = source[name]?.trim()
    if (value) given[name] = value
  }
  const result = environmentSchema.safeParse(given)
  if (!result.success) {
    throw new EnvironmentError(
      result.error.issues.map((issue) => {
        const name = String(issue.path[0])
        const shown = secretNames.has(name) || given[name] === undefined ? '' : `, but is "${given[name]}"`
        return `${name} ${issue.message}${shown}.`
      }),
    )
  }
  const values = result.data
  const webUrl = (values.WEB_URL ?? `http://localhost:${values.WEB_PORT}`).replace(/\/$/, '')
  return {
    ...values,
    DATA_DIR: resolve(values.DATA_DIR),
    WEB_URL: webUrl,
    MAIL_FROM: values.MAIL_FROM ?? `Mắt Xích <no-reply@${new URL(webUrl).hostname}>`,
    ADMIN_URL: (values.ADMIN_URL ?? `http://localhost:${values.ADMIN_PORT}`).replace(/\/$/, ''),
  }
}

/** Name and meaning of every variable, in the order of the README's table. */
export function describeEnvironment(): { name: string; meaning: string }[] {
  return Object.entries(environmentSchema.shape).map(([name, field]) => ({ name, meaning: field.description ?? '' }))
}

/** A copy of the process environment for a child process, with some variables replaced (`undefined` removes one). */
export function childEnvironment(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete environment[name]
    else environment[name] = value
  }
  return environment
}
