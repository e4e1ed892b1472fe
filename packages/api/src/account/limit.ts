import { createHash } from 'node:crypto'
import type { Database } from '@matxich/db'
import type { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Context } from '../context.ts'
import { AppError, type FieldIssue } from '../errors.ts'

/**
 * What is counted: tries from one network address, tries on one thing (an account, an enterprise), or tries on one thing from
 * one address.
 */
type CountedBy = 'address' | 'key' | 'both'

interface Rule {
  by: CountedBy
  /** Tries until it is enough. */
  points: number
  /** For how long they count, from the first one on. */
  seconds: number
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/**
 * How often people may try what could be guessed or what sends mail. One network address can be a whole industrial park, so
 * those limits are wide; limits on a key alone can be used up by strangers, so they stand only where that shuts nobody out.
 */
const rulesOf = {
  /** Failures only: what succeeds is given back. From a device its owner used before, `signInOnKnownDevice` counts instead. */
  signIn: [
    { by: 'both', points: 5, seconds: 15 * minute },
    { by: 'address', points: 50, seconds: hour },
    { by: 'key', points: 100, seconds: day },
  ],
  signInOnKnownDevice: [{ by: 'key', points: 10, seconds: 15 * minute }],
  signUp: [{ by: 'address', points: 100, seconds: hour }],
  /** Links of the last hour keep working when no more are sent. */
  resetPassword: [
    { by: 'key', points: 5, seconds: hour },
    { by: 'address', points: 60, seconds: hour },
  ],
  confirmEmail: [
    { by: 'key', points: 5, seconds: hour },
    { by: 'address', points: 100, seconds: hour },
  ],
  /** A signed-in person asked for their password again. */
  password: [{ by: 'key', points: 10, seconds: 15 * minute }],
  invitation: [{ by: 'key', points: 50, seconds: day }],
  /** Sending a code to a contact on record, and guessing one. */
  claimCode: [
    { by: 'key', points: 5, seconds: hour },
    { by: 'address', points: 30, seconds: hour },
  ],
  claimCodeTry: [{ by: 'key', points: 10, seconds: hour }],
  /** What one buyer asks of firms; each try sends mail. */
  ask: [{ by: 'key', points: 300, seconds: day }],
  /** Whoever holds the link of a question answers without an account. */
  answer: [{ by: 'address', points: 200, seconds: hour }],
} satisfies Record<string, Rule[]>

export type LimitedAct = keyof typeof rulesOf

/**
 * Counts one try of an act, by `key` (an account, an enterprise; only its hash is stored) and by the address of the request.
 * Call it outside of transactions: a try counts whatever becomes of it.
 * @throws AppError rateLimited with an issue at path '' that says when to try again
 */
export async function limit(context: Context, act: LimitedAct, key = ''): Promise<void> {
  for (const { limiter, counted } of await countersOf(context, act, key)) {
    const result = await limiter.consume(counted).catch((refused: unknown) => {
      if (refused instanceof Error) throw refused
      return refused as RateLimiterRes
    })
    if (result.consumedPoints > limiter.points)
      throw new AppError('rateLimited', `too many tries of ${act}`, [{ path: '', ...waitOf(result.msBeforeNext) }])
  }
}

/** Takes a try back that turned out well, where only failures count. */
export async function giveBack(context: Context, act: LimitedAct, key = ''): Promise<void> {
  for (const { limiter, counted } of await countersOf(context, act, key)) await limiter.reward(counted)
}

function waitOf(milliseconds: number): Pick<FieldIssue, 'rule' | 'values'> {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000))
  return minutes <= 90
    ? { rule: 'tryAgainInMinutes', values: { minutes } }
    : { rule: 'tryAgainInHours', values: { hours: Math.ceil(minutes / 60) } }
}

async function countersOf({ services, address }: Context, act: LimitedAct, key: string) {
  const from = address === null ? null : networkOf(address)
  const limiters = await limitersOf(services.db)
  return rulesOf[act].flatMap(({ by }) => {
    const limiter = limiters.get(`${act}:${by}`)
    if (!limiter || (from === null && by !== 'key')) return []
    const parts = [...(by === 'address' ? [] : [key]), ...(by === 'key' ? [] : [from])]
    return [{ limiter, counted: createHash('sha256').update(JSON.stringify(parts)).digest('base64url') }]
  })
}

/** One customer of an IPv6 provider has a whole /64. */
function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}

const opened = new WeakMap<Database, Promise<Map<string, RateLimiterPostgres>>>()

function limitersOf(db: Database): Promise<Map<string, RateLimiterPostgres>> {
  const known = opened.get(db)
  if (known) return known
  const made = openLimiters(db)
  opened.set(db, made)
  return made
}

/** The library asks a client in the manner of `pg`; ours answers through the pool of the process. */
async function openLimiters(db: Database): Promise<Map<string, RateLimiterPostgres>> {
  const { RateLimiterPostgres } = await import('rate-limiter-flexible')
  const storeClient = {
    query: async ({ text, values }: { text: string; values: (string | number | null)[] }) => {
      const rows = await db.$client.unsafe(text, values)
      return { rows, rowCount: rows.count }
    },
  }
  const limiters = new Map<string, RateLimiterPostgres>()
  for (const [act, rules] of Object.entries<Rule[]>(rulesOf))
    for (const { by, points, seconds } of rules)
      limiters.set(
        `${act}:${by}`,
        new RateLimiterPostgres({
          storeClient,
          storeType: 'client',
          tableName: 'rate_limit',
          tableCreated: true,
          // One of them clears the table for all.
          clearExpiredByTimeout: limiters.size === 0,
          keyPrefix: `${act}:${by}`,
          points,
          duration: seconds,
        }),
      )
  return limiters
}
