import type { Database } from '@matxich/db'
import { loadConcepts } from '@matxich/seeds'
import { readVocabulary, type Vocabulary } from './generate/vocabulary.ts'
import { measurePages } from './measure-pages.ts'
import { benchQueries, measureMatching, measureSearch, type Query } from './measure-search.ts'
import { measureDocuments, measureRematching } from './measure-work.ts'
import { type BenchEngine, openBenchServices } from './open-bench-services.ts'
import { openBenchWeb } from './open-bench-web.ts'
import { buildMissingDocuments, fillEngine } from './open-bench-world.ts'
import { type BenchResult, describeMachine } from './report.ts'
import { interleave } from './timing.ts'

export interface BenchOptions {
  /** A database that `loadBenchData` filled. */
  databaseUrl: string
  search: BenchEngine
  queries: number
  needs: number
  rounds: number
  /** Whether the web server is built, run and asked too. */
  withPages: boolean
  /** Measures with the documents there are, though made by other rules than those in force. */
  asBuilt?: boolean
  tell: (sentence: string) => void
}

const nothing = { concepts: [], tokens: [] }

/** Takes every figure of the bench once, on one engine. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const { databaseUrl, search, tell } = options
  const built = await buildMissingDocuments(databaseUrl, { asBuilt: options.asBuilt ?? false, tell })
  const bench = await openBenchServices(databaseUrl, search)
  try {
    const { db } = bench.services
    await fillEngine(db, bench.engine, tell)
    const vocabulary = readVocabulary(loadConcepts())
    const queries = benchQueries(vocabulary, options.queries)
    const needIds = await findNeeds(db, options.needs)
    tell(`Searching for ${queries.length} queries …`)
    const searchTimings = await measureSearch(bench, queries, options.rounds)
    tell(`Matching ${needIds.length} needs …`)
    const matching = await measureMatching(bench, needIds, options.rounds)
    const overview = await interleave([null], options.rounds * 3, {
      overview: () => bench.api.search.overview(),
      everything: () => bench.engine.search({ kind: 'enterprise', terms: nothing, limit: 20 }),
    })
    const rematching = await measureRematching(bench, needIds, options.rounds)
    // With documents of other rules the drainer would make all of them anew first.
    const documents = options.asBuilt ? null : await measureDocuments(bench, Math.min(1000, options.queries * 10))
    const benchMemory = Math.round(process.memoryUsage.rss() / 2 ** 20)
    const pages = options.withPages ? await measureWeb(options, vocabulary) : null
    const [counted] = await db.$client<{ suppliers: number; needs: number }[]>`
      select count(*) filter (where kind = 'enterprise')::int as suppliers, count(*) filter (where kind = 'need')::int as needs
      from search_document`
    return {
      machine: describeMachine(),
      engine: bench.engine.name,
      suppliers: counted?.suppliers ?? 0,
      needs: counted?.needs ?? 0,
      built,
      search: searchTimings,
      matching,
      overview,
      rematching,
      documents,
      pages: pages?.figures ?? null,
      memory: { bench: benchMemory, web: pages?.memory ?? null },
    }
  } finally {
    await bench.close()
  }
}

async function measureWeb({ databaseUrl, search, queries, rounds, tell }: BenchOptions, vocabulary: Vocabulary) {
  tell('Building and starting the web server …')
  const web = await openBenchWeb(databaseUrl, search)
  try {
    tell('Loading pages …')
    const asked = distinct(benchQueries(vocabulary, queries + mostUnknown))
    const pages = { known: asked.slice(0, queries), unknown: asked.slice(queries) }
    return { figures: await measurePages(web.url, pages, rounds), memory: web.readMemory() }
  } finally {
    await web.stop()
  }
}

/** More than a server answers in the turns of a run. */
const mostUnknown = 3000

function distinct(queries: Query[]): Query[] {
  return [...new Map(queries.map((query) => [`${query.lang} ${query.text}`, query])).values()]
}

/** The same needs in every run on the same data. */
async function findNeeds(db: Database, count: number): Promise<string[]> {
  const rows = await db.$client<{ id: string }[]>`
    select n.need_id as id from need_revision n join search_document d on d.kind = 'need' and d.id = n.need_id
    order by md5(n.text) limit ${count}`
  return rows.map((row) => row.id)
}
