import { needExclusion } from '@matxich/db/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftNeed, type Firm, moldMaker, moldNeed, type NeedWorld, openNeed, openNeedWorld } from './need-world.ts'

let world: NeedWorld
let buyer: Firm
let maker: Firm
let screwMaker: Firm

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  maker = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  screwMaker = await world.addFirm('Ốc Vít Sài Gòn', {
    capabilities: [
      { ...moldMaker.capabilities[0], category: 'wood-screw', text: 'Vít gỗ', processes: [], materials: [] },
    ],
  })
  await world.drain()
})
afterAll(() => world.close())

const hidden = { cause: { code: 'notFound' } }
const seenBy = (firm: Firm, id: string) => firm.api.need.get({ id })
const listed = async (firm: Firm) => (await firm.api.match.needs({})).rows.map((row) => row.need.id)

describe('a need for matching firms', () => {
  test('is seen by a firm that fits, and by nobody else', async () => {
    const id = await openNeed(world, buyer)
    expect(await seenBy(maker, id)).toMatchObject({ sight: 'open', title: moldNeed.title, text: moldNeed.text })
    expect(await listed(maker)).toContain(id)
    await expect(seenBy(screwMaker, id)).rejects.toMatchObject(hidden)
    expect(await listed(screwMaker)).not.toContain(id)
    await expect(world.visitor.need.get({ id })).rejects.toMatchObject(hidden)
    await expect(world.staff.need.get({ id })).rejects.toMatchObject(hidden)
    expect((await world.visitor.need.findPublic({})).rows.map((row) => row.id)).not.toContain(id)
  })
})

describe('a public need', () => {
  test('is seen by everyone, except firms that its buyer keeps out', async () => {
    const id = await openNeed(world, buyer, { visibility: 'public' })
    expect(await world.visitor.need.get({ id })).toMatchObject({ title: moldNeed.title })
    expect((await world.visitor.need.findPublic({})).rows.map((row) => row.id)).toContain(id)
    expect(await seenBy(screwMaker, id)).toMatchObject({ sight: 'open' })
    await world.db.insert(needExclusion).values({ needId: id, enterpriseId: maker.id })
    await world.drain()
    await expect(seenBy(maker, id)).rejects.toMatchObject(hidden)
    expect(await listed(maker)).not.toContain(id)
    const { rows } = await buyer.api.match.suppliers({ needId: id })
    expect(rows.map((row) => row.supplier.id)).not.toContain(maker.id)
  })
})

describe('a need for invited firms', () => {
  test('is seen by a firm only once it was invited', async () => {
    const id = await openNeed(world, buyer, { visibility: 'invited' })
    await expect(seenBy(maker, id)).rejects.toMatchObject(hidden)
    expect(await listed(maker)).not.toContain(id)
    await buyer.api.engagement.move({ needId: id, enterpriseId: screwMaker.id, to: 'invited' })
    await world.drain()
    expect(await seenBy(screwMaker, id)).toMatchObject({ sight: 'open' })
    expect(await listed(screwMaker)).toContain(id)
    await expect(seenBy(maker, id)).rejects.toMatchObject(hidden)
  })
})

describe('a buyer that hides its name', () => {
  test('shows the requirements, and none of its words', async () => {
    const id = await openNeed(world, buyer, { visibility: 'public', isBuyerHidden: true })
    const seen = await seenBy(maker, id)
    expect(seen).toMatchObject({ title: null, text: null, buyer: null, fields: null })
    expect(seen.requirements.map((asked) => asked.key)).toContain('material:nak80')
    const ownMatch = await maker.api.match.own({ needId: id })
    const inList = (await maker.api.match.needs({})).rows.find((row) => row.need.id === id)
    const inPublic = (await world.visitor.need.findPublic({})).rows.find((row) => row.id === id)
    for (const told of [seen, ownMatch, inList, inPublic]) {
      expect(told).toBeTruthy()
      expect(JSON.stringify(told)).not.toMatch(/金型|Nhật Tân|公差|必須/)
    }
    expect(await seenBy(buyer, id)).toMatchObject({ title: moldNeed.title, text: moldNeed.text })
  })
})

describe('a hidden buyer', () => {
  test('is named in nothing that others are given, from the first sight to the end', async () => {
    const quiet = await world.addFirm('Kín Tiếng')
    const id = await draftNeed(quiet, { text: `${moldNeed.text} Mã ZZ-9090-Q cho Kín Tiếng.` })
    await quiet.api.need.publish({ id, visibility: 'public', isBuyerHidden: true })
    await world.drain()
    await quiet.api.need.attachFile({
      id,
      fileName: 'Kín Tiếng ZZ-9090-Q.pdf',
      bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n'),
    })
    const given: unknown[] = []
    const look = async () => {
      for (const { api } of [maker, screwMaker, { api: world.visitor }])
        for (const read of [
          () => api.need.get({ id }),
          () => api.need.findPublic({ pageSize: 100 }),
          () => api.need.files({ id }),
          () => api.match.own({ needId: id }),
          () => api.match.needs({ pageSize: 100 }),
          () => api.notice.find({ app: 'web', lang: 'vi' }),
          () => api.need.revisions({ id }),
          () => api.need.review({ id, isBuyerHidden: false }),
        ])
          given.push(
            await read().catch((error: Error & { cause?: unknown }) => ({
              refused: error.message,
              ...Object(error.cause),
            })),
          )
    }
    await look()
    await quiet.api.engagement.move({ needId: id, enterpriseId: maker.id, to: 'invited' })
    await world.drain()
    await look()
    await maker.api.engagement.move({ needId: id, enterpriseId: maker.id, to: 'interested' })
    await quiet.api.need.close({ id, outcome: 'awarded', awardedTo: [maker.id] })
    await look()
    expect(given.length).toBe(72)
    expect(JSON.stringify(given)).toContain(id)
    expect(JSON.stringify(given)).not.toMatch(/Kín Tiếng|ZZ-9090/)
  })
})

describe('a draft and a closed need', () => {
  test('are their buyer’s alone', async () => {
    const draft = await draftNeed(buyer)
    const closed = await openNeed(world, buyer, { visibility: 'public' })
    await buyer.api.need.close({ id: closed, outcome: 'cancelled' })
    await world.drain()
    for (const id of [draft, closed]) {
      await expect(seenBy(maker, id)).rejects.toMatchObject(hidden)
      await expect(world.visitor.need.get({ id })).rejects.toMatchObject(hidden)
      expect(await listed(maker)).not.toContain(id)
      expect(await seenBy(buyer, id)).toMatchObject({ sight: 'own' })
    }
  })
})
