import { getNeedsForSearch } from '@matxich/db/queries'
import type { Requirement } from '@matxich/search'
import type { SearchRequest } from '@matxich/search/engines'
import { rankSuppliers, whatIf } from '@matxich/search/ranking'
import { seededRandom } from './generate/random.ts'
import { generateQuery } from './generate/request.ts'
import type { Language, Vocabulary } from './generate/vocabulary.ts'
import type { BenchServices } from './open-bench-services.ts'
import { interleave, type Timings } from './timing.ts'

export interface Query {
  text: string
  lang: Language
}

/** Queries of the bench: the same for the same number, in five languages by turns. */
export function benchQueries(vocabulary: Vocabulary, count: number): Query[] {
  const random = seededRandom(2_000_003)
  return Array.from({ length: count }, (_, number) => generateQuery(vocabulary, random, number))
}

/**
 * The search procedure, without rendering, the same for what was asked a moment ago, and suggestions for the first letters, beside the
 * request for candidates that the procedure puts to the engine.
 */
export async function measureSearch(
  { api, remembering, engine, takeRequests }: BenchServices,
  queries: Query[],
  rounds: number,
): Promise<Timings<'procedure' | 'again' | 'suggest' | 'engine'>> {
  const asked: { query: Query; request: SearchRequest }[] = []
  for (const query of queries) {
    takeRequests()
    await api.search.suppliers(query)
    const request = takeRequests().sort((a, b) => b.limit - a.limit)[0]
    if (request) asked.push({ query, request })
  }
  return interleave(asked, rounds, {
    procedure: ({ query }) => api.search.suppliers(query),
    again: ({ query }) => remembering.search.suppliers(query),
    suggest: ({ query }) => api.search.suggest({ text: query.text.slice(0, 6), lang: query.lang }),
    engine: ({ request }) => engine.search(request),
  })
}

/** Matching one need, and what the composer asks of it, beside the request for its candidates. */
export async function measureMatching(
  { services, engine, takeRequests }: BenchServices,
  needIds: string[],
  rounds: number,
): Promise<Timings<'match' | 'whatIf' | 'engine'>> {
  const { db, lexicon: getLexicon, now } = services
  const lexicon = await getLexicon()
  const common = { db, engine: services.engine, lexicon, now: now() }
  const match = (requirements: Requirement[]) => rankSuppliers({ ...common, requirements, restTokens: [], limit: 200 })
  const asked: { requirements: Requirement[]; request: SearchRequest }[] = []
  for (const need of await getNeedsForSearch(db, needIds)) {
    const requirements = need.requirements.map(({ origin: _, ...requirement }) => requirement as Requirement)
    takeRequests()
    await match(requirements)
    const request = takeRequests().sort((a, b) => b.limit - a.limit)[0]
    if (request) asked.push({ requirements, request })
  }
  return interleave(asked, rounds, {
    match: ({ requirements }) => match(requirements),
    whatIf: ({ requirements }) => whatIf({ ...common, requirements }),
    engine: ({ request }) => engine.search(request),
  })
}
