import { type Requirement, readNeed, readQuery } from '@matxich/search'
import { type RankedSupplier, rankSuppliers } from '@matxich/search/ranking'
import type { EvaluationDatabase } from './evaluation-database.ts'
import type { EvaluationTexts } from './read-set.ts'

/** One text ranked: what it was read as, and the suppliers with their ids of the set. */
export interface RankedText {
  id: string
  /** Id whose relevance holds: the need of a parallel text, else the id itself. */
  group: string
  lang: string
  requirements: Requirement[]
  restTokens: string[]
  suppliers: (RankedSupplier & { setId: string })[]
  /** Reading and ranking, milliseconds. */
  ms: number
}

export interface EngineRun {
  needs: RankedText[]
  parallel: RankedText[]
  queries: RankedText[]
}

/** As many as are written to `gaps.tsv`; `run.tsv` takes the first 100 of them. */
const rankedPerText = 200

/** Reads and ranks every text of a set as the product does, one after the other; never looks at the truth. */
export async function runOnEngine(database: EvaluationDatabase, texts: EvaluationTexts, now: Date): Promise<EngineRun> {
  const { lexicon } = database
  const run: EngineRun = { needs: [], parallel: [], queries: [] }
  const rank = async (
    text: { id: string; lang: string },
    group: string,
    read: () => { requirements: Requirement[]; restTokens?: string[] },
  ): Promise<RankedText> => {
    const started = performance.now()
    const { requirements, restTokens = [] } = read()
    const { db, engine, setIdOf } = database
    const { matches } = await rankSuppliers({
      db,
      engine,
      lexicon,
      requirements,
      restTokens,
      limit: rankedPerText,
      now,
    })
    const ms = performance.now() - started
    const suppliers = matches.map((match) => ({ ...match, setId: setIdOf.get(match.enterpriseId) ?? '' }))
    return { id: text.id, group, lang: text.lang, requirements, restTokens, suppliers, ms }
  }
  for (const need of texts.needs)
    run.needs.push(await rank(need, need.id, () => readNeed(lexicon, { ...need, fields: need.fields ?? {} })))
  for (const need of texts.parallel)
    run.parallel.push(await rank(need, need.group, () => readNeed(lexicon, { ...need, fields: need.fields ?? {} })))
  for (const query of texts.queries)
    run.queries.push(await rank(query, query.id, () => readQuery(lexicon, query.text, query.lang)))
  return run
}
