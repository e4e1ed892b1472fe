import { cpus, totalmem } from 'node:os'
import type { PageFigures } from './measure-pages.ts'
import type { Rate } from './measure-work.ts'
import type { BuiltDocumentsFigure } from './open-bench-world.ts'
import type { Timing, Timings } from './timing.ts'

export interface BenchResult {
  machine: string
  engine: string
  suppliers: number
  needs: number
  /** Set when this run built the documents. */
  built: BuiltDocumentsFigure | null
  search: Timings<'procedure' | 'again' | 'suggest' | 'engine'>
  matching: Timings<'match' | 'whatIf' | 'engine'>
  overview: Timings<'overview' | 'everything'>
  rematching: Record<'asTheWorker' | 'oneByOne', Rate>
  /** Null when the documents were not to be touched. */
  documents: Rate | null
  pages: PageFigures | null
  /** Resident memory, MB. */
  memory: { bench: number; web: number | null }
}

export function describeMachine(): string {
  const [first] = cpus()
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
}

/** The table of one run, for people. */
export function formatResult(result: BenchResult): string {
  const { search, matching, overview, pages } = result
  const ratios = [
    ratio('search procedure ÷ engine request', search.procedure, search.engine, '≤ 1.5'),
    ratio('the same search asked again ÷ it', search.again, search.engine, ''),
    ratio('match of one need ÷ engine request', matching.match, matching.engine, '≤ 3'),
    ratio('what-if ÷ engine request', matching.whatIf, matching.engine, ''),
    ratio('suggestions ÷ engine request', search.suggest, search.engine, ''),
    ratio('home page figures ÷ one request', overview.overview, overview.everything, ''),
  ]
  const lines = [
    `${result.machine}`,
    `${result.suppliers} suppliers, ${result.needs} needs, ${result.engine}`,
    '',
    `${'p50 (p95), milliseconds'.padEnd(38)}${'it'.padStart(18)}${'beside'.padStart(18)}${'ratio'.padStart(8)}  wanted`,
    ...ratios,
    '',
    rateLine('needs matched anew and stored', result.rematching.asTheWorker),
    rateLine('the same one after the other', result.rematching.oneByOne),
    ...(result.documents ? [rateLine('documents made anew and stored', result.documents)] : []),
    ...(result.built
      ? [rateLine('documents made at first', { ...result.built, done: result.built.documents, perSecond: 0 })]
      : []),
    ...(pages
      ? [
          '',
          pageLine('search page, asked before', pages.search),
          pageLine('search page, words nobody asked', pages.first),
          pageLine('empty page', pages.empty),
          `search page ÷ empty page, requests/s: ${share(pages.search, pages.empty)} asked before (wanted ≥ 0.5), ${share(pages.first, pages.empty)} for new words`,
        ]
      : []),
    '',
    `memory: bench ${result.memory.bench} MB${result.memory.web === null ? '' : `, web server ${result.memory.web} MB`}`,
  ]
  return lines.join('\n')
}

function ratio(name: string, it: Timing, beside: Timing, wanted: string): string {
  const shown = ({ p50, p95 }: Timing) => `${p50.toFixed(1)} (${p95.toFixed(1)})`.padStart(18)
  return `${name.padEnd(38)}${shown(it)}${shown(beside)}${(it.p50 / beside.p50).toFixed(2).padStart(8)}  ${wanted}`
}

function rateLine(name: string, { done, seconds }: Rate): string {
  return `${name.padEnd(38)}${(done / seconds).toFixed(1).padStart(10)}/s   (${done} in ${seconds.toFixed(1)} s)`
}

function share(page: PageFigures['search'], empty: PageFigures['empty']): string {
  return (page.requestsPerSecond / empty.requestsPerSecond).toFixed(2)
}

function pageLine(name: string, { requestsPerSecond, p50, p95 }: PageFigures['search']): string {
  return `${name.padEnd(38)}${requestsPerSecond.toFixed(1).padStart(10)}/s   p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`
}
