import { createTestDatabase, type TestDatabase } from '@matxich/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBoss } from './boss.ts'
import { openJobs } from './open-jobs.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('a job sent with a transaction is there once that is committed, and not when it is rolled back', async () => {
  const jobs = await openJobs(database.url)
  await expect(
    database.db.transaction(async (transaction) => {
      await jobs.send('import.apply', { importId: 'lost', actorId: 'somebody' }, transaction)
      throw new Error('roll back')
    }),
  ).rejects.toThrow('roll back')
  await database.db.transaction((transaction) =>
    jobs.send('import.apply', { importId: 'kept', actorId: 'somebody' }, transaction),
  )
  await jobs.close()

  const boss = await startBoss(database.url, { isWorker: false })
  const waiting = await boss.fetch<{ importId: string }>('import.apply', { batchSize: 10 })
  await boss.stop({ graceful: false, close: true })
  expect(waiting.map((job) => job.data.importId)).toEqual(['kept'])
})
