import { enterpriseFieldGroup, enterpriseVerification } from '@matxich/db/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moldMaker, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { contextOf } from '../testing.ts'
import { searchSuppliers, supplierSearchSchema } from './search-suppliers.ts'

let world: NeedWorld

const day = 24 * 60 * 60_000
const until = new Date(Date.now() + 40 * day)

beforeAll(async () => {
  world = await openNeedWorld()
  const checked = await world.addFirm('Khuôn Đã Kiểm', { ...moldMaker, employees: 60, exports: ['JP', 'DE'] })
  const [capability] = moldMaker.capabilities
  await world.addFirm('Khuôn Một Điểm', {
    capabilities: [{ ...capability!, materials: ['skd61'], text: null }],
    ownership: 'fdi',
    employees: 250,
  })
  const quiet = await world.addFirm('Khuôn Kín', { ...moldMaker, employees: 9, exports: ['US'] })
  await world.addFirm('Trục Tiện', { capabilities: [{ ...capability!, category: 'turned-part', text: null }] })
  await world.db.insert(enterpriseVerification).values({
    enterpriseId: checked.id,
    verifiedBy: 'person-1',
    method: 'site_visit',
    fieldGroups: ['identity', 'capabilities'],
    verifiedAt: new Date(),
    validUntil: until,
  })
  for (const fieldGroup of ['size', 'exports'] as const)
    await world.db
      .insert(enterpriseFieldGroup)
      .values({ enterpriseId: quiet.id, fieldGroup, source: 'self', asOf: '2026-01-01', visibility: 'center' })
      .onConflictDoUpdate({
        target: [enterpriseFieldGroup.enterpriseId, enterpriseFieldGroup.fieldGroup],
        set: { visibility: 'center' },
      })
  await world.drain()
})
afterAll(() => world.close())

const search = (given: Parameters<typeof supplierSearchSchema.parse>[0], at = new Date()) =>
  searchSuppliers(
    contextOf({ ...world.services, now: () => at }, null),
    supplierSearchSchema.parse({ lang: 'vi', ...(given as object) }),
  )
const names = (found: Awaited<ReturnType<typeof search>>) => found.rows.map(({ supplier }) => supplier.name.vi)

describe('filters', () => {
  test('count ownership, employees and markets, but nothing that a firm keeps to itself', async () => {
    const { facetCounts } = await search({})
    expect(facetCounts.ownership).toEqual({ domestic: 3, fdi: 1 })
    expect(facetCounts.employees).toEqual({ 100: 1, more: 1 })
    expect(facetCounts.export).toEqual({ JP: 1, DE: 1 })
    expect(names(await search({ facets: { export: ['US'] } }))).toEqual([])
    expect(names(await search({ facets: { employees: ['more'], ownership: ['fdi'] } }))).toEqual(['Khuôn Một Điểm'])
  })

  test('find the verified while their check stands, and not a month after it', async () => {
    const verified = { facets: { verified: ['yes'] } }
    expect((await search({})).facetCounts.verified).toEqual({ yes: 1 })
    expect(names(await search(verified))).toEqual(['Khuôn Đã Kiểm'])
    const later = new Date(until.getTime() + 2 * day)
    expect((await search({}, later)).facetCounts.verified).toEqual({})
    expect(names(await search(verified, later))).toEqual([])
  })
})

describe('results stand in groups', () => {
  test('those who meet all, those of the trade but for one point, the rest, each with its number', async () => {
    const found = await search({ text: 'khuôn ép nhựa NAK80' })
    expect(found.groups).toMatchObject({ all: 2, one: 1, isAtLeast: false })
    expect(found.rows.slice(0, 3).map(({ group }) => group)).toEqual(['all', 'all', 'one'])
    expect(names(found)[2]).toBe('Khuôn Một Điểm')
    // It has the steel and nothing of the trade: one gap, and yet not nearly what was asked.
    expect(found.rows.find(({ supplier }) => supplier.name.vi === 'Trục Tiện')?.group).toBe('more')
  })

  test('not where nothing was asked, nor in an order of names', async () => {
    expect((await search({})).groups).toBeNull()
    expect((await search({ text: 'khuôn ép nhựa NAK80', sort: 'name' })).groups).toBeNull()
  })
})
