import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readEnvironment } from '@matxich/server'
import { openBenchDatabase } from './open-bench-world.ts'
import { formatResult } from './report.ts'
import { runBench } from './run-bench.ts'

const usage =
  'npm run bench -- [--suppliers 100000] [--needs 10000] [--engine postgres|meilisearch] [--queries 60] [--rounds 3] ' +
  '[--no-pages] [--as-built] [--out FILE.json]'

/** `npm run bench`: a table for people; with `--out`, the same as JSON for programs. */
try {
  const { size, engine, out, ...options } = readArguments()
  const { MEILI_URL, MEILI_API_KEY } = readEnvironment()
  if (engine === 'meilisearch' && !MEILI_URL)
    throw new Error('No Meilisearch server is known: set MEILI_URL and MEILI_API_KEY.')
  const search = engine === 'meilisearch' ? { engine, url: MEILI_URL, apiKey: MEILI_API_KEY } : { engine }
  const tell = (sentence: string) => console.error(sentence)
  const database = await openBenchDatabase(size, tell)
  try {
    const result = await runBench({ databaseUrl: database.url, search, tell, ...options })
    console.log(`\n${formatResult(result)}`)
    if (out) writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`)
  } finally {
    await database.stop()
  }
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error && !('code' in error) ? error.message : error)
  process.exit(1)
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      suppliers: { type: 'string', default: '100000' },
      needs: { type: 'string', default: '10000' },
      engine: { type: 'string', default: 'postgres' },
      queries: { type: 'string', default: '60' },
      rounds: { type: 'string', default: '3' },
      'no-pages': { type: 'boolean', default: false },
      'as-built': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const { engine } = values
  if (engine !== 'postgres' && engine !== 'meilisearch') throw new Error(`There is no engine "${engine}". ${usage}`)
  const queries = wholeNumber(values.queries)
  return {
    size: { suppliers: wholeNumber(values.suppliers), needs: wholeNumber(values.needs) },
    engine: engine as 'postgres' | 'meilisearch',
    queries,
    needs: queries,
    rounds: wholeNumber(values.rounds),
    withPages: !values['no-pages'],
    asBuilt: values['as-built'],
    out: values.out,
  }
}

function wholeNumber(given: string): number {
  const value = Number(given)
  if (!Number.isInteger(value) || value < 1) throw new Error(`"${given}" is not a number of things. ${usage}`)
  return value
}
