import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftNeed, type Firm, moldMaker, type NeedWorld, openNeedWorld } from './need-world.ts'

let world: NeedWorld
let buyer: Firm
let maker: Firm
let need: string

const iso = 'certification:iso-9001'

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  maker = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  await world.addFirm('Khuôn Mẫu An Bình', { ...moldMaker, certificates: [] })
  await world.addFirm('Khuôn Mẫu Thô', {
    ...moldMaker,
    capabilities: [{ ...moldMaker.capabilities[0], text: 'Khuôn ép nhựa NAK80', toleranceMm: 0.05 }],
  })
  await world.drain()
  need = await draftNeed(buyer)
})
afterAll(() => world.close())

test('a buyer reads what each must costs, while the need is a draft', async () => {
  const read = await buyer.api.need.whatIf({ id: need })
  expect(read).toMatchObject({ count: 1, isAtLeast: false })
  expect(read.count).toBe((await buyer.api.need.countSuppliers({ id: need })).count)
  const steps = read.relaxations.map(({ key, how, count }) => [key, how, count])
  expect(steps).toContainEqual([iso, 'nice', 2])
  expect(steps).toContainEqual(['tolerance', 'wider', 2])
})

test('a step is taken by one press, and the count is what was promised', async () => {
  await buyer.api.need.relax({ id: need, key: 'tolerance', how: 'wider' })
  const { requirements } = await buyer.api.need.get({ id: need })
  expect(requirements.find(({ key }) => key === 'tolerance')).toMatchObject({
    quantity: { max: 0.05 },
    level: 'must',
    origin: 'person',
  })
  expect((await buyer.api.need.whatIf({ id: need })).count).toBe(2)
  await buyer.api.need.relax({ id: need, key: iso, how: 'nice' })
  expect((await buyer.api.need.whatIf({ id: need })).count).toBe(3)
})

test('a step that is not one any more is refused, and another’s need is nobody’s business', async () => {
  const before = await world.snapshot()
  const refused = (code: string) => ({ cause: { code } })
  await expect(buyer.api.need.relax({ id: need, key: iso, how: 'nice' })).rejects.toMatchObject(refused('conflict'))
  await expect(maker.api.need.relax({ id: need, key: 'tolerance', how: 'nice' })).rejects.toMatchObject(
    refused('notFound'),
  )
  await expect(maker.api.need.whatIf({ id: need })).rejects.toMatchObject(refused('notFound'))
  const reader = await buyer.member('viewer')
  await expect(reader.need.relax({ id: need, key: 'tolerance', how: 'nice' })).rejects.toMatchObject(
    refused('notAllowed'),
  )
  expect(await world.snapshot()).toBe(before)
})
