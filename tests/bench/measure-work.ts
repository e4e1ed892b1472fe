import { rematchNeeds } from '@matxich/api'
import { noteDocuments } from '@matxich/db/queries'
import { drainChanges } from '@matxich/search/drainer'
import type { BenchServices } from './open-bench-services.ts'

/** Things done per second. */
export interface Rate {
  done: number
  seconds: number
  perSecond: number
}

/** Needs matched anew and their matches stored, one after the other as the worker does. */
export async function measureRematching({ services }: BenchServices, needIds: string[]): Promise<Rate> {
  return rate(needIds.length, () => rematchNeeds(services, needIds))
}

/** Documents made anew from rows and stored, through the drainer and its log. */
export async function measureDocuments({ services, engine }: BenchServices, count: number): Promise<Rate> {
  const { db, lexicon } = services
  const rows = await db.$client<{ id: string }[]>`
    select id from search_document where kind = 'enterprise' order by id limit ${count}`
  await noteDocuments(
    db,
    'enterprise',
    rows.map((row) => row.id),
  )
  return rate(rows.length, () => drainChanges({ db, engine, lexicon }))
}

async function rate(done: number, work: () => Promise<unknown>): Promise<Rate> {
  const started = performance.now()
  await work()
  const seconds = (performance.now() - started) / 1000
  return { done, seconds, perSecond: done / seconds }
}
