import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  computeFigures,
  type Figures,
  gapF1,
  hasGapRow,
  parallelRatio,
  type RankedList,
  type Relevance,
  type ShownGap,
} from './figures.ts'
import type { EngineRun, RankedText } from './run-on-engine.ts'

/** The last line of `npm run evaluate`; figures are null where the set has no truth to hold them against. */
export interface EvaluationResult {
  engine: string
  set: string
  needs: Figures | { n: number }
  /** Beside the figures: the worst language ÷ the best, of the same needs. */
  parallel: (Figures & { worstOverBest: number }) | { n: number }
  queries: Figures | { n: number }
  gapF1: number | null
  ms: { need: Percentiles; query: Percentiles }
}

interface Percentiles {
  p50: number
  p95: number
}

/** Musts shown for the first 200 enterprises of each need; the category is what the ranking itself says. */
function shownGaps(needs: RankedText[]): ShownGap[] {
  return needs.flatMap((need) =>
    need.suppliers.flatMap(({ setId, verdicts }) =>
      verdicts
        .filter(({ requirement }) => hasGapRow(requirement))
        .map(({ requirement, status }) => ({ need: need.id, enterprise: setId, requirement: requirement.key, status })),
    ),
  )
}

/** Writes `run.tsv` (TREC, the first 100 of each) and `gaps.tsv`, from which anyone can compute the figures again. */
export function writeRun(folder: string, engine: string, run: EngineRun): void {
  mkdirSync(folder, { recursive: true })
  const ranked = [...run.needs, ...run.parallel, ...run.queries].flatMap((text) =>
    text.suppliers
      .slice(0, 100)
      .map(({ setId, rank, score }) => [text.id, 'Q0', setId, rank, score.toFixed(6), engine].join('\t')),
  )
  const gaps = shownGaps(run.needs).map((gap) => [gap.need, gap.enterprise, gap.requirement, gap.status].join('\t'))
  writeFileSync(join(folder, 'run.tsv'), ranked.map((line) => `${line}\n`).join(''))
  writeFileSync(join(folder, 'gaps.tsv'), gaps.map((line) => `${line}\n`).join(''))
}

export function summarise(
  names: { engine: string; set: string },
  run: EngineRun,
  truth: { relevance: Relevance | null; gaps: Set<string> | null },
): EvaluationResult {
  const { relevance, gaps } = truth
  const parallel = relevance && roundFigures(computeFigures(run.parallel.map(toList), relevance))
  const figuresOf = (texts: RankedText[]) =>
    relevance ? roundFigures(computeFigures(texts.map(toList), relevance)) : { n: texts.length }
  return {
    ...names,
    needs: figuresOf(run.needs),
    parallel: parallel
      ? { ...parallel, worstOverBest: round(parallelRatio(parallel.byLang)) }
      : { n: run.parallel.length },
    queries: figuresOf(run.queries),
    gapF1: relevance && gaps ? round(gapF1(shownGaps(run.needs), gaps, relevance).f1) : null,
    ms: { need: percentiles([...run.needs, ...run.parallel]), query: percentiles(run.queries) },
  }
}

/** nDCG@10 per language and in all, with the other figures, for reading in a terminal. */
export function formatTable(result: EvaluationResult): string {
  const rows = (['needs', 'parallel', 'queries'] as const).map((name) => ({ name, figures: result[name] }))
  const langs = [...new Set(rows.flatMap(({ figures }) => ('byLang' in figures ? Object.keys(figures.byLang) : [])))]
  const header = ['nDCG@10', 'n', ...langs, 'all', 'recall@50', 'MRR']
  const lines = rows.map(({ name, figures }) =>
    'byLang' in figures
      ? [
          name,
          String(figures.n),
          ...langs.map((lang) => figures.byLang[lang]?.toFixed(3) ?? '–'),
          ...[figures.ndcg10, figures.recall50, figures.mrr].map((value) => value.toFixed(3)),
        ]
      : [name, String(figures.n), ...langs.map(() => '–'), '–', '–', '–'],
  )
  const table = [header, ...lines].map((cells) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(10) : cell.padStart(column < 2 ? 5 : 11))).join(''),
  )
  const ratio = 'worstOverBest' in result.parallel ? result.parallel.worstOverBest.toFixed(3) : '–'
  return [
    ...table,
    `parallel, worst ÷ best language ${ratio}`,
    `gap F1 ${result.gapF1 === null ? '–' : result.gapF1.toFixed(3)}`,
  ].join('\n')
}

function toList(text: RankedText): RankedList {
  const enterprises = text.suppliers.slice(0, 100).map((supplier) => supplier.setId)
  return { id: text.id, group: text.group, lang: text.lang, enterprises }
}

function roundFigures(figures: Figures): Figures {
  return {
    n: figures.n,
    ndcg10: round(figures.ndcg10),
    recall50: round(figures.recall50),
    mrr: round(figures.mrr),
    byLang: Object.fromEntries(Object.entries(figures.byLang).map(([lang, value]) => [lang, round(value)])),
  }
}

function percentiles(texts: RankedText[]): Percentiles {
  const sorted = texts.map((text) => text.ms).sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 1)
  return { p50: at(0.5), p95: at(0.95) }
}

function round(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}
