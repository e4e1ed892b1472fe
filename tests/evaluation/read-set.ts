import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EnterpriseRecord, loadDemoEnterprises, loadDemoNeeds, type NeedRecord } from '@matxich/seeds'

export interface EvaluationQuery {
  id: string
  lang: 'vi' | 'en' | 'ja' | 'ko' | 'zh'
  text: string
}

/** A need written in another language; `group` is the need whose relevance holds. */
export type ParallelNeed = NeedRecord & { group: string }

/** What a run ranks. Relevance and gaps are read apart (`readRelevance`, `readGaps`), by the figures only. */
export interface EvaluationSet {
  enterprises: EnterpriseRecord[]
  needs: NeedRecord[]
  queries: EvaluationQuery[]
  parallel: ParallelNeed[]
}

/** Reads the texts of an evaluation set; a missing file is an empty list, a broken line names itself. */
export function readSet(folder: string): EvaluationSet {
  const file = (name: string) => join(folder, name)
  const lines = (name: string): unknown[] =>
    existsSync(file(name))
      ? readFileSync(file(name), 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => JSON.parse(line))
      : []
  return {
    enterprises: loadDemoEnterprises(file('enterprises.jsonl')),
    needs: existsSync(file('needs.jsonl')) ? loadDemoNeeds(file('needs.jsonl')) : [],
    queries: lines('queries.jsonl') as EvaluationQuery[],
    parallel: lines('parallel.jsonl') as ParallelNeed[],
  }
}

/** `need or query id` → `enterprise id` → grade; null when the set has no `qrels.tsv`. */
export function readRelevance(folder: string): Map<string, Map<string, number>> | null {
  const path = join(folder, 'qrels.tsv')
  if (!existsSync(path)) return null
  const relevance = new Map<string, Map<string, number>>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [id, , enterprise, grade] = line.split('\t')
    if (!id || !enterprise || !grade) continue
    const grades = relevance.get(id) ?? new Map<string, number>()
    grades.set(enterprise, Number(grade))
    relevance.set(id, grades)
  }
  return relevance
}

/** `need id` ⇥ `enterprise id` ⇥ `requirement` as one key each; null when the set has no `gaps.tsv`. */
export function readGaps(folder: string): Set<string> | null {
  const path = join(folder, 'gaps.tsv')
  if (!existsSync(path)) return null
  return new Set(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== ''),
  )
}
