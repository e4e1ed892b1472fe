import { getGroupsOfFirms } from '@matxich/db/queries'
import { enterpriseFieldGroup, enterpriseVerification, user } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftNeed, type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from './need-world.ts'

let world: NeedWorld
let buyer: Firm
const firms: Record<'plain' | 'trader' | 'foreign' | 'verified', Firm> = {} as never

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  firms.plain = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  firms.trader = await world.addFirm('Thương Mại Khuôn Việt', { ...moldMaker, roles: ['trader'] })
  firms.foreign = await world.addFirm('Khuôn Osaka Việt Nam', { ...moldMaker, ownership: 'fdi' })
  firms.verified = await world.addFirm('Khuôn Đã Kiểm', moldMaker)
  await world.db.insert(user).values({ id: 'officer', name: 'officer', email: 'officer@example.test' })
  await world.db.insert(enterpriseVerification).values({
    enterpriseId: firms.verified.id,
    verifiedBy: 'officer',
    method: 'site_visit',
    fieldGroups: ['identity'],
    validUntil: new Date('2100-01-01'),
  })
  await world.drain()
})
afterAll(() => world.close())

const hidden = { cause: { code: 'notFound' } }
const names = ['plain', 'trader', 'foreign', 'verified'] as const

/** Every place where a firm could meet a need: its page, the public list, "needs that fit me", its own standing, the buyer's ranking. */
async function whoMeets(id: string) {
  const ranked = (await buyer.api.match.suppliers({ needId: id })).rows.map((row) => row.supplier.id)
  const met: string[] = []
  for (const name of names) {
    const { api, id: firmId } = firms[name]
    const open = async (act: () => Promise<unknown>) =>
      act().then(
        () => true,
        () => false,
      )
    const places = {
      page: await open(() => api.need.get({ id })),
      ownMatch: await open(() => api.match.own({ needId: id })),
      publicList: (await api.need.findPublic({ pageSize: 100 })).rows.some((row) => row.id === id),
      fits: (await api.match.needs({ pageSize: 100 })).rows.some((row) => row.need.id === id),
      ranked: ranked.includes(firmId),
    }
    // Whether it fits is the score's business (a trader ranks low); whether it may be told at all is one answer everywhere.
    const told = places.page
      ? { page: true, ownMatch: true, publicList: true, ranked: true }
      : { page: false, ownMatch: false, publicList: false, fits: false, ranked: false }
    expect({ name, ...places }).toMatchObject({ name, ...told })
    if (places.page) met.push(name)
  }
  return met
}

describe('kinds of firms kept out of a public need', () => {
  test.each([
    { excludedGroups: [], meet: ['plain', 'trader', 'foreign', 'verified'] },
    { excludedGroups: ['trader'], meet: ['plain', 'foreign', 'verified'] },
    { excludedGroups: ['foreign'], meet: ['plain', 'trader', 'verified'] },
    { excludedGroups: ['unverified'], meet: ['verified'] },
    { excludedGroups: ['trader', 'foreign'], meet: ['plain', 'verified'] },
  ] as const)('$excludedGroups', async ({ excludedGroups, meet }) => {
    const id = await openNeed(world, buyer, { visibility: 'public', excludedGroups: [...excludedGroups] })
    expect(await whoMeets(id)).toEqual(meet)
    expect((await buyer.api.need.countSuppliers({ id })).count).toBe(meet.length)
  })

  test('can be changed while it is open, and hold for a firm that takes part', async () => {
    const id = await openNeed(world, buyer, { visibility: 'public' })
    await firms.trader.api.engagement.move({ needId: id, enterpriseId: firms.trader.id, to: 'interested' })
    await buyer.api.need.publish({ id, visibility: 'public', isBuyerHidden: false, excludedGroups: ['trader'] })
    await world.drain()
    expect(await whoMeets(id)).not.toContain('trader')
    await buyer.api.need.publish({ id, visibility: 'public', isBuyerHidden: false })
    expect((await buyer.api.need.get({ id })).own?.excludedGroups).toEqual(['trader'])
    await buyer.api.need.publish({ id, visibility: 'public', isBuyerHidden: false, excludedGroups: [] })
    await world.drain()
    expect(await whoMeets(id)).toContain('trader')
  })

  test('are not invited either', async () => {
    const id = await openNeed(world, buyer, { visibility: 'invited', excludedGroups: ['trader'] })
    const before = await world.snapshot()
    await expect(
      buyer.api.engagement.move({ needId: id, enterpriseId: firms.trader.id, to: 'invited' }),
    ).rejects.toMatchObject({ cause: { code: 'conflict' } })
    expect(await world.snapshot()).toBe(before)
    const [found] = await buyer.api.need.firms({ id, text: 'thuong mai khuon' })
    expect(found).toMatchObject({ keptOutAs: ['trader'], isKeptOut: false, nextStages: [] })
  })
})

describe('a firm kept out by name', () => {
  test('meets the need nowhere until it is let in again; twice is once', async () => {
    const id = await openNeed(world, buyer, { visibility: 'public' })
    const [found] = await buyer.api.need.firms({ id, text: 'phu my' })
    expect(found).toMatchObject({ isKeptOut: false, nextStages: expect.arrayContaining(['invited']) })
    await buyer.api.need.keepOut({ id, enterpriseId: firms.plain.id })
    await world.drain()
    const before = await world.snapshot()
    await buyer.api.need.keepOut({ id, enterpriseId: firms.plain.id })
    expect(await world.snapshot()).toBe(before)
    expect(await whoMeets(id)).toEqual(['trader', 'foreign', 'verified'])
    expect((await buyer.api.need.keptOut({ id })).map((one) => one.supplier.id)).toEqual([firms.plain.id])
    await buyer.api.need.letIn({ id, enterpriseId: firms.plain.id })
    await world.drain()
    expect(await whoMeets(id)).toContain('plain')
  })

  test('is named by the buyer’s writers alone', async () => {
    const id = await openNeed(world, buyer, { visibility: 'public' })
    const reader = await buyer.member('viewer')
    const before = await world.snapshot()
    const attempts = [
      { api: reader, code: 'notAllowed' },
      { api: firms.plain.api, code: 'notFound' },
      { api: world.visitor, code: 'signedOut' },
      { api: world.staff, code: 'notAllowed' },
    ]
    for (const { api, code } of attempts) {
      const firm = { id, enterpriseId: firms.verified.id }
      await expect(api.need.keepOut(firm)).rejects.toMatchObject({ cause: { code } })
      await expect(api.need.letIn(firm)).rejects.toMatchObject({ cause: { code } })
    }
    await expect(firms.plain.api.need.keptOut({ id })).rejects.toMatchObject(hidden)
    await expect(firms.plain.api.need.firms({ id, text: 'khuôn' })).rejects.toMatchObject(hidden)
    await expect(firms.plain.api.need.review({ id, isBuyerHidden: false })).rejects.toMatchObject(hidden)
    await expect(firms.plain.api.need.revisions({ id })).rejects.toMatchObject(hidden)
    expect(await world.snapshot()).toBe(before)
  })
})

describe('a firm that was checked', () => {
  test('counts as unverified once it changed what was checked', async () => {
    const { id } = firms.verified
    const unverified = async () => (await getGroupsOfFirms(world.db, [id], new Date())).get(id) ?? []
    expect(await unverified()).toEqual([])
    const fact = { enterpriseId: id, fieldGroup: 'identity', source: 'self', asOf: '2026-11-22' } as const
    const updatedAt = new Date(Date.now() + 1000)
    await world.db.insert(enterpriseFieldGroup).values({ ...fact, visibility: 'public', updatedAt })
    expect(await unverified()).toEqual(['unverified'])
    await world.db.delete(enterpriseFieldGroup).where(eq(enterpriseFieldGroup.enterpriseId, id))
    expect(await unverified()).toEqual([])
  })
})

describe('what a buyer reviews before publishing', () => {
  test('is what others will see, and the words that tell who asks', async () => {
    const id = await draftNeed(buyer, {
      text: 'Nhật Tân cần khuôn ép nhựa cho Khuôn Osaka, mã 45021-AB-0031, thép NAK80, dung sai ±0,02, ISO 9001. Gọi 0912 345 678.',
    })
    const open = await buyer.api.need.review({ id, isBuyerHidden: false })
    expect(open.seen).toMatchObject({ sight: 'open', buyer: { name: 'Nhật Tân' }, own: null })
    expect(open.telltales.map(({ kind, span }) => [kind, span.text])).toEqual(
      expect.arrayContaining([
        ['ownName', 'Nhật Tân'],
        ['company', 'Khuôn Osaka'],
        ['partNumber', '45021-AB-0031'],
        ['contact', '0912 345 678'],
      ]),
    )
    expect(open.telltales.map(({ span }) => span.text)).not.toContain('NAK80')
    const masked = await buyer.api.need.review({ id, isBuyerHidden: true })
    expect(masked.seen).toMatchObject({ title: null, text: null, buyer: null, fields: null })
    expect(JSON.stringify(masked.seen)).not.toMatch(/Nhật Tân|45021|Osaka|0912/)
  })
})
