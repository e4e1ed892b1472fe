import type { Database } from '@matxich/db'
import { type IndexReport, reportIndexState } from '@matxich/db/queries'
import type { SearchEngine } from '../engines/search-engine.ts'

/** Milliseconds between two reports of work that goes on, and between two looks at the engine. */
const reportEvery = 2000
const lookEvery = 10_000

/** Keeps the drainer's figures for the desk and for metrics. A report that fails is added to the next one. */
export function createReporter(db: Database, engine: SearchEngine) {
  let pending = { drained: 0, busy: 0, failures: 0 }
  let failure: string | undefined
  let reportedAt = 0
  let lookedAt = 0
  return {
    /** `milliseconds`: how long these took. */
    add(drained: number, milliseconds: number) {
      pending.drained += drained
      pending.busy += milliseconds
    },
    fail(cause: unknown) {
      pending.failures += 1
      failure = describe(cause)
    },
    /** Writes down what there is, unless that was done a moment ago; a look at the engine now and then. */
    async report({ isUrgent = false } = {}): Promise<void> {
      const now = performance.now()
      if (reportedAt > 0 && !isUrgent && now - reportedAt < reportEvery) return
      const report: IndexReport = { hasDrained: pending.drained > 0, failures: pending.failures, failure }
      if (pending.drained > 0 && pending.busy > 0) report.drainedPerSecond = (pending.drained * 1000) / pending.busy
      if (lookedAt === 0 || now - lookedAt >= lookEvery) {
        report.engine = { name: engine.name, ...(await engine.health()) }
        lookedAt = now
      }
      const sent = pending
      pending = { drained: 0, busy: 0, failures: 0 }
      try {
        await reportIndexState(db, report)
      } catch (cause) {
        pending.drained += sent.drained
        pending.failures += sent.failures
        throw cause
      }
      failure = undefined
      reportedAt = now
    },
  }
}

/** The innermost cause says most: what the database or the engine answered, with its code. */
function describe(cause: unknown): string {
  let inner = cause
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause
  if (!(inner instanceof Error)) return String(inner)
  const { code } = inner as { code?: unknown }
  return typeof code === 'string' ? `${inner.message} (${code})` : inner.message
}
