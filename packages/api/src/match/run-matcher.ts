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

/** Matches the next few needs. Call it as the only matcher. */
export async function matchNext(
  services: Services,
  { onlyOwn = false, onError }: { onlyOwn?: boolean; onError?: RunMatcherOptions['onError'] } = {},
): Promise<MatchedBatch> {
  const { db } = services
  const taken = await takeMatches(db, batchSize, { onlyOwn })
  if (taken.ids.length === 0) return { matched: 0, failed: 0 }
  const failed: string[] = []
  for (const needId of taken.needIds)
    try {
      await rematchNeeds(services, [needId])
    } catch (cause) {
      if (!onError) throw cause
      onError(cause)
      failed.push(needId)
    }
  await db.transaction(async (transaction) => {
    await deleteMatches(transaction, taken.ids)
    // Behind the others: one that cannot be matched must not hold them up.
    await noteMatches(transaction, { own: [], others: failed })
    if (failed.length > 0) await readyMatches(transaction)
    await countMatched(transaction, taken.needIds.length - failed.length)
  })
  return { matched: taken.needIds.length - failed.length, failed: failed.length }
}
