import { createTestDatabase } from '@matxich/db/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { openSearchEngine } from './open-search-engine.ts'
import { anything } from './testing/engine-documents.ts'

const database = await createTestDatabase()
const { db } = database
afterAll(database.close)

describe('the engine that is opened', () => {
  it('is PostgreSQL when no Meilisearch is known, or when PostgreSQL is asked for', async () => {
    expect((await openSearchEngine({ db })).name).toBe('postgres')
    expect((await openSearchEngine({ db, engine: 'postgres', url: 'http://127.0.0.1:1' })).name).toBe('postgres')
  })

  it('is Meilisearch where its address is known, with PostgreSQL answering while it does not', async () => {
    const engine = await openSearchEngine({ db, url: 'http://127.0.0.1:1' })
    expect(engine.name).toBe('meilisearch')
    const result = await engine.search({ kind: 'enterprise', terms: anything, limit: 1 })
    expect(result).toEqual({ hits: [], total: 0, facetCounts: {}, degraded: ['typoTolerance'] })
  })

  it('is refused in words when Meilisearch is demanded and has no address', async () => {
    await expect(openSearchEngine({ db, engine: 'meilisearch' })).rejects.toThrow('set MEILI_URL')
  })
})
