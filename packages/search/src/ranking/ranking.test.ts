import { type EnterpriseRecord, writeConcepts, writeEnterpriseProfile } from '@matxich/db/queries'
import { engagement, enterprise, need, needExclusion, needRevision, requirement } from '@matxich/db/schema'
import { createTestDatabase } from '@matxich/db/testing'
import { loadConcepts } from '@matxich/seeds'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drainChanges } from '../drainer/drain-changes.ts'
import { createPostgresEngine } from '../engines/postgres/postgres-engine.ts'
import { buildLexicon } from '../lexicon/lexicon.ts'
import type { Requirement } from '../types.ts'
import { countMeetingAllMusts } from './count-meeting-all-musts.ts'
import { findTouchedNeedIds } from './find-touched-needs.ts'
import { rankFittingNeeds } from './rank-fitting-needs.ts'
import { rankSuppliers } from './rank-suppliers.ts'
import { getStoredDocuments } from './stored-documents.ts'

const database = await createTestDatabase()
const { db } = database
const engine = createPostgresEngine(db)
const concepts = loadConcepts()
const lexicon = buildLexicon(concepts)
const now = new Date('2026-11-01')
const drain = () => drainChanges({ db, engine, lexicon: async () => lexicon })
afterAll(database.close)

const must = (kind: 'category' | 'process' | 'certification', concept: string): Requirement => ({
  key: `${kind}:${concept}`,
  kind,
  concept,
  quantity: null,
  level: 'must',
  span: null,
})
const hexBolt = must('category', 'hex-bolt')
const iatf = must('certification', 'iatf-16949')

function makeFirm(name: string, given: { category: string; certificates?: string[]; formerProvince?: string }) {
  const record: EnterpriseRecord = {
    taxCode: null,
    name: { vi: name, en: null },
    ownership: null,
    founded: null,
    employees: null,
    revenueVnd: null,
    roles: [],
    operation: 'active',
    location: { formerProvince: given.formerProvince ?? '27', province: null, district: null, park: null },
    vsic: [],
    description: null,
    capabilities: [
      {
        category: given.category,
        text: null,
        processes: [],
        materials: [],
        toleranceMm: null,
        annualCapacity: null,
        moq: null,
        leadTimeDays: null,
      },
    ],
    equipment: [],
    certificates: (given.certificates ?? []).map((type) => ({ type, state: 'held', validTo: null })),
    exports: [],
  }
  return db.transaction((transaction) => writeEnterpriseProfile(transaction, null, record))
}

const firms = { certified: '', plain: '', molds: '', buyer: '' }
beforeAll(async () => {
  await writeConcepts(db, concepts)
  firms.plain = await makeFirm('Bu lông An Bình', { category: 'hex-bolt' })
  firms.certified = await makeFirm('Bu lông Chính Xác', {
    category: 'hex-bolt',
    certificates: ['iatf-16949'],
    formerProvince: '74',
  })
  firms.molds = await makeFirm('Khuôn Minh Tâm', { category: 'plastic-injection-mold' })
  firms.buyer = await makeFirm('Lắp ráp Đông Á', { category: 'coil-spring' })
  await drain()
})

describe('suppliers for requirements', () => {
  const rank = (rest: Partial<Parameters<typeof rankSuppliers>[0]> = {}) =>
    rankSuppliers({ db, engine, lexicon, requirements: [hexBolt, iatf], restTokens: [], limit: 10, now, ...rest })

  it('come best first, each with a verdict per requirement, and a missing must only ranks', async () => {
    const { matches } = await rank()
    expect(matches.slice(0, 2).map((match) => [match.rank, match.enterpriseId])).toEqual([
      [1, firms.certified],
      [2, firms.plain],
    ])
    expect(matches[0]?.verdicts.map((verdict) => verdict.status)).toEqual(['met', 'met'])
    expect(matches[1]?.verdicts.map((verdict) => verdict.status)).toEqual(['met', 'notStated'])
  })

  it('are only those that meet all when that is switched on, facets counted over them', async () => {
    const only = await rank({ onlyMeetingAll: true, facets: ['formerProvince'] })
    expect(only.matches.map((match) => match.enterpriseId)).toEqual([firms.certified])
    expect(only.total).toBe(1)
    expect(only.facetCounts).toEqual({ formerProvince: { '74': 1 } })
  })

  it('leave out excluded firms and firms outside the chosen facets', async () => {
    const { matches } = await rank({ excludedIds: [firms.certified] })
    expect(matches.map((match) => match.enterpriseId)).not.toContain(firms.certified)
    const near = await rank({ filters: { formerProvince: ['27'] } })
    expect(near.matches[0]?.enterpriseId).toBe(firms.plain)
  })

  it('are all suppliers, by name, when nothing is asked', async () => {
    const { matches, total } = await rank({ requirements: [], sort: 'name', limit: 2, offset: 1 })
    expect(total).toBe(4)
    expect(matches.map((match) => [match.rank, match.enterpriseId])).toEqual([
      [2, firms.certified],
      [3, firms.molds],
    ])
  })

  it('are counted for the composer when they meet every must', async () => {
    const count = (requirements: Requirement[]) => countMeetingAllMusts({ db, engine, lexicon, requirements, now })
    expect(await count([hexBolt, iatf])).toMatchObject({ count: 1, isAtLeast: false })
    expect(await count([hexBolt, { ...iatf, level: 'nice' }])).toMatchObject({ count: 2, isAtLeast: false })
  })

  it('that went unconfirmed for twelve months stand behind all others that fit alike, and are not counted as of this year', async () => {
    const old = await makeFirm('Bu lông Cũ', { category: 'hex-bolt', certificates: ['iatf-16949'] })
    await db
      .update(enterprise)
      .set({ confirmedAt: new Date('2025-10-31') })
      .where(eq(enterprise.id, old))
    await drain()
    const asked = await rank({ countsConfirmed: true })
    expect(asked.matches.slice(0, 2).map((match) => match.enterpriseId)).toEqual([firms.certified, old])
    expect([asked.total, asked.confirmedThisYear]).toEqual([3, 2])
    const only = await rank({ onlyMeetingAll: true, countsConfirmed: true })
    expect([only.total, only.confirmedThisYear]).toEqual([2, 1])
    expect(await countMeetingAllMusts({ db, engine, lexicon, requirements: [hexBolt, iatf], now })).toEqual({
      count: 2,
      confirmedThisYear: 1,
      isAtLeast: false,
    })
    // Nothing asked: all fit alike, though this one's profile is fuller than the others'.
    const all = await rank({ requirements: [], countsConfirmed: true })
    expect(all.matches.map((match) => match.enterpriseId).indexOf(old)).toBe(4)
    expect([all.total, all.confirmedThisYear]).toEqual([5, 4])
    const last = await rank({ requirements: [], limit: 2, offset: 3 })
    expect(last.matches.map((match) => match.rank)).toEqual([4, 5])
    expect(last.matches[1]?.enterpriseId).toBe(old)
    await db.update(enterprise).set({ operation: 'closed' }).where(eq(enterprise.id, old))
    await drain()
  })

  it('move up once they gain the certificate that was missing', async () => {
    const id = await makeFirm('Bu lông Thăng Long', { category: 'hex-bolt', certificates: ['iatf-16949'] })
    await drain()
    const { matches } = await rank()
    expect(matches.slice(0, 2).map((match) => match.enterpriseId)).toContain(id)
  })

  it('hold firms that claim no more than the family, without every firm of the family', async () => {
    const id = await makeFirm('Khuôn Tổng Hợp', { category: 'molds-tooling' })
    await drain()
    const wanted = [must('category', 'two-shot-mold')]
    expect((await rank({ requirements: wanted })).matches.map((match) => match.enterpriseId)).toContain(id)
    const other = await makeFirm('Khuôn Dập Á Châu', { category: 'progressive-stamping-die' })
    await drain()
    expect((await rank({ requirements: wanted })).matches.map((match) => match.enterpriseId)).not.toContain(other)
  })
})

describe('needs for a supplier', () => {
  const needs = { public: '', matching: '', invited: '', kept: '', far: '' }

  async function makeNeed(visibility: 'public' | 'matching' | 'invited', category = 'hex-bolt'): Promise<string> {
    const [row] = await db
      .insert(need)
      .values({ buyerId: firms.buyer, state: 'open', visibility, openedAt: now })
      .returning({ id: need.id })
    const needId = row!.id
    await db.insert(needRevision).values({ needId, revision: 1, title: 'Bu lông', text: '', lang: 'vi' })
    await db.insert(requirement).values({
      needId,
      revision: 1,
      position: 0,
      key: `category:${category}`,
      kind: 'category',
      concept: `category:${category}`,
      level: 'must',
      origin: 'person',
    })
    return needId
  }

  const findFor = async (enterpriseId: string) => {
    const found = await rankFittingNeeds({ db, engine, lexicon, enterpriseId, minimumScore: 0.3, limit: 10, now })
    return found.needs.map((fitting) => fitting.needId)
  }

  beforeAll(async () => {
    needs.public = await makeNeed('public')
    needs.matching = await makeNeed('matching')
    needs.invited = await makeNeed('invited')
    needs.kept = await makeNeed('public')
    needs.far = await makeNeed('matching', 'plastic-injection-mold')
    await db.insert(needExclusion).values({ needId: needs.kept, enterpriseId: firms.plain })
    await drain()
  })

  it('are the public and matching ones that fit, without those kept from it', async () => {
    expect((await findFor(firms.plain)).sort()).toEqual([needs.public, needs.matching].sort())
    expect((await findFor(firms.molds)).sort()).toEqual([needs.far])
  })

  it('include an invited one once it was asked', async () => {
    expect(await findFor(firms.certified)).not.toContain(needs.invited)
    await db.insert(engagement).values({
      needId: needs.invited,
      enterpriseId: firms.certified,
      stage: 'invited',
      revision: 1,
    })
    expect(await findFor(firms.certified)).toContain(needs.invited)
  })

  it('are never its own', async () => {
    const own = await rankFittingNeeds({
      db,
      engine,
      lexicon,
      enterpriseId: firms.buyer,
      minimumScore: 0,
      limit: 10,
      now,
    })
    expect(own.needs).toEqual([])
  })

  it('no longer hold one that was closed, even before the index knows', async () => {
    await db.update(need).set({ state: 'closed', closedAt: now }).where(eq(need.id, needs.public))
    expect(await findFor(firms.plain)).toEqual([needs.matching])
    await drain()
    expect(await findFor(firms.plain)).toEqual([needs.matching])
  })

  it('are touched by a change of any firm that might fit, whoever may see them', async () => {
    const documents = await getStoredDocuments(db, 'enterprise', [firms.plain])
    const touched = await findTouchedNeedIds({ engine, lexicon, documents })
    expect(touched).toEqual(expect.arrayContaining([needs.matching, needs.invited, needs.kept]))
  })
})
