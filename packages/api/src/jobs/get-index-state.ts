import type { Connection, RebuildPhase, RebuildState } from '@matxich/db'
import { findLastRebuilds, getIndexFigures } from '@matxich/db/queries'
import type { Viewer } from '../context.ts'

export interface IndexState {
  /** Changed rows that search does not show yet, and since when the oldest waits. */
  waiting: number
  oldestAt: Date | null
  documents: number
  /** Documents that nobody changed but that are to be read anew: after a new word, or in a rebuild. */
  toReread: number
  /** Needs whose matches are out of date. */
  toMatch: number
  /** Changes per second in the last busy round; null before the first. */
  perSecond: number | null
  /** Failures since the beginning, and the last one in the words of the program. */
  failures: number
  failure: string | null
  failedAt: Date | null
  /** The engine as the worker last saw it. */
  engine: { name: string; isHealthy: boolean; detail: string } | null
  /** The worker has said nothing for a while: it is stopped, or stands still. */
  isWorkerSilent: boolean
  rebuild: RebuildProgress | null
  rebuiltAt: Date | null
  /** Whether the viewer may ask for a rebuild, and none runs. */
  mayRebuild: boolean
}

export interface RebuildProgress {
  state: RebuildState
  phase: RebuildPhase | null
  done: number
  total: number
  startedAt: Date | null
  failure: string | null
}

/** Longer than the worker takes between two reports, whatever it does. */
const silentAfter = 60_000

/** How far search follows the database. */
export async function getIndexState(db: Connection, viewer: Viewer, now: Date): Promise<IndexState> {
  const [figures, rebuilds] = await Promise.all([getIndexFigures(db), findLastRebuilds(db)])
  const { waiting, waitingSince, documents, toReread, toMatch, state } = figures
  const { last, done } = rebuilds
  const isOpen = last !== null && last.state !== 'done'
  return {
    waiting,
    oldestAt: waitingSince,
    documents,
    toReread,
    toMatch,
    perSecond: state?.drainedPerSecond ?? null,
    failures: state?.failures ?? 0,
    failure: state?.failure ?? null,
    failedAt: state?.failedAt ?? null,
    engine: state?.engine
      ? { name: state.engine, isHealthy: state.isEngineHealthy ?? false, detail: state.engineDetail ?? '' }
      : null,
    isWorkerSilent: !state?.aliveAt || now.getTime() - state.aliveAt.getTime() > silentAfter,
    rebuild: isOpen ? progressOf(last, toReread) : null,
    rebuiltAt: done?.endedAt ?? null,
    mayRebuild: viewer.agency?.role === 'owner' && !isOpen,
  }
}

/** Reading anew is as far as the log says; filling the engine is noted page by page. */
function progressOf(
  { state, phase, done, total, startedAt, failure }: RebuildProgress,
  toReread: number,
): RebuildProgress {
  return {
    state,
    phase,
    done: phase === 'documents' ? Math.max(0, total - toReread) : Math.min(done, total),
    total,
    startedAt,
    failure,
  }
}
