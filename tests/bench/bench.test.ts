import { createTestDatabase, type TestDatabase } from '@matxich/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadBenchData } from './generate/load-bench-data.ts'
import { formatResult } from './report.ts'
import { runBench } from './run-bench.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await loadBenchData(database.url, { suppliers: 150, needs: 20 }, new Date())
}, 120_000)

afterAll(() => database.close())

describe('the bench', () => {
  it('invents suppliers and needs, builds their documents, and takes every figure that needs no web server', async () => {
    const result = await runBench({
      databaseUrl: database.url,
      search: { engine: 'postgres' },
      queries: 5,
      needs: 5,
      rounds: 1,
      withPages: false,
      tell: () => {},
    })
    expect(result).toMatchObject({ engine: 'postgres', suppliers: 150, needs: 20 })
    expect(result.search.procedure.runs).toBe(5)
    expect(result.matching.match.runs).toBe(5)
    expect(result.rematching.asTheWorker.done).toBe(5)
    expect(formatResult(result)).toMatch(/search procedure ÷ engine request/)
  }, 120_000)

  it('gives suppliers that needs find: a ranking has somebody in it who meets the product', async () => {
    const [counted] = await database.client<{ met: number }[]>`
      select count(*)::int as met from match where score > 0.3`
    expect(counted?.met).toBeGreaterThan(0)
  })
})
