import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Exchange } from './exchanges.ts'

export interface Recording {
  of: (test: string) => Exchange[]
  keep: (test: string, exchanges: Exchange[]) => void
  /** Writes down what was kept; the tests that were not run stay as they were. */
  save: () => void
}

/** As a line of the file: the answer by its place among all answers, for most of them are given again and again. */
type Line = Omit<Exchange, 'answer'> & { test: string; answer: number }

/** What a server and the tests of one file have said to each other: the distinct answers, then an exchange a line. */
export function openRecording(file: string): Recording {
  const [answers = [], ...lines] = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
  const byTest = new Map<string, Exchange[]>()
  for (const { test, answer, ...exchange } of lines as Line[])
    byTest.set(test, [...(byTest.get(test) ?? []), { ...exchange, answer: answers[answer] }])
  return {
    of: (test) => byTest.get(test) ?? [],
    keep: (test, exchanges) => byTest.set(test, exchanges),
    save: () => writeFileSync(file, toText(byTest)),
  }
}

function toText(byTest: Map<string, Exchange[]>): string {
  const answers = new Map<string, number>()
  const lines: string[] = []
  for (const [test, exchanges] of byTest)
    for (const { answer, ...exchange } of exchanges) {
      const text = JSON.stringify(answer)
      const place = answers.get(text) ?? answers.size
      answers.set(text, place)
      lines.push(JSON.stringify({ test, ...exchange, answer: place } satisfies Line))
    }
  return `${[`[${[...answers.keys()].join(',')}]`, ...lines].join('\n')}\n`
}
