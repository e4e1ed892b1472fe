import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from '../need/need-world.ts'

let world: NeedWorld
let buyer: Firm
let maker: Firm
let rival: Firm

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  maker = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  rival = await world.addFirm('Khuôn Mẫu An Bình', moldMaker)
  await world.drain()
})
afterAll(() => world.close())

const refusedAs = (code: string) => ({ cause: { code } })

describe('steps between a buyer and a supplier', () => {
  test('go from an invitation to an answer to the shortlist, messages along', async () => {
    const needId = await openNeed(world, buyer)
    await buyer.api.engagement.move({ needId, enterpriseId: maker.id, to: 'invited', note: 'Gửi báo giá nhé' })
    expect(await maker.api.match.own({ needId })).toMatchObject({
      stage: 'invited',
      nextStages: ['interested', 'declined'],
      note: 'Gửi báo giá nhé',
    })
    await maker.api.engagement.move({ needId, enterpriseId: maker.id, to: 'interested', note: 'Rất quan tâm' })
    const [taking] = await buyer.api.engagement.ofNeed({ needId })
    expect(taking).toMatchObject({ stage: 'interested', nextStages: ['shortlisted'], note: 'Rất quan tâm' })
    await buyer.api.engagement.move({ needId, enterpriseId: maker.id, to: 'shortlisted' })
    const { rows } = await maker.api.match.needs({})
    expect(rows.find((row) => row.need.id === needId)).toMatchObject({
      stage: 'shortlisted',
      nextStages: ['interested', 'declined'],
      note: null,
    })
  })

  test('that are none from here are refused and change nothing', async () => {
    const needId = await openNeed(world, buyer)
    await buyer.api.engagement.move({ needId, enterpriseId: maker.id, to: 'invited' })
    const before = await world.snapshot()
    const move = (firm: Firm, enterpriseId: string, to: 'invited' | 'interested' | 'shortlisted' | 'awarded') =>
      firm.api.engagement.move({ needId, enterpriseId, to })
    await expect(move(buyer, maker.id, 'invited')).rejects.toMatchObject(refusedAs('conflict'))
    await expect(move(buyer, maker.id, 'interested')).rejects.toMatchObject(refusedAs('notAllowed'))
    await expect(move(maker, maker.id, 'shortlisted')).rejects.toMatchObject(refusedAs('notAllowed'))
    await expect(move(maker, maker.id, 'awarded')).rejects.toMatchObject(refusedAs('conflict'))
    await expect(move(rival, maker.id, 'interested')).rejects.toMatchObject(refusedAs('notAllowed'))
    await expect(move(buyer, buyer.id, 'invited')).rejects.toMatchObject(refusedAs('notFound'))
    await expect(move(buyer, crypto.randomUUID(), 'invited')).rejects.toMatchObject(refusedAs('notFound'))
    const reader = await buyer.member('viewer')
    const step = { needId, enterpriseId: rival.id, to: 'invited' } as const
    await expect(reader.engagement.move(step)).rejects.toMatchObject(refusedAs('notAllowed'))
    await expect(world.visitor.engagement.move(step)).rejects.toMatchObject(refusedAs('signedOut'))
    await expect(world.staff.engagement.move(step)).rejects.toMatchObject(refusedAs('notAllowed'))
    expect(await world.snapshot()).toBe(before)
  })

  test('end with the need', async () => {
    const needId = await openNeed(world, buyer)
    await buyer.api.engagement.move({ needId, enterpriseId: maker.id, to: 'invited' })
    await buyer.api.need.close({ id: needId, outcome: 'cancelled' })
    const before = await world.snapshot()
    await expect(
      buyer.api.engagement.move({ needId, enterpriseId: maker.id, to: 'shortlisted' }),
    ).rejects.toMatchObject(refusedAs('conflict'))
    await expect(maker.api.engagement.move({ needId, enterpriseId: maker.id, to: 'interested' })).rejects.toMatchObject(
      refusedAs('conflict'),
    )
    expect(await world.snapshot()).toBe(before)
    expect(await buyer.api.engagement.ofNeed({ needId })).toMatchObject([{ stage: 'lost', nextStages: [] }])
  })

  test('taken twice at the same moment are taken once', async () => {
    const needId = await openNeed(world, buyer)
    const invite = () => buyer.api.engagement.move({ needId, enterpriseId: maker.id, to: 'invited' })
    const results = await Promise.allSettled([invite(), invite()])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await buyer.api.engagement.ofNeed({ needId })).toHaveLength(1)
  })
})
