import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EnterpriseRecord, loadDemoEnterprises, type NeedRecord } from '@matxich/seeds'

export interface EvaluationQuery {
  id: string
  lang: 'vi' | 'en' | 'ja' | 'ko' | 'zh'
  text: string
}

/** A need written in another language; `group` is the need whose relevance holds. */
export type ParallelNeed = NeedRecord & { group: string }

/** What a run ranks. Relevance and gaps are read apart (`readRelevance`, `readGaps`), by the figures only. */
export interface EvaluationTexts {
  needs: NeedRecord[]
  queries: EvaluationQuery[]
  parallel: ParallelNeed[]
}

export interface EvaluationSet extends EvaluationTexts {
  enterprises: EnterpriseRecord[]
}

/** The whole set, enterprises checked; a broken line names itself. */
export function readSet(folder: string): EvaluationSet {
  return { enterprises: loadDemoEnterprises(join(folder, 'enterprises.jsonl')), ...readTexts(folder) }
}

/** Needs, queries and parallel needs; a missing file is an empty list, and so is what a line leaves out. */
export function readTexts(folder: string): EvaluationTexts {
  const withText = (line: Partial<ParallelNeed>) => ({
    ...line,
    title: line.title ?? '',
    text: line.text ?? '',
    fields: line.fields ?? undefined,
  })
  return {
    needs: readJsonLines(folder, 'needs.jsonl').map(withText) as NeedRecord[],
    queries: readJsonLines(folder, 'queries.jsonl').map(withText) as EvaluationQuery[],
    parallel: readJsonLines(folder, 'parallel.jsonl').map(withText) as ParallelNeed[],
  }
}

/** Supplier profiles as they stand in the file: what an import reads. */
export function readGivenEnterprises(folder: string): { id: string }[] {
  return readJsonLines(folder, 'enterprises.jsonl') as { id: string }[]
}

function readJsonLines(folder: string, name: string): object[] {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line) as object]
      } catch (cause) {
        throw new Error(`${name}, line ${index + 1} is not JSON`, { cause })
      }
    })
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
