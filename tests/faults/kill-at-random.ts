import { setTimeout as sleep } from 'node:timers/promises'
import { openTestServices } from '@matxich/api/testing'
import { compareIndex } from '@matxich/search/drainer'
import { openSearchEngine } from '@matxich/search/engines'
import { type FaultWorld, makeFaultWorld, type Services } from './fault-world.ts'
import { findLosses, Ledger } from './ledger.ts'
import { randomFrom, shuffled } from './random.ts'
import { type ProcessName, processNames, RunningProduct } from './running-product.ts'
import { startWriters } from './writers.ts'

export interface KillOptions {
  kills: number
  seed: number
  /** `auto` with Meilisearch where the program is on PATH; default PostgreSQL. */
  engine?: 'auto' | 'postgres'
  tell?: (sentence: string) => void
}

export interface KillReport {
  killed: Partial<Record<ProcessName, number>>
  /** Milliseconds from each kill until everything ran again. */
  repairs: number[]
  /** Writes that were acknowledged, and requests that came to nothing. */
  acknowledged: number
  failures: number
  /** What was acknowledged and is lost or doubled, and what is wrong with the index: nothing, if all is well. */
  losses: string[]
  /** Answers that no writer expects. */
  surprises: string[]
  /** Milliseconds after the last restart and the last write at which the index equalled the database. */
  inStepAfter: number | null
  /** The same after the last restart alone, with whatever was still being imported. */
  inStepAfterRestart: number | null
}

/** How long is waited for the index to equal the database; `main.ts` says how soon it has to. */
const inStepLimitMs = 120_000
/** For what an import still has to do, which is not the index's business. */
const importLimitMs = 180_000

/**
 * Kills one process of the running product after the other with `kill -9` while people write, and looks afterwards whether
 * everything that was acknowledged is there and the index says what the database says. What is killed when is the same for the
 * same seed; what is written in between is up to the machine.
 */
export async function killAtRandom(options: KillOptions): Promise<KillReport> {
  const { kills, seed, tell = () => {} } = options
  const random = randomFrom(seed)
  const product = new RunningProduct({ engine: options.engine })
  const beside = openBeside(product)
  const stopWriting = new AbortController()
  const ledger = new Ledger()
  const report: KillReport = {
    killed: {},
    repairs: [],
    acknowledged: 0,
    failures: 0,
    losses: [],
    surprises: ledger.surprises,
    inStepAfter: null,
    inStepAfterRestart: null,
  }
  try {
    await product.start()
    const world = await makeFaultWorld(await beside.services())
    const writing = startWriters({
      webUrl: await product.webUrl(),
      world,
      ledger,
      services: beside.services,
      signal: stopWriting.signal,
    })
    await untilWritten(ledger, world)
    for (const name of victims(product, kills, random)) {
      await sleep(500 + random() * 3000)
      const started = Date.now()
      await killAndRepair(product, name, random() * 1500, beside)
      report.killed[name] = (report.killed[name] ?? 0) + 1
      report.repairs.push(Date.now() - started)
      tell(`${name} killed, whole again after ${Date.now() - started} ms; ${ledger.acknowledged} writes acknowledged`)
    }
    const restartedAt = Date.now()
    stopWriting.abort()
    await writing
    const services = await beside.services()
    await untilDone(services)
    // Everything runs, and the last import has written its last row: what is left is the index's business.
    const inStep = await untilInStep(services, product, Date.now())
    report.inStepAfter = inStep.after
    report.inStepAfterRestart = Date.now() - restartedAt
    report.losses.push(...inStep.differences, ...(await findLosses(services, ledger, world.editor.enterpriseId)))
    report.acknowledged = ledger.acknowledged
    report.failures = ledger.failures
    return report
  } finally {
    stopWriting.abort()
    await beside.close().catch(() => {})
    await product.dispose()
  }
}

/** Whom to kill, each kind about equally often, whatever the number. */
function victims(product: RunningProduct, kills: number, random: () => number): ProcessName[] {
  const there = processNames.filter((name) => product.pidOf(name) !== undefined)
  const order: ProcessName[] = []
  while (order.length < kills) order.push(...shuffled(there, random))
  return order.slice(0, kills)
}

async function killAndRepair(product: RunningProduct, name: ProcessName, pause: number, beside: Beside): Promise<void> {
  const before = product.pidOf(name)
  product.killOne(name)
  if (name === 'supervisor') {
    await sleep(pause)
    await product.start()
    // The database is started anew on another port.
    await beside.close().catch(() => {})
    return
  }
  const limit = Date.now() + 120_000
  while (pidNow(product, name) === before || pidNow(product, name) === undefined) {
    if (Date.now() > limit) throw new Error(`nobody started ${name} again:\n${product.log()}`)
    await sleep(50)
  }
  await product.untilWhole()
}

/** The database's note is gone for a moment while it starts. */
function pidNow(product: RunningProduct, name: ProcessName): number | undefined {
  try {
    return product.pidOf(name)
  } catch {
    return undefined
  }
}

interface Beside {
  services: () => Promise<Services>
  close: () => Promise<void>
}

/** The use cases in this process, on the product's database wherever it is at present. */
function openBeside(product: RunningProduct): Beside {
  let opening: ReturnType<typeof openTestServices> | null = null
  return {
    services: async () => {
      opening ??= openTestServices(product.databaseUrl())
      const current = opening
      current.catch(() => {
        opening = null
      })
      return (await current).services
    },
    close: async () => {
      const current = opening
      opening = null
      await (await current)?.close()
    },
  }
}

/** Nothing is killed before people have written something of every kind. */
async function untilWritten(ledger: Ledger, { buyer }: FaultWorld): Promise<void> {
  const limit = Date.now() + 120_000
  const kinds = () => [
    ledger.published,
    ledger.openNeeds.size,
    ledger.answers.size,
    ledger.imports.size,
    ledger.words.size,
    ledger.rebuilds,
  ]
  while (kinds().some((count) => count === 0)) {
    if (Date.now() > limit)
      throw new Error(
        `${buyer.email} and the others could not write: ${kinds()} ${ledger.surprises.slice(0, 3).join('\n')}`,
      )
    await sleep(100)
  }
}

/** Imports are worked off by jobs, and the log of changes by the drainer. */
async function untilDone({ db }: Services): Promise<void> {
  const limit = Date.now() + importLimitMs
  while (true) {
    const [row] = await db.$client<{ open: number }[]>`
      select count(*)::int as open from enterprise_import where state in ('applying', 'undoing', 'reading')`
    if (row?.open === 0) return
    if (Date.now() > limit) throw new Error(`${row?.open} imports never came to an end`)
    await sleep(200)
  }
}

/** Looks again and again whether documents equal rows, the engine equals the documents, and no need waits to be matched. */
async function untilInStep(
  services: Services,
  product: RunningProduct,
  quietSince: number,
): Promise<{ after: number | null; differences: string[] }> {
  const { db } = services
  const meilisearch = product.meilisearch()
  const engine = meilisearch ? await openSearchEngine({ db, engine: 'meilisearch', ...meilisearch }) : services.engine
  let differences: string[] = []
  do {
    differences = await findDifferences({ ...services, engine })
    if (differences.length === 0) return { after: Date.now() - quietSince, differences }
    await sleep(250)
  } while (Date.now() - quietSince < inStepLimitMs)
  return { after: null, differences }
}

async function findDifferences({ db, engine, lexicon }: Services): Promise<string[]> {
  const [waiting] = await db.$client<{ changes: number; needs: number; rebuilds: number }[]>`
    select (select count(*)::int from change_log) as changes, (select count(*)::int from match_queue) as needs,
      (select count(*)::int from index_rebuild where state <> 'done') as rebuilds`
  if (waiting && waiting.changes + waiting.needs + waiting.rebuilds > 0)
    return [`${waiting.changes} changes, ${waiting.needs} needs and ${waiting.rebuilds} rebuilds wait`]
  const differences = await compareIndex({ db, engine, lexicon: await lexicon() })
  return differences.flatMap(({ kind, documents, leftovers, engine: differing }) => [
    ...documents.map((id) => `the document of ${kind} ${id} is not what its row says`),
    ...leftovers.map((id) => `the document of ${kind} ${id} is left over`),
    ...differing.map((id) => `the engine differs about ${kind} ${id}`),
  ])
}
