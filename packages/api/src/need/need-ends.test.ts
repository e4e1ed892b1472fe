import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contextOf, nobody } from '../testing.ts'
import { type Firm, moldMaker, moldNeed, type NeedWorld, openNeed, openNeedWorld } from './need-world.ts'
import { publishNeed } from './publish-need.ts'

let world: NeedWorld
let buyer: Firm
let maker: Firm
let other: Firm

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  maker = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  other = await world.addFirm('Khuôn Hoà Bình', moldMaker)
  await world.drain()
})
afterAll(() => world.close())

const realNow = () => new Date()
beforeEach(() => {
  world.services.now = realNow
})
const at = (moment: string) => {
  world.services.now = () => new Date(moment)
}
const refusedAs = (code: string) => ({ cause: { code } })
const publish = { visibility: 'public', isBuyerHidden: false } as const
const take = (firm: Firm, needId: string, to: 'interested' | 'declined' = 'interested') =>
  firm.api.engagement.move({ needId, enterpriseId: firm.id, to })
const stages = async (needId: string) =>
  new Map((await buyer.api.engagement.ofNeed({ needId })).map((row) => [row.supplier.id, row.stage]))

describe('a deadline', () => {
  test('in working days ends at 17:00 where the buyer is', async () => {
    at('2026-11-27T03:00:00Z')
    const told = await buyer.api.need.deadline({ workingDays: 10, timeZone: 'Asia/Tokyo' })
    expect(told).toMatchObject({ deadline: '2026-12-11', deadlineTimeZone: 'Asia/Tokyo', workingDays: 10 })
    expect(told?.deadlineAt.toISOString()).toBe('2026-12-11T08:00:00.000Z')
    const id = await openNeed(world, buyer)
    await buyer.api.need.publish({ id, ...publish, workingDays: 10, timeZone: 'Asia/Tokyo' })
    expect(await maker.api.need.get({ id })).toMatchObject({
      deadline: '2026-12-11',
      deadlineTimeZone: 'Asia/Tokyo',
      isPast: false,
      workingDaysLeft: 10,
    })
  })

  test('that lies behind or years ahead is refused', async () => {
    for (const deadline of ['2020-01-01', '2090-01-01'])
      await expect(buyer.api.need.deadline({ deadline })).rejects.toMatchObject(refusedAs('invalid'))
  })

  test('once over is said, and the need is offered to nobody new', async () => {
    at('2026-11-27T03:00:00Z')
    const id = await openNeed(world, buyer, { visibility: 'public' })
    await buyer.api.need.publish({ id, ...publish, deadline: '2026-11-30', timeZone: 'Asia/Tokyo' })
    await take(maker, id)
    await world.drain()
    const listed = async (firm: Firm) => (await firm.api.match.needs({})).rows.some((row) => row.need.id === id)
    const isPublic = async () => (await world.visitor.need.findPublic({})).rows.some((row) => row.id === id)
    at('2026-11-30T07:59:00Z')
    expect([await listed(other), await isPublic()]).toEqual([true, true])
    at('2026-11-30T08:01:00Z')
    expect([await listed(other), await isPublic()]).toEqual([false, false])
    expect(await listed(maker)).toBe(true)
    expect(await other.api.need.get({ id })).toMatchObject({ isPast: true, workingDaysLeft: null })
    const before = await world.snapshot()
    await expect(take(other, id)).rejects.toMatchObject(refusedAs('conflict'))
    expect(await world.snapshot()).toBe(before)
    await take(maker, id, 'declined')
  })
})

describe('publishing', () => {
  test('needs a confirmed enterprise; the draft stays', async () => {
    const { id } = await buyer.api.need.create({ ...moldNeed, idempotencyKey: crypto.randomUUID() })
    const viewer = {
      ...nobody,
      enterprise: { id: buyer.id, name: 'Nhật Tân', role: 'owner' as const, isConfirmed: false },
    }
    const before = await world.snapshot()
    await expect(publishNeed(contextOf(world.services, viewer), { id, ...publish })).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'enterprise', rule: 'needsConfirmedEnterprise' }],
    })
    expect(await world.snapshot()).toBe(before)
    expect(await buyer.api.need.get({ id })).toMatchObject({ state: 'draft' })
  })
})

describe('closing', () => {
  test('with an award moves everybody who took part, and tells each no more than its own part', async () => {
    const id = await openNeed(world, buyer, { visibility: 'public' })
    await take(maker, id)
    await take(other, id)
    await buyer.api.need.close({ id, outcome: 'awarded', awardedTo: [maker.id], note: 'giá tốt nhất' })
    expect(await stages(id)).toEqual(
      new Map([
        [maker.id, 'awarded'],
        [other.id, 'lost'],
      ]),
    )
    expect(await buyer.api.need.get({ id })).toMatchObject({ outcome: 'awarded', outcomeNote: 'giá tốt nhất' })
    const seen = await other.api.need.get({ id })
    expect(seen).toMatchObject({ state: 'closed', outcome: null, outcomeNote: null, own: null })
    expect(await maker.api.match.own({ needId: id })).toMatchObject({ stage: 'awarded', nextStages: [] })
    await expect(world.visitor.need.get({ id })).rejects.toMatchObject(refusedAs('notFound'))
  })

  test('is refused, and changes nothing, when the award names a firm that takes no part', async () => {
    const id = await openNeed(world, buyer, { visibility: 'public' })
    await take(maker, id)
    const before = await world.snapshot()
    await expect(
      buyer.api.need.close({ id, outcome: 'awarded', awardedTo: [maker.id, other.id] }),
    ).rejects.toMatchObject(refusedAs('invalid'))
    expect(await world.snapshot()).toBe(before)
  })

  test('can be undone for thirty days: everybody stands where they stood', async () => {
    const id = await openNeed(world, buyer, { visibility: 'public' })
    await take(maker, id)
    await take(other, id)
    await take(other, id, 'declined')
    await buyer.api.need.close({ id, outcome: 'notFound' })
    expect((await stages(id)).get(maker.id)).toBe('lost')
    await buyer.api.need.reopen({ id })
    expect(await stages(id)).toEqual(
      new Map([
        [maker.id, 'interested'],
        [other.id, 'declined'],
      ]),
    )
    expect(await buyer.api.need.get({ id })).toMatchObject({ state: 'open', outcome: null, closedAt: null })
    await buyer.api.need.close({ id, outcome: 'cancelled' })
    world.services.now = () => new Date(Date.now() + 31 * 24 * 3600 * 1000)
    const before = await world.snapshot()
    await expect(buyer.api.need.reopen({ id })).rejects.toMatchObject(refusedAs('conflict'))
    expect(await world.snapshot()).toBe(before)
  })
})

describe('a copy', () => {
  test('is a draft with the words, the requirements and who may not see it; sent twice it is one', async () => {
    const id = await openNeed(world, buyer, { visibility: 'public', isBuyerHidden: true, excludedGroups: ['trader'] })
    await buyer.api.need.keepOut({ id, enterpriseId: other.id })
    await take(maker, id)
    const copy = await buyer.api.need.copy({ id, idempotencyKey: 'copy-of-it' })
    expect(await buyer.api.need.copy({ id, idempotencyKey: 'copy-of-it' })).toEqual(copy)
    const [from, to] = [await buyer.api.need.get({ id }), await buyer.api.need.get(copy)]
    expect(to).toMatchObject({
      state: 'draft',
      visibility: 'public',
      isBuyerHidden: true,
      text: from.text,
      deadline: null,
      own: { excludedGroups: ['trader'], excludedFirms: 1, copiedFrom: id },
    })
    expect(to.requirements).toEqual(from.requirements)
    expect(await buyer.api.engagement.ofNeed({ needId: copy.id })).toEqual([])
    await expect(maker.api.need.copy({ id, idempotencyKey: 'copy-by-another' })).rejects.toMatchObject(
      refusedAs('notFound'),
    )
  })
})

describe('revisions', () => {
  test('tell what each changed, the latest first', async () => {
    const id = await openNeed(world, buyer)
    await buyer.api.need.setRequirementLevel({ id, key: 'tolerance', level: 'nice' })
    await buyer.api.need.removeRequirement({ id, key: 'material:nak80' })
    await buyer.api.need.addRequirement({
      id,
      requirement: { type: 'concept', kind: 'material', concept: 'skd61', level: 'must' },
    })
    const [third, second, first, original] = await buyer.api.need.revisions({ id })
    expect(third?.changes).toMatchObject({ added: [{ key: 'material:skd61' }], removed: [], isTextChanged: false })
    expect(second?.changes).toMatchObject({ removed: [{ key: 'material:nak80' }] })
    expect(first?.changes?.changed).toMatchObject([{ before: { level: 'must' }, after: { level: 'nice' } }])
    expect(original).toMatchObject({ revision: 1, changes: null, text: moldNeed.text })
  })
})

describe('a draft', () => {
  test('can be deleted, and nothing that was ever published', async () => {
    const { id } = await buyer.api.need.create({ ...moldNeed, idempotencyKey: crypto.randomUUID() })
    await expect(maker.api.need.deleteDraft({ id })).rejects.toMatchObject(refusedAs('notFound'))
    await buyer.api.need.deleteDraft({ id })
    await expect(buyer.api.need.get({ id })).rejects.toMatchObject(refusedAs('notFound'))
    const open = await openNeed(world, buyer)
    const before = await world.snapshot()
    await expect(buyer.api.need.deleteDraft({ id: open })).rejects.toMatchObject(refusedAs('conflict'))
    expect(await world.snapshot()).toBe(before)
  })
})
