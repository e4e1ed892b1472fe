import { setTimeout as sleep } from 'node:timers/promises'
import {
  countMatched,
  deleteMatches,
  isAnybodyWaiting,
  noteMatches,
  readyMatches,
  takeMatches,
} from '@matxich/db/queries'
import { asOnly, createBell } from '@matxich/search/drainer'
import type { Services } from '../context.ts'
import { rematchNeeds } from './rematch-needs.ts'

/** Needs matched between two looks at what waits. */
const batchSize = 10
/** This process and PostgreSQL wait for each other in turn while one need is matched: two keep both at work. */
const matchedAtOnce = 2
/** However much is being imported, other needs get a turn this often. */
const longestWait = 20_000
const pollEvery = 5000

export interface RunMatcherOptions {
  services: Services
  signal: AbortSignal
  /** Told of a need that could not be matched; it is tried again behind the others. */
  onError: (cause: unknown) => void
}

/**
 * Matches anew the needs that changes have touched, until told to stop. Needs that changed themselves go first; those that only
 * firms touched wait while documents do, so that after an import each is matched once. One process at a time does it; a need
 * is forgotten only when its matches are stored.
 */
export async function runMatcher({ services, signal, onError }: RunMatcherOptions): Promise<void> {
  const { db } = services
  const bell = createBell(signal)
  const listening = await db.$client.listen('match_queue', bell.ring, bell.ring)
  let othersAt = Date.now()
  try {
    while (!signal.aborted) {
      let pause = 0
      try {
        const result = await asOnly(db, 'matxich-matcher', async () => {
          const isBusy = await isAnybodyWaiting(db)
          const onlyOwn = isBusy && Date.now() - othersAt < longestWait
          if (!onlyOwn) othersAt = Date.now()
          const { failed, matched } = await matchNext(services, { onlyOwn, onError })
          if (failed > 0) return 'failed'
          return matched > 0 ? 'matched' : onlyOwn ? 'waits' : 'idle'
        })
        if (result === 'matched') continue
        if (result === 'failed') pause = 2000
        else await bell.wait(result === 'waits' ? 1000 : pollEvery)
      } catch (cause) {
        if (signal.aborted) break
        onError(cause)
        pause = 2000
      }
      if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => {})
    }
  } finally {
    await listening.unlisten()
  }
}

interface MatchedBatch {
  matched: number
  failed: number
}

export interface MatchNextOptions {
  /** Only needs that changed themselves. */
  onlyOwn?: boolean
  /** Told of a need that could not be matched, which is then noted anew; without it, the first failure is thrown. */
  onError?: RunMatcherOptions['onError']
  /** Needs in work at the same time. */
  atOnce?: number
}

/** Matches the next few needs. Call it as the only matcher. */
export async function matchNext(services: Services, options: MatchNextOptions = {}): Promise<MatchedBatch> {
  const { onlyOwn = false, onError, atOnce = matchedAtOnce } = options
  const { db } = services
  const taken = await takeMatches(db, batchSize, { onlyOwn })
  if (taken.ids.length === 0) return { matched: 0, failed: 0 }
  const failures = await matchSideBySide(services, taken.needIds, atOnce)
  const [first] = failures
  if (first && !onError) throw first.cause
  for (const { cause } of failures) onError?.(cause)
  const matched = taken.needIds.length - failures.length
  await db.transaction(async (transaction) => {
    await deleteMatches(transaction, taken.ids)
    // Behind the others: one that cannot be matched must not hold them up.
    await noteMatches(transaction, { own: [], others: failures.map(({ needId }) => needId) })
    if (failures.length > 0) await readyMatches(transaction)
    await countMatched(transaction, matched)
  })
  return { matched, failed: failures.length }
}

/**
 * Each need is matched and stored by itself, in a transaction of its own; when this resolves, none is in work any more.
 * @returns those that could not be matched
 */
async function matchSideBySide(services: Services, needIds: string[], atOnce: number) {
  const waiting = needIds.values()
  const failures: { needId: string; cause: unknown }[] = []
  async function work() {
    for (const needId of waiting)
      try {
        await rematchNeeds(services, [needId])
      } catch (cause) {
        failures.push({ needId, cause })
      }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failures
}
