import { enterpriseImport } from '@matxich/db/schema'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvFile, type ImportWorld, openImportWorld, taxCodeOf } from '../import/import-world.ts'

let world: ImportWorld
let importId: string

beforeAll(async () => {
  world = await openImportWorld()
  const lines = [
    ['Mã số thuế', 'Tên công ty', 'Tỉnh'],
    [taxCodeOf(1), 'Khuôn mẫu Tân Phát', 'Bình Dương'],
  ]
  importId = (await world.staff.import.create(csvFile(lines))).id
  await world.staff.import.start({ id: importId })
})
afterAll(() => world.close())

const find = async (api = world.staff) => (await api.jobs.find({})).rows
const stateOfImport = async () => (await world.staff.import.get({ id: importId })).state

/** What a worker leaves behind that broke for the last time. */
async function breakDown() {
  const { db } = world.services
  await db.execute(sql`update pgboss.job set state = 'failed', completed_on = now(), retry_count = 5,
    output = '{"message": "connection lost"}' where data ->> 'importId' = ${importId} and state < 'completed'`)
  await db
    .update(enterpriseImport)
    .set({ state: 'failed', failure: 'unexpected' })
    .where(eq(enterpriseImport.id, importId))
}

test('work that waits is listed with the import it is for', async () => {
  expect(await find()).toMatchObject([
    { name: 'import.apply', state: 'waiting', import: { id: importId }, cause: null, mayRetry: false },
  ])
  expect(await world.staff.jobs.state()).toMatchObject({ jobs: { waiting: 1, failed: 0 }, imports: { running: 1 } })
})

test('work that has not broken cannot be started again', async () => {
  const [job] = await find()
  await expect(world.staff.jobs.retry({ id: job!.id })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('broken work names its cause, and readers, other provinces and outsiders cannot start it', async () => {
  await breakDown()
  const [job] = await find()
  expect(job).toMatchObject({ state: 'failed', cause: 'connection lost', retries: 5, mayRetry: true })
  const reader = await world.addStaff('reader', 'viewer', [])
  const elsewhere = await world.addStaff('elsewhere', 'owner', ['01'])
  expect(await find(reader)).toMatchObject([{ mayRetry: false }])
  expect(await find(elsewhere)).toEqual([])
  expect((await elsewhere.jobs.state()).jobs.failed).toBe(0)
  for (const [api, code] of [
    [reader, 'FORBIDDEN'],
    [elsewhere, 'NOT_FOUND'],
    [world.supplier, 'FORBIDDEN'],
    [world.visitor, 'UNAUTHORIZED'],
  ] as const)
    await expect(api.jobs.retry({ id: job!.id })).rejects.toMatchObject({ code })
  expect(await stateOfImport()).toBe('failed')
})

test('broken work is started again once', async () => {
  const [broken] = await find()
  await world.staff.jobs.retry({ id: broken!.id })
  expect(await stateOfImport()).toBe('applying')
  expect(await find()).toMatchObject([{ state: 'waiting' }, { state: 'failed', mayRetry: false }])
  await expect(world.staff.jobs.retry({ id: broken!.id })).rejects.toMatchObject({ code: 'CONFLICT' })
})
