import { computeFigures, gapF1, ndcg10, parallelRatio, type RankedList } from './figures.ts'
import { readGaps, readRelevance, readSet } from './read-set.ts'
import { runInMemory } from './run-in-memory.ts'

/**
 * A quick look at reading and scoring without engines:
 * `tsx tests/evaluation/in-memory.ts FOLDER [--half odd|even] [--worst N]`. With `--half` only every second need and
 * query counts, so that the other half stays unseen while rules are changed.
 */
const [folder, ...options] = process.argv.slice(2)
if (!folder) throw new Error('Give the folder of an evaluation set.')
const half = optionOf('--half')
const worst = Number(optionOf('--worst') ?? 0)

const set = readSet(folder)
const run = runInMemory(set, new Date())
const relevance = readRelevance(folder)
const gaps = readGaps(folder)
console.log('ms', JSON.stringify(run.ms))
if (relevance) {
  for (const [name, lists] of Object.entries({ needs: run.needs, parallel: run.parallel, queries: run.queries })) {
    const kept = lists.filter((list) => inHalf(list.group))
    const figures = computeFigures(kept, relevance)
    const langs = Object.entries(figures.byLang).map(([lang, value]) => `${lang} ${value.toFixed(3)}`)
    console.log(
      `${name.padEnd(9)} n ${figures.n} ndcg10 ${figures.ndcg10.toFixed(4)} recall50 ${figures.recall50.toFixed(3)} mrr ${figures.mrr.toFixed(3)} | ${langs.join(' ')}`,
      name === 'parallel' ? `ratio ${parallelRatio(figures.byLang).toFixed(3)}` : '',
    )
    for (const list of worstOf(kept, relevance).slice(0, worst)) console.log('   ', describe(list))
  }
  if (gaps) {
    const shown = run.gaps.filter((gap) => inHalf(gap.need))
    const truth = new Set([...gaps].filter((key) => inHalf(key.split('\t')[0]!)))
    const result = gapF1(shown, truth, relevance)
    console.log(
      `gaps      precision ${result.precision.toFixed(3)} recall ${result.recall.toFixed(3)} f1 ${result.f1.toFixed(4)}`,
    )
  }
}

function optionOf(name: string): string | undefined {
  const index = options.indexOf(name)
  return index < 0 ? undefined : options[index + 1]
}

function inHalf(id: string): boolean {
  if (half === undefined) return true
  const number = Number(id.replace(/\D/g, ''))
  // Pairs of neighbours go together, so that both halves hold every language and kind.
  const odd = Math.floor(number / 2) % 2 === 1
  return half === 'odd' ? odd : !odd
}

function worstOf(lists: RankedList[], truth: Map<string, Map<string, number>>): RankedList[] {
  const figure = (list: RankedList) => ndcg10(list.enterprises, truth.get(list.group) ?? new Map())
  return lists.filter((list) => truth.has(list.group)).sort((a, b) => figure(a) - figure(b))
}

function describe(list: RankedList): string {
  const grades = relevance!.get(list.group)!
  const reading = run.readings.get(list.id)!
  const wanted = reading.requirements.map(
    (requirement) =>
      `${requirement.level === 'must' ? '' : '~'}${[requirement.key, ...(requirement.alternatives ?? [])].join('|')}`,
  )
  const best = [...grades].sort((a, b) => b[1] - a[1]).slice(0, 5)
  const places = best.map(([id, grade]) => `${id}:${grade}@${list.enterprises.indexOf(id) + 1}`)
  const top = list.enterprises.slice(0, 8).map((id) => `${id}:${grades.get(id) ?? 0}`)
  const text = [...set.needs, ...set.parallel, ...set.queries].find((entry) => entry.id === list.id)!
  const title = ('title' in text && text.title) || text.text
  return `${list.id} ${ndcg10(list.enterprises, grades).toFixed(2)} «${title}» → ${wanted.join(' ')} + ${reading.restTokens.join(' ')} | top ${top.join(' ')} | ideal ${places.join(' ')}`
}
