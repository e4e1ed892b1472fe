import {
  buildEnterpriseDocument,
  buildLexicon,
  type EnterpriseDocument,
  type Lexicon,
  type Requirement,
  rankEnterprises,
  readNeed,
  readQuery,
} from '@matxich/search'
import { loadConcepts, type NeedRecord } from '@matxich/seeds'
import { hasGapRow, type RankedList, type ShownGap } from './figures.ts'
import type { EvaluationSet } from './read-set.ts'
import { newProvinces, toProfile } from './to-profile.ts'

export interface MemoryRun {
  lexicon: Lexicon
  documents: EnterpriseDocument[]
  needs: RankedList[]
  parallel: RankedList[]
  queries: RankedList[]
  gaps: ShownGap[]
  /** What each need or query was read as. */
  readings: Map<string, { requirements: Requirement[]; restTokens: string[] }>
  ms: { lexicon: number; documents: number; needs: number; queries: number }
}

/** Ranks a whole set with the pure functions alone: no database, no engine, and never a look at the truth. */
export function runInMemory(set: EvaluationSet, now: Date): MemoryRun {
  const started = performance.now()
  const concepts = loadConcepts()
  const lexicon = buildLexicon(concepts)
  const afterLexicon = performance.now()
  const provinces = newProvinces(concepts)
  const documents = set.enterprises.map((record) => buildEnterpriseDocument(lexicon, toProfile(record, provinces, now)))
  const afterDocuments = performance.now()
  const run: MemoryRun = {
    lexicon,
    documents,
    needs: [],
    parallel: [],
    queries: [],
    gaps: [],
    readings: new Map(),
    ms: { lexicon: afterLexicon - started, documents: afterDocuments - afterLexicon, needs: 0, queries: 0 },
  }
  const rankNeed = (need: NeedRecord, group: string): RankedList => {
    const { requirements } = readNeed(lexicon, {
      title: need.title,
      text: need.text,
      lang: need.lang,
      fields: need.fields ?? {},
    })
    run.readings.set(need.id, { requirements, restTokens: [] })
    const matches = rankEnterprises(lexicon, requirements, [], documents, { now })
    if (group === need.id)
      for (const match of matches.slice(0, 200))
        for (const { requirement, status } of match.verdicts)
          if (hasGapRow(requirement))
            run.gaps.push({ need: need.id, enterprise: match.enterpriseId, requirement: requirement.key, status })
    return {
      id: need.id,
      group,
      lang: need.lang,
      enterprises: matches.slice(0, 100).map((match) => match.enterpriseId),
    }
  }
  for (const need of set.needs) run.needs.push(rankNeed(need, need.id))
  const afterNeeds = performance.now()
  for (const need of set.parallel) run.parallel.push(rankNeed(need, need.group))
  const beforeQueries = performance.now()
  for (const query of set.queries) {
    const { requirements, restTokens } = readQuery(lexicon, query.text, query.lang)
    run.readings.set(query.id, { requirements, restTokens })
    const matches = rankEnterprises(lexicon, requirements, restTokens, documents, { now })
    run.queries.push({
      id: query.id,
      group: query.id,
      lang: query.lang,
      enterprises: matches.slice(0, 100).map((match) => match.enterpriseId),
    })
  }
  run.ms.needs = (afterNeeds - afterDocuments) / Math.max(1, set.needs.length)
  run.ms.queries = (performance.now() - beforeQueries) / Math.max(1, set.queries.length)
  return run
}
