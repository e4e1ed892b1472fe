import { setTimeout as sleep } from 'node:timers/promises'
import { noteStaleDocuments } from '@matxich/db/queries'
import { createBell } from './bell.ts'
import { mendEngine } from './compare-index.ts'
import { documentVersion } from './document-version.ts'
import { type DrainOptions, drainChanges } from './drain-changes.ts'
import { asOnlyDrainer } from './drainer-lock.ts'

export interface RunDrainerOptions extends DrainOptions {
  /** Ends the loop after the batch in work. */
  signal: AbortSignal
  /** Milliseconds between two looks without a notice; default 5000. */
  pollEvery?: number
  /** Told of a failed round, which is repeated after a pause. */
  onError?: (cause: unknown) => void
  /** Told when a round has worked something off. */
  onDrained?: (drained: number) => void
}

const longestPause = 30_000

/**
 * Keeps documents and engine up to date until told to stop: wakes on the database's notice, looks by itself now and
 * then, has everything rebuilt when the lexicon changes, and goes on after failures.
 */
export async function runDrainer(options: RunDrainerOptions): Promise<void> {
  const { db, engine, signal, pollEvery = 5000 } = options
  const bell = createBell(signal)
  const listening = await db.$client.listen('change_log', bell.ring, bell.ring)
  let version = ''
  let isEngineMended = false
  let failures = 0
  try {
    while (!signal.aborted) {
      try {
        const current = documentVersion(await options.lexicon())
        if (current !== version) await noteStaleDocuments(db, current)
        version = current
        if (!isEngineMended) {
          await asOnlyDrainer(db, () => mendEngine({ db, engine }))
          isEngineMended = true
        }
        const { drained, failed } = await drainChanges(options)
        if (drained > 0) options.onDrained?.(drained)
        failures = 0
        await bell.wait(failed > 0 ? longestPause : pollEvery)
      } catch (cause) {
        // The engine may have lost what it had: compare again once it answers.
        isEngineMended = false
        failures += 1
        options.onError?.(cause)
        await pause(Math.min(1000 * 2 ** failures, longestPause), signal)
      }
    }
  } finally {
    await listening.unlisten()
  }
}

/** A notice does not shorten it: a failing engine is left alone meanwhile. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {})
}
