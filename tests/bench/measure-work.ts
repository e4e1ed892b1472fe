import { matchNext } from '@matxich/api'
import { noteDocuments, noteMatches, readyMatches } from '@matxich/db/queries'
import { drainChanges } from '@matxich/search/drainer'
import type { BenchServices } from './open-bench-services.ts'

/** Things done per second. */
export interface Rate {
  done: number
  seconds: number
  perSecond: number
}

/**
 * Needs matched anew and their matches stored, off the queue as the worker does it, beside the same one need at a time; by turns,
 * after a first round that reads documents.
 */
export async function measureRematching({ services }: BenchServices, needIds: string[], rounds: number) {
  const { db } = services
  async function round(atOnce?: number) {
    await noteMatches(db, { own: [], others: needIds })
    await readyMatches(db)
    while ((await matchNext(services, atOnce ? { atOnce } : {})).matched > 0);
  }
  await round()
  const taken = { asTheWorker: 0, oneByOne: 0 }
  for (let turn = 0; turn < rounds; turn++)
    for (const name of turn % 2 ? (['oneByOne', 'asTheWorker'] as const) : (['asTheWorker', 'oneByOne'] as const)) {
      const { seconds } = await rate(needIds.length, () => round(name === 'oneByOne' ? 1 : undefined))
      taken[name] += seconds
    }
  const of = (seconds: number): Rate => {
    const done = needIds.length * rounds
    return { done, seconds, perSecond: done / seconds }
  }
  return { asTheWorker: of(taken.asTheWorker), oneByOne: of(taken.oneByOne) }
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
