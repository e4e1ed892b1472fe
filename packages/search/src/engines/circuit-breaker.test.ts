import { describe, expect, it } from 'vitest'
import { withFallback } from './circuit-breaker.ts'
import type { SearchEngine, SearchResult } from './search-engine.ts'
import { anything } from './testing/engine-documents.ts'

const request = { kind: 'enterprise', terms: anything, limit: 10 } as const

/** An engine that answers, fails or never answers, as told, and counts how often it was asked. */
function makeEngine(name: SearchEngine['name'], answer: () => Promise<SearchResult>) {
  const engine = {
    name,
    asked: 0,
    answer,
    search: () => {
      engine.asked += 1
      return engine.answer()
    },
    write: () => Promise.reject(new Error('write refused')),
    remove: async () => {},
    rebuild: async () => {},
    drop: async () => {},
    hashes: async () => new Map<string, string>(),
    health: async () => ({ isHealthy: true, detail: '' }),
  }
  return engine
}

const answerOf = (id: string) => async () => ({ hits: [{ id, engineScore: 1 }], total: 1, facetCounts: {} })
const failure = () => Promise.reject(new Error('down'))

describe('a circuit breaker between two engines', () => {
  it('lets the primary answer and says nothing of degradation while it can', async () => {
    const engine = withFallback(
      makeEngine('meilisearch', answerOf('primary')),
      makeEngine('postgres', answerOf('second')),
    )
    expect(await engine.search(request)).toEqual(await answerOf('primary')())
  })

  it('answers from the fallback when the primary fails, and names what is lost', async () => {
    const engine = withFallback(makeEngine('meilisearch', failure), makeEngine('postgres', answerOf('second')))
    expect(await engine.search(request)).toMatchObject({ hits: [{ id: 'second' }], degraded: ['typoTolerance'] })
  })

  it('does not wait for a primary that never answers', async () => {
    const silent = makeEngine('meilisearch', () => new Promise(() => {}))
    const engine = withFallback(silent, makeEngine('postgres', answerOf('second')), { timeout: 5 })
    expect(await engine.search(request)).toMatchObject({ hits: [{ id: 'second' }] })
  })

  it('leaves a failing primary alone after three failures and goes back once it is well', async () => {
    let now = 0
    const primary = makeEngine('meilisearch', failure)
    const engine = withFallback(primary, makeEngine('postgres', answerOf('second')), { coolDown: 100, now: () => now })
    for (let times = 0; times < 5; times++) await engine.search(request)
    expect(primary.asked).toBe(3)

    now = 101
    await engine.search(request)
    expect(primary.asked).toBe(4)

    primary.answer = answerOf('primary')
    now = 202
    expect(await engine.search(request)).toMatchObject({ hits: [{ id: 'primary' }] })
    expect(await engine.search(request)).not.toHaveProperty('degraded')
  })

  it('lets a failed write fail, so that it is repeated', async () => {
    const engine = withFallback(
      makeEngine('meilisearch', answerOf('primary')),
      makeEngine('postgres', answerOf('second')),
    )
    await expect(engine.write([])).rejects.toThrow('write refused')
  })
})
