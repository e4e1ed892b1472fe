import { basename, resolve } from 'node:path'
import type { OpenSearchEngineOptions } from '@matxich/search/engines'
import { openEvaluationDatabase } from './evaluation-database.ts'
import { explain } from './explain.ts'
import { readGaps, readRelevance, readTexts } from './read-set.ts'
import { type EvaluationResult, summarise, writeRun } from './report.ts'
import { runOnEngine } from './run-on-engine.ts'

export interface EvaluateOptions {
  /** Folder of the set. */
  folder: string
  search: Omit<OpenSearchEngineOptions, 'db'>
  /** Where `run.tsv` and `gaps.tsv` go. */
  out?: string
  /** Id of the need, parallel need or query to be explained. */
  explainId?: string
}

/**
 * Loads a set into a temporary database through the product's own import, ranks all its texts and measures them.
 * A set without truth is ranked and written all the same.
 * @throws Error when the folder holds no set, or no text has the id to be explained
 */
export async function evaluate(options: EvaluateOptions): Promise<{ result: EvaluationResult; explanation?: string }> {
  const { folder, search, out, explainId } = options
  const texts = readTexts(folder)
  const database = await openEvaluationDatabase(folder, search)
  try {
    const run = await runOnEngine(database, texts, new Date())
    const engine = database.engine.name
    if (out) writeRun(out, engine, run)
    const truth = { relevance: readRelevance(folder), gaps: readGaps(folder) }
    const result = summarise({ engine, set: basename(resolve(folder)) }, run, truth)
    if (!explainId) return { result }
    const text = [...run.needs, ...run.parallel, ...run.queries].find((one) => one.id === explainId)
    if (!text) throw new Error(`The set has no need or query ${explainId}.`)
    return { result, explanation: explain(text, truth.relevance) }
  } finally {
    await database.close()
  }
}
