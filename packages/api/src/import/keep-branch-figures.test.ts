import { writeEnterpriseProfile } from '@matxich/db/queries'
import { capability } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moldMaker, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { getRecordsById } from './current-records.ts'

let world: NeedWorld
beforeAll(async () => {
  world = await openNeedWorld()
})
afterAll(() => world.close())

test('what only a branch asks stays with its category when a list states the capability anew', async () => {
  const { id } = await world.addFirm('Khuôn Nhiều Lòng', moldMaker)
  const mine = eq(capability.enterpriseId, id)
  await world.db
    .update(capability)
    .set({ details: { cavities: 8 } })
    .where(mine)
  const { record } = (await getRecordsById(world.db, [id])).get(id)!
  const [stated] = record.capabilities
  const other = { ...stated!, category: 'mold-repair' }
  await world.db.transaction((transaction) =>
    writeEnterpriseProfile(transaction, id, {
      ...record,
      taxCode: null,
      certificates: [],
      capabilities: [other, { ...stated!, leadTimeDays: 21 }],
    } as Parameters<typeof writeEnterpriseProfile>[2]),
  )
  const rows = await world.db.select().from(capability).where(mine).orderBy(capability.position)
  expect(rows.map(({ details, leadTimeDays }) => [details, leadTimeDays])).toEqual([
    [{}, stated!.leadTimeDays],
    [{ cavities: 8 }, 21],
  ])
})
