import { writeSearchDocuments } from '@matxich/db/queries'
import { createTestDatabase } from '@matxich/db/testing'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { describeEngineContract } from '../testing/engine-contract.ts'
import { makeDocument, terms } from '../testing/engine-documents.ts'
import { createPostgresEngine } from './postgres-engine.ts'

const database = await createTestDatabase()
afterAll(database.close)

describeEngineContract('PostgreSQL', () => ({ db: database.db, engine: createPostgresEngine(database.db) }))

describe('candidates in PostgreSQL', () => {
  it('adds up exactly the weights of the terms a document holds', async () => {
    const document = makeDocument({ terms: ['category:gear', 'process:hobbing', 'banh', 'rang'] })
    await writeSearchDocuments(database.db, [document])
    const asked = terms({ 'category:gear': 4, 'process:hobbing': 2, 'process:milling': 2 }, { banh: 0.5, khuon: 0.5 })
    const { hits } = await createPostgresEngine(database.db).search({ kind: 'enterprise', terms: asked, limit: 1 })
    expect(hits[0]?.engineScore).toBeCloseTo(6.5, 3)
  })

  it('weighs a rare term more than one that most documents hold, once the table was analysed', async () => {
    const common = Array.from({ length: 300 }, () => makeDocument({ terms: ['process:milling'] }))
    const rare = makeDocument({ terms: ['process:gear-grinding'] })
    await writeSearchDocuments(database.db, [...common, rare])
    await database.db.execute(sql`analyze search_document`)
    const { hits } = await createPostgresEngine(database.db).search({
      kind: 'enterprise',
      terms: terms({ 'process:milling': 1, 'process:gear-grinding': 1 }),
      limit: 1,
    })
    expect(hits[0]?.id).toBe(rare.id)
  })
})
