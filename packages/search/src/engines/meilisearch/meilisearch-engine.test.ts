import { randomUUID } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from '@matxich/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchEngine } from '../search-engine.ts'
import { describeEngineContract } from '../testing/engine-contract.ts'
import { createMeilisearchEngine } from './meilisearch-engine.ts'

// The one test that needs a server people start themselves: MEILI_URL (and MEILI_API_KEY) name it.
const { MEILI_URL: url, MEILI_API_KEY: apiKey, MEILI_REQUIRED: required } = process.env

if (url) {
  const indexPrefix = `test_${randomUUID().slice(0, 8)}`
  let database: TestDatabase
  let engine: SearchEngine
  beforeAll(async () => {
    database = await createTestDatabase()
    engine = createMeilisearchEngine({ url, apiKey, indexPrefix })
  })
  afterAll(async () => {
    await engine.drop()
    await database.close()
  })
  describeEngineContract('Meilisearch', () => ({ db: database.db, engine }))
} else {
  describe('Meilisearch as a search engine', () => {
    it.skipIf(required !== '1')('skipped: no server (set MEILI_URL to run the contract suite)', () => {
      expect.fail('MEILI_REQUIRED is 1, but MEILI_URL names no server')
    })
  })
  if (required !== '1') console.warn('\n  MEILISEARCH skipped: no server. Set MEILI_URL to run its contract suite.\n')
}
