import { enterprise, enterpriseFieldGroup } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from '../need/need-world.ts'

let world: NeedWorld
let buyer: Firm
let good: Firm
let near: Firm
let hidden: Firm
let needId: string

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  good = await world.addFirm('Khuôn Đủ', { ...moldMaker, employees: 60 })
  const [capability] = moldMaker.capabilities
  near = await world.addFirm('Khuôn Gần', {
    employees: 20,
    capabilities: [{ ...capability!, materials: ['skd61'], toleranceMm: 0.05, text: null }],
  })
  await world.db
    .insert(enterpriseFieldGroup)
    .values({ enterpriseId: near.id, fieldGroup: 'size', source: 'self', asOf: '2026-01-01', visibility: 'center' })
    .onConflictDoUpdate({
      target: [enterpriseFieldGroup.enterpriseId, enterpriseFieldGroup.fieldGroup],
      set: { visibility: 'center' },
    })
  hidden = await world.addFirm('Khuôn Ẩn', moldMaker)
  await world.db.update(enterprise).set({ isListed: false }).where(eq(enterprise.id, hidden.id))
  await world.drain()
  needId = await openNeed(world, buyer)
})
afterAll(() => world.close())

const ids = () => [near.id, good.id, hidden.id]

test('suppliers stand in the order named, each with a verdict per point asked and with its facts', async () => {
  const { asked, suppliers, need } = await world.visitor.search.compare({
    ids: ids(),
    lang: 'vi',
    text: 'khuôn ép nhựa NAK80',
  })
  expect(need).toBeNull()
  expect(suppliers.map(({ supplier }) => supplier.name.vi)).toEqual(['Khuôn Gần', 'Khuôn Đủ'])
  for (const { verdicts } of suppliers)
    expect(verdicts.map(({ requirement }) => requirement.key)).toEqual(asked.map(({ key }) => key))
  expect(suppliers[1]?.verdicts.map(({ status }) => status)).toEqual(['met', 'met'])
  expect(suppliers[0]).toMatchObject({ materials: ['skd61'], toleranceMm: 0.05, leadTimeDays: 40, moq: 1 })
  expect(suppliers[0]!.score!).toBeLessThan(suppliers[1]!.score!)
})

test('what a firm keeps to itself is not compared, nor is a firm that is not listed', async () => {
  const { suppliers } = await world.visitor.search.compare({ ids: ids(), lang: 'vi' })
  expect(suppliers.map(({ supplier, score }) => [supplier.employees, score])).toEqual([
    [null, null],
    [60, null],
  ])
  const own = await hidden.api.search.compare({ ids: [hidden.id], lang: 'vi', text: 'khuôn' })
  expect(own.suppliers).toMatchObject([{ score: null, verdicts: [] }])
})

test('a need is held against them for its buyer alone', async () => {
  const given = { ids: [good.id], lang: 'vi' as const, needId }
  const { need, suppliers } = await buyer.api.search.compare(given)
  expect(need).toMatchObject({ id: needId })
  expect(suppliers[0]!.verdicts.length).toBeGreaterThan(2)
  await expect(good.api.search.compare(given)).rejects.toMatchObject({ cause: { code: 'notAllowed' } })
  await expect(world.visitor.search.compare(given)).rejects.toMatchObject({ cause: { code: 'signedOut' } })
  const outsider = await world.addFirm('Người Ngoài')
  await expect(outsider.api.search.compare(given)).rejects.toMatchObject({ cause: { code: 'notFound' } })
})

test('those chosen are told by name, but for a firm that is not listed', async () => {
  expect(await world.visitor.search.names({ ids: ids() })).toEqual([
    { id: near.id, name: 'Khuôn Gần' },
    { id: good.id, name: 'Khuôn Đủ' },
  ])
})
