import { enterpriseFieldGroup, enterpriseVerification } from '@matxich/db/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moldMaker, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { contextOf, nobody } from '../testing.ts'
import { openSearchMemory } from './search-memory.ts'
import { searchSuppliers, supplierSearchSchema } from './search-suppliers.ts'

const question = { key: 'q', grounds: ['1'], now: 0, rows: 20 }
const counting = () => {
  let found = 0
  return { find: async () => ({ number: ++found }), count: () => found }
}

describe('the memory of searches', () => {
  it('gives the same answer again while nothing it stands on has changed and a minute has not passed', async () => {
    const memory = openSearchMemory()
    const { find } = counting()
    const first = await memory.recall({ ...question, find })
    expect(await memory.recall({ ...question, now: 59_000, find })).toBe(first)
    expect(await memory.recall({ ...question, grounds: ['2'], find })).toEqual({ number: 2 })
    expect(await memory.recall({ ...question, grounds: ['2'], now: 61_000, find })).toEqual({ number: 3 })
  })

  it('lets those who ask the same at once wait for one answer', async () => {
    const memory = openSearchMemory()
    const { find, count } = counting()
    await Promise.all([1, 2, 3].map(() => memory.recall({ ...question, find })))
    expect(count()).toBe(1)
  })

  it('remembers neither a failure nor an answer that lacks something', async () => {
    const memory = openSearchMemory()
    const failing = memory.recall({ ...question, find: () => Promise.reject(new Error('away')) })
    await expect(failing).rejects.toThrow('away')
    const { find, count } = counting()
    await memory.recall({ ...question, find, isLasting: () => false })
    await memory.recall({ ...question, find })
    expect(count()).toBe(2)
  })

  it('forgets what was not asked for longest when it is full', async () => {
    const memory = openSearchMemory()
    const { find, count } = counting()
    const ask = (key: string) => memory.recall({ ...question, key, rows: 1500, find })
    await ask('a')
    await ask('b')
    await ask('a')
    await ask('c')
    await ask('a')
    expect(count()).toBe(3)
    await ask('b')
    expect(count()).toBe(4)
  })
})

describe('a search that was asked before', () => {
  let world: NeedWorld
  let firm: Awaited<ReturnType<NeedWorld['addFirm']>>
  const asked = supplierSearchSchema.parse({ text: 'khuôn ép nhựa NAK80', lang: 'vi' })
  const search = (viewer: Parameters<typeof contextOf>[1] = null, services = world.services) =>
    searchSuppliers(contextOf(services, viewer), asked)

  beforeAll(async () => {
    world = await openNeedWorld()
    firm = await world.addFirm('Khuôn Nhớ Lâu', { ...moldMaker, employees: 60 })
    await world.drain()
  })
  afterAll(() => world.close())

  it('is given to the next visitor as it was, with the page’s data in the same object', async () => {
    expect(await search()).toBe(await search())
  })

  it('shows what somebody wrote as soon as the index is in step, and a supplier that joined', async () => {
    expect((await search()).rows.map(({ supplier }) => supplier.name.vi)).toEqual(['Khuôn Nhớ Lâu'])
    await firm.change({ ...moldMaker, employees: 75 })
    expect((await search()).rows[0]?.supplier.employees).toBe(75)
    await world.drain()
    await world.addFirm('Khuôn Mới', moldMaker)
    await search()
    await world.drain()
    expect((await search()).total).toBe(2)
  })

  it('shows a visitor nothing that only a verified buyer may see, whoever asked first', async () => {
    await world.db
      .insert(enterpriseFieldGroup)
      .values({
        enterpriseId: firm.id,
        fieldGroup: 'size',
        source: 'self',
        asOf: '2026-01-01',
        visibility: 'verified_buyers',
      })
      .onConflictDoUpdate({
        target: [enterpriseFieldGroup.enterpriseId, enterpriseFieldGroup.fieldGroup],
        set: { visibility: 'verified_buyers' },
      })
    const buyer = await world.addFirm('Nhà Mua')
    await world.db.insert(enterpriseVerification).values({
      enterpriseId: buyer.id,
      verifiedBy: 'person-1',
      method: 'document',
      fieldGroups: ['identity'],
      verifiedAt: new Date(),
      validUntil: new Date(Date.now() + 1e9),
    })
    await world.drain()
    const viewer = { ...nobody, enterprise: { id: buyer.id, name: '', role: 'owner' as const, isConfirmed: true } }
    const employees = ({ rows }: Awaited<ReturnType<typeof search>>) =>
      rows.find(({ supplier }) => supplier.id === firm.id)?.supplier.employees
    expect(employees(await search(viewer))).toBe(75)
    expect(employees(await search())).toBeNull()
    expect(employees(await search(viewer))).toBe(75)
  })

  it('is found anew by another engine, and while the engine’s stand-in answers', async () => {
    await search()
    const standIn: typeof world.services.engine = {
      ...world.services.engine,
      search: async (request) => ({ ...(await world.services.engine.search(request)), degraded: ['typoTolerance'] }),
    }
    const services = { ...world.services, engine: standIn }
    const lesser = await search(null, services)
    expect(lesser.degraded).toEqual(['typoTolerance'])
    expect(await search(null, services)).not.toBe(lesser)
    expect((await search()).degraded).toEqual([])
  })
})
