import { writeSearchDocuments } from '@matxich/db/queries'
import { createTestDatabase } from '@matxich/db/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { withFallback } from './circuit-breaker.ts'
import { createMeilisearchEngine } from './meilisearch/meilisearch-engine.ts'
import { createPostgresEngine } from './postgres/postgres-engine.ts'
import { makeDocument, terms } from './testing/engine-documents.ts'
import { type Asked, type Listening, listen } from './testing/exchanges.ts'

type Answer = (asked: Asked) => Promise<{ status: number; text: string }>

const database = await createTestDatabase()
const stored = makeDocument({ terms: ['category:gear'] })
const request = { kind: 'enterprise', terms: terms({ 'category:gear': 1 }), limit: 5 } as const
const well: Answer = async () => ({
  status: 200,
  text: JSON.stringify({ hits: [{ id: 'of the server', hash: 'h', _federation: {} }], estimatedTotalHits: 1 }),
})

let server: Listening
let now = 0
let failures: unknown[] = []

beforeAll(() => writeSearchDocuments(database.db, [stored]))
afterEach(() => server.close())
afterAll(database.close)

/** PostgreSQL behind a server that does what it is told, which may change. */
async function openBehind(answer: { current: Answer }) {
  failures = []
  server = await listen((asked) => answer.current(asked))
  const meilisearch = createMeilisearchEngine({ url: server.url, indexPrefix: 'shop' })
  return withFallback(meilisearch, createPostgresEngine(database.db), {
    timeout: 300,
    coolDown: 1000,
    now: () => now,
    onFailure: (cause) => failures.push(cause),
  })
}

const ofPostgres = { hits: [{ id: stored.id }], total: 1, degraded: ['typoTolerance'] }

describe('a search while Meilisearch', () => {
  const ailments: Record<string, Answer> = {
    'never answers': () => new Promise(() => {}),
    'has an error of its own': async () => ({ status: 500, text: '{"message":"disk full","code":"internal"}' }),
    'is not there and a proxy says so': async () => ({ status: 502, text: '<h1>Bad gateway</h1>' }),
    'answers something else': async () => ({ status: 200, text: '<h1>Welcome</h1>' }),
    'answers half': async () => ({ status: 200, text: '{"hits":[{"id":"a"' }),
    'answers without hits': async () => ({ status: 200, text: '{}' }),
    'lost its index': async () => ({ status: 400, text: '{"message":"no index","code":"index_not_found"}' }),
  }
  for (const [ailment, answer] of Object.entries(ailments))
    it(`${ailment} is answered by PostgreSQL, and says what is off`, async () => {
      const engine = await openBehind({ current: answer })
      expect(await engine.search(request)).toMatchObject(ofPostgres)
      expect(failures).toHaveLength(1)
    })

  it('has died is answered by PostgreSQL, and by Meilisearch again soon after it is back', async () => {
    const answer = { current: well }
    const engine = await openBehind(answer)
    expect(await engine.search(request)).not.toHaveProperty('degraded')
    answer.current = async () => Promise.reject(new Error('gone'))
    for (let times = 0; times < 4; times++) expect(await engine.search(request)).toMatchObject(ofPostgres)
    // The fourth did not even try.
    expect(failures).toHaveLength(3)
    answer.current = well
    expect(await engine.search(request)).toMatchObject(ofPostgres)
    now += 1001
    expect(await engine.search(request)).toMatchObject({ hits: [{ id: 'of the server' }] })
    expect(await engine.search(request)).not.toHaveProperty('degraded')
  })
})
