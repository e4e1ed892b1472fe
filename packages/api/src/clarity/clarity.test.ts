import { certificate, enterprise } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from '../need/need-world.ts'

let world: NeedWorld
let firm: Firm
let buyers: Firm[]

const iso = 'certification:iso-9001'

beforeAll(async () => {
  world = await openNeedWorld()
  const buyer = (name: string) => world.addFirm(name, { ownership: 'fdi' })
  buyers = [await buyer('Nhật Tân'), await buyer('Hanul'), await buyer('Taida'), await buyer('Sakura')]
  firm = await world.addFirm('Khuôn Mẫu An Bình', { ...moldMaker, certificates: [] })
  await world.drain()
})
afterAll(() => world.close())

const rowOf = async (key: string) => (await firm.api.clarity.get()).rows.find((row) => row.key === key)

describe('the clarity meter', () => {
  test('says nothing that rests on fewer than three buyers, however many needs they have', async () => {
    await openNeed(world, buyers[0]!, { visibility: 'public' })
    await openNeed(world, buyers[0]!, { visibility: 'public' })
    await openNeed(world, buyers[1]!)
    expect(await firm.api.clarity.get()).toEqual({ rows: [] })
  })

  test('never counts a need that only the invited know of', async () => {
    await openNeed(world, buyers[2]!, { visibility: 'invited' })
    expect(await firm.api.clarity.get()).toEqual({ rows: [] })
  })

  test('counts needs once three buyers are behind them', async () => {
    await openNeed(world, buyers[3]!, { visibility: 'matching', isBuyerHidden: true })
    expect(await rowOf(iso)).toEqual({
      key: iso,
      kind: 'certification',
      concept: 'iso-9001',
      status: 'notStated',
      needs: 4,
      opens: 4,
    })
  })

  test('knows what is being prepared, and what is stated is no gap any more', async () => {
    await firm.api.clarity.plan({ concept: 'iso-9001', plannedFor: '2027-03-31' })
    await firm.api.clarity.plan({ concept: 'iso-9001', plannedFor: '2027-05-31' })
    const rows = await world.db.select().from(certificate).where(eq(certificate.enterpriseId, firm.id))
    expect(rows).toMatchObject([{ type: iso, state: 'planned', issuedOn: '2027-05-31' }])
    await world.drain()
    expect(await rowOf(iso)).toBeUndefined()
  })
})

test('only who may write for the firm plans, and only what is in the catalogue', async () => {
  const before = JSON.stringify(await world.db.select().from(enterprise))
  const refused = (code: string) => ({ cause: { code } })
  const plan = { concept: 'iso-14001', plannedFor: null }
  const reader = await firm.member('viewer')
  await expect(reader.clarity.plan(plan)).rejects.toMatchObject(refused('notAllowed'))
  await expect(world.visitor.clarity.plan(plan)).rejects.toMatchObject(refused('signedOut'))
  await expect(world.staff.clarity.get()).rejects.toMatchObject(refused('notAllowed'))
  await expect(firm.api.clarity.plan({ concept: 'iso-0', plannedFor: null })).rejects.toMatchObject(refused('invalid'))
  expect(JSON.stringify(await world.db.select().from(enterprise))).toBe(before)
})
