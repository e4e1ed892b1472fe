import type { Connection } from '@matxich/db'
import { findLastRebuilds, getIndexFigures } from '@matxich/db/queries'

/** A figure as collectors of metrics read it; a counter only ever grows. */
export interface MetricFigure {
  name: string
  help: string
  type: 'gauge' | 'counter'
  value: number
}

/** How far search follows the database, in figures; times in seconds, moments in seconds since 1970. */
export async function readIndexMetrics(db: Connection, now: Date): Promise<MetricFigure[]> {
  const [figures, { last, done }] = await Promise.all([getIndexFigures(db), findLastRebuilds(db)])
  const { state } = figures
  const age = (since: Date | null) => (since ? Math.max(0, (now.getTime() - since.getTime()) / 1000) : 0)
  const moment = (at: Date | null | undefined) => (at ? at.getTime() / 1000 : 0)
  const gauge = (name: string, help: string, value: number): MetricFigure => ({ name, help, type: 'gauge', value })
  const counter = (name: string, help: string, value: number): MetricFigure => ({ name, help, type: 'counter', value })
  return [
    gauge('search_changes_waiting', 'Changed rows that search does not show yet', figures.waiting),
    gauge('search_oldest_change_seconds', 'Age of the oldest of them', age(figures.waitingSince)),
    gauge('search_documents_to_reread', 'Documents to be read anew though nobody changed them', figures.toReread),
    gauge('search_documents', 'Documents in the index', figures.documents),
    gauge('match_needs_waiting', 'Needs whose matches are out of date', figures.toMatch),
    gauge('match_oldest_need_seconds', 'Age of the oldest of them', age(figures.toMatchSince)),
    counter('search_changes_drained_total', 'Changes worked off', state?.drained ?? 0),
    gauge('search_changes_per_second', 'Changes per second in the last busy round', state?.drainedPerSecond ?? 0),
    counter('search_failures_total', 'Rounds that broke and documents that could not be made', state?.failures ?? 0),
    counter('match_needs_matched_total', 'Needs matched anew', state?.matched ?? 0),
    gauge('search_engine_up', 'Whether the engine answered the worker', state?.isEngineHealthy === false ? 0 : 1),
    gauge('search_worker_alive_timestamp_seconds', 'When the worker reported last', moment(state?.aliveAt)),
    gauge('search_rebuild_running', 'Whether the index is being rebuilt', last && last.state !== 'done' ? 1 : 0),
    gauge('search_rebuilt_timestamp_seconds', 'When the index was last rebuilt', moment(done?.endedAt)),
  ]
}
