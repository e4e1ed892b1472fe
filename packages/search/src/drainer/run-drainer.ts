import { setTimeout as sleep } from 'node:timers/promises'
import { noteRebuildFailure, noteStaleDocuments } from '@matxich/db/queries'
import { createBell } from './bell.ts'
import { mendEngine } from './compare-index.ts'
import { type DrainOptions, type DrainResult, drainAsOnly } from './drain-changes.ts'
import { asOnlyDrainer, type DrainerLock } from './drainer-lock.ts'
import { followLexicon } from './follow-lexicon.ts'
import { beginRebuild, continueRebuild } from './rebuild-index.ts'
import { createReporter } from './report-work.ts'

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
 * then, has read anew what another lexicon reads differently, does the rebuilds that people ask for, and goes on after
 * failures.
 */
export async function runDrainer(options: RunDrainerOptions): Promise<void> {
  const { db, engine, signal, pollEvery = 5000 } = options
  const bell = createBell(signal)
  const listening = await db.$client.listen('change_log', bell.ring, bell.ring)
  const reporter = createReporter(db, engine)
  let isChecked = false
  let failures = 0

  async function round(lock: DrainerLock): Promise<DrainResult> {
    if (!isChecked) {
      await followLexicon(db, await options.lexicon())
      await noteStaleDocuments(db)
      try {
        await mendEngine({ db, engine })
      } catch (cause) {
        // PostgreSQL stands in meanwhile, and what it holds follows.
        await drainAsOnly(options, lock)
        throw cause
      }
      isChecked = true
    }
    await beginRebuild(db)
    let started = performance.now()
    const counting: DrainOptions = {
      ...options,
      onFailedDocument: (failed) => {
        reporter.fail(failed.cause)
        options.onFailedDocument?.(failed)
      },
      onBatch: async (batch) => {
        reporter.add(batch.drained, performance.now() - started)
        await options.onBatch?.(batch)
        await reporter.report()
        // One that is asked for in the middle of much work need not wait for its end.
        await beginRebuild(db)
        started = performance.now()
      },
    }
    const result = await drainAsOnly(counting, lock)
    await continueRebuild(counting, lock)
    return result
  }

  try {
    while (!signal.aborted) {
      try {
        const result = await asOnlyDrainer(db, round)
        if (result && result.drained > 0) options.onDrained?.(result.drained)
        if (result) await reporter.report({ isUrgent: result.drained > 0 })
        failures = 0
        await bell.wait(result && result.failed > 0 ? longestPause : pollEvery)
      } catch (cause) {
        if (signal.aborted) break
        // The engine may have lost what it had: compare again once it answers.
        isChecked = false
        failures += 1
        options.onError?.(cause)
        reporter.fail(cause)
        await reporter.report({ isUrgent: true }).catch(() => {})
        await noteRebuildFailure(db, String(cause)).catch(() => {})
        await sleep(Math.min(1000 * 2 ** failures, longestPause), undefined, { signal }).catch(() => {})
      }
    }
  } finally {
    await listening.unlisten()
  }
}
