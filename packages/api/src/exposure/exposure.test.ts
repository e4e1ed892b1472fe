import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from '../need/need-world.ts'
import { appRouter } from '../router.ts'
import { contextOf } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'

let world: NeedWorld
let makers: Firm[]
let buyer: Firm
const refusedAs = (code: string) => ({ cause: { code } })

beforeAll(async () => {
  world = await openNeedWorld()
  makers = []
  for (const [name, employees] of [
    ['Nhỏ Một', 30],
    ['Nhỏ Hai', 40],
    ['Nhỏ Ba', 50],
    ['Lớn Một', 900],
    ['Lớn Hai', 800],
    ['Lớn Ba', 700],
  ] as const)
    makers.push(await world.addFirm(`Khuôn ${name}`, { ...moldMaker, employees }))
  await world.addFirm('Khuôn Siêu Nhỏ', { ...moldMaker, employees: 3 })
  buyer = await world.addFirm('Bên mua')
  await world.drain()
})
afterAll(() => world.close())

const visitorAt = (address: string) => createCallerFactory(appRouter)({ ...contextOf(world.services, null), address })
type Caller = ReturnType<typeof visitorAt>

const search = (caller: Caller, text = 'khuôn ép nhựa', page = 1) =>
  caller.search.suppliers({
    text,
    lang: 'vi',
    dropped: [],
    facets: {},
    only: false,
    sort: 'relevance',
    page,
    pageSize: 20,
  })

const own = async (firm: Firm) => {
  await world.services.traces.flush()
  return firm.api.exposure.own()
}
const report = async () => {
  await world.services.traces.flush()
  return world.staff.exposure.get({ days: 30, lang: 'vi' })
}

describe('a firm sees how often others saw it', () => {
  test('in searches and on its page, its own people and staff left out', async () => {
    const [firm] = makers as [Firm]
    const before = await own(firm)
    await search(visitorAt('192.0.2.21'))
    await search(visitorAt('192.0.2.22'))
    await search(firm.api)
    await search(world.staff)
    await visitorAt('192.0.2.21').enterprise.get({ id: firm.id })
    await firm.api.enterprise.get({ id: firm.id })
    await world.staff.enterprise.get({ id: firm.id })
    expect(await own(firm)).toEqual({ days: 30, search: before.search + 2, page: before.page + 1 })
  })

  test('once for a page that is loaded again', async () => {
    const [firm] = makers as [Firm]
    const before = await own(firm)
    for (const page of [1, 1, 1]) await search(visitorAt('192.0.2.23'), 'khuôn ép nhựa', page)
    expect(await own(firm)).toMatchObject({ search: before.search + 1 })
  })

  test('and an answer is there although nothing can be counted', async () => {
    const broken = {
      ...world.services,
      traces: {
        ...world.services.traces,
        flush: () => Promise.reject(new Error('no database')),
      },
    }
    const caller = createCallerFactory(appRouter)({ ...contextOf(broken, null), address: '192.0.2.24' })
    expect((await search(caller)).rows.length).toBeGreaterThan(0)
  })
})

describe('the report', () => {
  test('holds groups against their share of the firms and puts those of fewer than three together', async () => {
    const { totals, dimensions } = await report()
    expect(totals?.firms).toBe(7)
    const size = dimensions.find((one) => one.name === 'size')!
    // One micro firm alone would be known by name, and two of a kind by subtraction.
    expect(size.groups.map((group) => [group.value, group.isTogether, group.firms.count])).toEqual([
      ['100', false, 3],
      [null, true, 4],
    ])
    const all = size.groups.reduce((sum, group) => sum + group.figures.search.count, 0)
    expect(all).toBe(totals?.search)
    expect(size.groups[0]!.figures.search.ratio).toBeCloseTo(1, 0)
  })

  test('counts what buyers see at their needs once a day, invitations and awards, but nothing of needs for the invited', async () => {
    const [first] = makers as [Firm]
    const before = (await report()).totals!
    const secret = await openNeed(world, buyer, { visibility: 'invited' })
    await buyer.api.match.suppliers({ needId: secret })
    await buyer.api.engagement.move({ needId: secret, enterpriseId: first.id, to: 'invited' })
    expect((await report()).totals).toEqual(before)

    const needId = await openNeed(world, buyer)
    const { rows } = await buyer.api.match.suppliers({ needId })
    await buyer.api.match.suppliers({ needId })
    await buyer.api.engagement.move({ needId, enterpriseId: first.id, to: 'invited' })
    await first.api.engagement.move({ needId, enterpriseId: first.id, to: 'interested' })
    await buyer.api.need.close({ id: needId, outcome: 'awarded', awardedTo: [first.id] })
    expect((await report()).totals).toEqual({
      ...before,
      match: before.match + rows.length,
      invited: before.invited + 1,
      awarded: before.awarded + 1,
    })
  })

  test('can be taken as a file in the language of whoever asks', async () => {
    const file = await world.staff.exposure.export({ days: 90, lang: 'en' })
    expect(file.fileName).toMatch(/^matxich-exposure-\d{4}-\d\d-\d\d-90\.csv$/)
    expect(file.text).toContain('Small: up to 100 people')
    expect(file.text).not.toMatch(/Khuôn|Bên mua/)
  })

  test('is for staff alone, and a firm reads nobody else’s figures', async () => {
    for (const [caller, code] of [
      [world.visitor, 'signedOut'],
      [buyer.api, 'notAllowed'],
    ] as const) {
      await expect(caller.exposure.get({ days: 30, lang: 'vi' })).rejects.toMatchObject(refusedAs(code))
      await expect(caller.exposure.export({ days: 30, lang: 'vi' })).rejects.toMatchObject(refusedAs(code))
    }
    await expect(world.visitor.exposure.own()).rejects.toMatchObject(refusedAs('signedOut'))
    await expect(world.staff.exposure.own()).rejects.toMatchObject(refusedAs('notAllowed'))
  })
})
