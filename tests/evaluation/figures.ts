import type { Requirement } from '@matxich/search'

/** One ranked list: enterprise ids best first, at most 100 of them count. */
export interface RankedList {
  id: string
  /** Id whose relevance holds: the need of a parallel text, else the id itself. */
  group: string
  lang: string
  enterprises: string[]
}

/** A must of a need shown for an enterprise. */
export interface ShownGap {
  need: string
  enterprise: string
  requirement: string
  status: 'met' | 'partly' | 'missing' | 'notStated'
}

/**
 * A must that a row of `gaps.tsv` can name. A row names one concept, so "SKD11 or DC53" has none: the truth behind such a need lists
 * neither of them as a must.
 */
export function hasGapRow({
  level,
  kind,
  alternatives,
}: Pick<Requirement, 'level' | 'kind' | 'alternatives'>): boolean {
  return level === 'must' && kind !== 'category' && alternatives === undefined
}

export interface Figures {
  n: number
  ndcg10: number
  recall50: number
  mrr: number
  byLang: Record<string, number>
}

export type Relevance = Map<string, Map<string, number>>

/** nDCG@10 (gain 2^grade − 1), recall@50 and MRR of grades ≥ 2, averaged; lists without any relevant firm are left out. */
export function computeFigures(lists: RankedList[], relevance: Relevance): Figures {
  const rows = lists.flatMap((list) => {
    const grades = relevance.get(list.group)
    return grades && grades.size > 0 ? [{ list, grades }] : []
  })
  const byLang = new Map<string, number[]>()
  const ndcgs: number[] = []
  const recalls: number[] = []
  const reciprocals: number[] = []
  for (const { list, grades } of rows) {
    const ndcg = ndcg10(list.enterprises, grades)
    ndcgs.push(ndcg)
    byLang.set(list.lang, [...(byLang.get(list.lang) ?? []), ndcg])
    const good = [...grades].filter(([, grade]) => grade >= 2).map(([id]) => id)
    if (good.length === 0) continue
    const top = new Set(list.enterprises.slice(0, 50))
    recalls.push(good.filter((id) => top.has(id)).length / good.length)
    const first = list.enterprises.findIndex((id) => (grades.get(id) ?? 0) >= 2)
    reciprocals.push(first < 0 ? 0 : 1 / (first + 1))
  }
  return {
    n: rows.length,
    ndcg10: mean(ndcgs),
    recall50: mean(recalls),
    mrr: mean(reciprocals),
    byLang: Object.fromEntries([...byLang].sort().map(([lang, values]) => [lang, mean(values)])),
  }
}

export function ndcg10(ranked: string[], grades: Map<string, number>): number {
  const gain = (grade: number) => 2 ** grade - 1
  const discount = (index: number) => 1 / Math.log2(index + 2)
  const dcg = ranked.slice(0, 10).reduce((sum, id, index) => sum + gain(grades.get(id) ?? 0) * discount(index), 0)
  const ideal = [...grades.values()]
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, index) => sum + gain(grade) * discount(index), 0)
  return ideal === 0 ? 0 : dcg / ideal
}

/** Worst language ÷ best language of the same needs written in all five. */
export function parallelRatio(byLang: Record<string, number>): number {
  const values = Object.values(byLang)
  return values.length === 0 ? 0 : Math.min(...values) / Math.max(...values)
}

/** Over the graded pairs of needs: musts shown as missing or not stated against the true gaps, micro-averaged F1. */
export function gapF1(
  shown: ShownGap[],
  truth: Set<string>,
  relevance: Relevance,
): { precision: number; recall: number; f1: number } {
  const predicted = new Set(
    shown
      .filter((gap) => gap.status === 'missing' || gap.status === 'notStated')
      .filter((gap) => relevance.get(gap.need)?.has(gap.enterprise))
      .map((gap) => `${gap.need}\t${gap.enterprise}\t${gap.requirement}`),
  )
  let hits = 0
  for (const key of predicted) if (truth.has(key)) hits++
  const precision = predicted.size === 0 ? 0 : hits / predicted.size
  const recall = truth.size === 0 ? 0 : hits / truth.size
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
