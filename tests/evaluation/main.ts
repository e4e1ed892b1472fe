import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readEnvironment } from '@matxich/server'
import { formatBaseline, runBaseline } from './baseline.ts'
import { evaluate } from './evaluate.ts'
import { formatTable } from './report.ts'

const usage = 'npm run evaluate -- FOLDER [--engine postgres|meilisearch] [--out DIR] [--explain ID] [--baseline]'

/** `npm run evaluate`: a table for people, and one line of JSON at the end for programs. */
try {
  const { folder, engine, out, explain, baseline } = readArguments()
  const { MEILI_URL, MEILI_API_KEY } = readEnvironment()
  const search = { engine, url: engine === 'meilisearch' ? MEILI_URL : undefined, apiKey: MEILI_API_KEY }
  const { result, explanation } = await evaluate({ folder, search, out, explainId: explain })
  if (explanation) console.log(`${explanation}\n`)
  console.log(formatTable(result))
  if (baseline) {
    const plain = await runBaseline(folder, MEILI_URL ? { url: MEILI_URL, apiKey: MEILI_API_KEY } : null)
    console.log(`\n${formatBaseline(plain)}`)
  }
  if (out) console.log(`written to ${out}: run.tsv, gaps.tsv`)
  console.log(JSON.stringify(result))
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error && !('code' in error) ? error.message : error)
  process.exit(1)
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'postgres' },
      out: { type: 'string' },
      explain: { type: 'string' },
      baseline: { type: 'boolean', default: false },
    },
  })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new Error(`Say which set to evaluate: ${usage}`)
  if (!existsSync(join(folder, 'enterprises.jsonl')))
    throw new Error(`${folder} holds no evaluation set: there is no enterprises.jsonl in it.`)
  const { engine, out, explain, baseline } = values
  if (engine !== 'postgres' && engine !== 'meilisearch')
    throw new Error(`There is no engine "${engine}": choose postgres or meilisearch.`)
  return { folder, engine: engine as 'postgres' | 'meilisearch', out, explain, baseline }
}
