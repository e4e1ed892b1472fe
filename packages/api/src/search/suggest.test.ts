import { enterprise } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerLive } from '../live/answer-live.ts'
import { type Firm, moldMaker, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { contextOf } from '../testing.ts'

let world: NeedWorld
let maker: Firm

beforeAll(async () => {
  world = await openNeedWorld()
  maker = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  await world.addFirm('Nhựa Tân Phú', moldMaker)
  await world.addFirm('Phú Quý chưa nói gì')
  const hidden = await world.addFirm('Phú Hậu chưa đăng', moldMaker)
  await world.db.update(enterprise).set({ isListed: false }).where(eq(enterprise.id, hidden.id))
  await world.drain()
})
afterAll(() => world.close())

const suggest = (text: string, lang: 'vi' | 'ja' = 'vi') => world.visitor.search.suggest({ text, lang })
const names = async (text: string) => (await suggest(text)).suppliers.map(({ name }) => name)

describe('while somebody types', () => {
  test('suppliers are named by any word of their name, with marks or without', async () => {
    expect(await names('phú m')).toEqual(['Khuôn Mẫu Phú Mỹ'])
    expect(await names('phu my')).toEqual(['Khuôn Mẫu Phú Mỹ'])
    expect(await names('phu')).toEqual(['Nhựa Tân Phú', 'Khuôn Mẫu Phú Mỹ'])
  })

  test('and by their English name', async () => {
    await world.db.update(enterprise).set({ nameEn: 'Phoenix Tooling' }).where(eq(enterprise.id, maker.id))
    expect(await names('phoenix')).toEqual(['Khuôn Mẫu Phú Mỹ'])
  })

  test('firms that are not listed or state nothing are named to nobody', async () => {
    expect(await names('Phú Hậu')).toEqual([])
    expect(await names('Phú Quý')).toEqual([])
  })

  test('signs that mean something to a database mean nothing here', async () => {
    for (const text of ['%%%', '___', "';--", '\\\\\\', '%_%']) expect(await names(text)).toEqual([])
  })

  test('concepts are named in the language of the reader', async () => {
    const { concepts } = await suggest('khuon ep nh', 'ja')
    expect(concepts[0]).toMatchObject({ concept: 'category:plastic-injection-mold', label: '射出成形金型', from: 0 })
  })

  test('a text of spaces, and one with blanks before it, keep their places', async () => {
    expect(await suggest('   ')).toEqual({ concepts: [], suppliers: [] })
    expect((await suggest('  SKD61 bình dươ')).concepts[0]).toMatchObject({ from: 8 })
  })
})

describe('the live endpoint', () => {
  const ask = (path: string, init: RequestInit = {}) =>
    answerLive(contextOf(world.services, null), new Request(`http://web.test/live/${path}`, init))

  test('answers what is asked while typing', async () => {
    const input = encodeURIComponent(JSON.stringify({ text: 'Khuôn Mẫu', lang: 'vi' }))
    const response = await ask(`search.suggest?input=${input}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('private, max-age=60')
    expect(await response.json()).toMatchObject({ result: { data: { suppliers: [{ id: maker.id }] } } })
  })

  test('knows no other procedure, neither to read nor to write', async () => {
    for (const path of ['account.own', 'search.suppliers?input={}', 'need.create'])
      expect((await ask(path)).status).toBe(404)
    const post = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }
    expect((await ask('need.create', post)).status).toBe(404)
  })
})
