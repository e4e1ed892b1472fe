import { Agent, get } from 'node:http'
import type { Query } from './measure-search.ts'

export interface PageLoad {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p95: number
  requests: number
}

export interface PageFigures {
  /** Results of searches that somebody asked within the last minute, while nothing was written. */
  search: PageLoad
  /** Results of searches that nobody has asked before. */
  first: PageLoad
  empty: PageLoad
}

export interface PageQueries {
  /** Asked again and again. */
  known: Query[]
  /** Enough that each is asked once. */
  unknown: Query[]
}

const clients = 4
const turnMs = 3000

/**
 * Asks the web server for pages as a few people at once do, over connections that stay open, by turns: search results, results of
 * words that are new, and the emptiest page it has (the frame and a form of one field, no query of its own).
 */
export async function measurePages(url: string, queries: PageQueries, turns: number): Promise<PageFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const paths = {
    search: queries.known.map(searchPath),
    first: queries.unknown.map(searchPath),
    empty: queries.known.map(({ lang }) => `/${lang}/forgot-password`),
  }
  const names = ['search', 'first', 'empty'] as const
  const taken = { search: [] as number[], first: [] as number[], empty: [] as number[] }
  const next = { search: 0, first: 0, empty: 0 }
  const seconds = { search: 0, first: 0, empty: 0 }
  // Every page once, uncounted: a server that has just started has compiled and remembered nothing.
  for (const path of [...paths.empty.slice(0, 20), ...paths.search]) await load(agent, url, path)
  for (let turn = 0; turn < turns; turn++)
    for (const name of names) {
      // What was asked is remembered for a minute, which the turns before may have taken.
      if (name === 'search') for (const path of paths.search) await load(agent, url, path)
      const started = performance.now()
      const until = started + turnMs
      const client = async () => {
        while (performance.now() < until) {
          const from = performance.now()
          await load(agent, url, paths[name][next[name]++ % paths[name].length]!)
          taken[name].push(performance.now() - from)
        }
      }
      await Promise.all(Array.from({ length: clients }, client))
      seconds[name] += (performance.now() - started) / 1000
    }
  agent.destroy()
  const figures = (name: (typeof names)[number]) => summarise(taken[name], seconds[name])
  return { search: figures('search'), first: figures('first'), empty: figures('empty') }
}

const searchPath = ({ text, lang }: Query) => `/${lang}/search?q=${encodeURIComponent(text)}`

let visitor = 0

function load(agent: Agent, url: string, path: string): Promise<void> {
  visitor += 1
  const address = `10.${(visitor >> 12) & 255}.${(visitor >> 4) & 255}.${visitor & 15}`
  return new Promise((resolve, reject) => {
    get(`${url}${path}`, { agent, headers: { 'X-Forwarded-For': address } }, (response) => {
      response.resume()
      response.once('error', reject)
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${path} gave ${response.statusCode}`)),
      )
    }).once('error', reject)
  })
}

function summarise(values: number[], seconds: number): PageLoad {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? 0
  return { requestsPerSecond: values.length / seconds, p50: at(0.5), p95: at(0.95), requests: values.length }
}
