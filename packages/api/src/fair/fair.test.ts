import { writeConcepts } from '@matxich/db/queries'
import { auditEvent, fair } from '@matxich/db/schema'
import { createTestDatabase, type TestDatabase } from '@matxich/db/testing'
import { loadConcepts, loadFairs as readFairs } from '@matxich/seeds'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { appRouter } from '../router.ts'
import { contextOf, nobody, openTestServices } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'
import { loadFairs } from './load-fairs.ts'

let database: TestDatabase
let opened: Awaited<ReturnType<typeof openTestServices>>
const today = new Date('2026-11-22T02:00:00Z')
const as = (viewer: Viewer | null) =>
  createCallerFactory(appRouter)(contextOf({ ...opened.services, now: () => today }, viewer))
const staff = () =>
  as({ ...nobody, agency: { id: agencyId, name: 'Trung tâm', role: 'member', provinces: [] }, userId: 'officer' })
let agencyId: string

const given = {
  kind: 'matchmaking',
  nameVi: 'Ngày kết nối cơ khí',
  nameEn: 'Mechanical matchmaking day',
  descriptionVi: 'Mỗi bàn 20 phút',
  descriptionEn: null,
  startsOn: '2026-12-10',
  endsOn: '2026-12-11',
  usualMonths: [],
  venue: 'WTC Expo',
  city: 'Thủ Dầu Một',
  formerProvince: '74',
  organiser: 'Trung tâm Xúc tiến thương mại',
  website: 'https://example.vn/ket-noi',
  source: null,
} as const
const input = (changes: Record<string, unknown> = {}) => ({ ...given, usualMonths: [], ...changes }) as never

beforeAll(async () => {
  database = await createTestDatabase()
  await writeConcepts(database.db, loadConcepts())
  opened = await openTestServices(database.url)
  const [agency] = await database.client`insert into organisation (kind, name) values ('agency', 'x') returning id`
  agencyId = agency!.id
  await database.client`insert into "user" (id, name, email) values ('officer', 'Officer', 'officer@example.test')`
})
afterAll(async () => {
  await opened.close()
  await database.close()
})
beforeEach(async () => {
  await database.client`delete from fair`
})

describe('a fair', () => {
  test('is seen by staff alone until it is published, and by everybody afterwards', async () => {
    const { id } = await staff().fair.create(input())
    await expect(as(null).fair.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await as(null).fair.find({ when: 'upcoming' })).total).toBe(0)
    expect((await staff().fair.get({ id })).nameVi).toBe('Ngày kết nối cơ khí')
    await staff().fair.publish({ id })
    expect((await as(null).fair.find({ when: 'upcoming' })).rows).toMatchObject([
      { id, formerProvince: '74', startsOn: '2026-12-10', venue: 'WTC Expo' },
    ])
  })

  test('that nobody can date is refused when it would be shown', async () => {
    const { id } = await staff().fair.create(input({ startsOn: null, endsOn: null }))
    await expect(staff().fair.publish({ id })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect((await staff().fair.get({ id })).state).toBe('draft')
  })

  test('that ends before it begins is refused', async () => {
    await expect(staff().fair.create(input({ endsOn: '2026-12-09' }))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('does not take an address that runs a script', async () => {
    await expect(staff().fair.create(input({ website: 'javascript:alert(1)' }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  test('edited by two people keeps what the first one saved, and tells the second', async () => {
    const { id } = await staff().fair.create(input())
    await staff().fair.change({ id, version: 1, fair: input({ venue: 'Sảnh A' }) })
    await expect(staff().fair.change({ id, version: 1, fair: input({ venue: 'Sảnh B' }) })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect((await staff().fair.get({ id })).venue).toBe('Sảnh A')
  })

  test('that is cancelled stays listed with the reason, and can take place after all', async () => {
    const { id } = await staff().fair.create(input())
    await staff().fair.publish({ id })
    await staff().fair.cancel({ id, reason: 'Bão số 12' })
    expect((await as(null).fair.find({ when: 'upcoming' })).rows).toMatchObject([
      { state: 'cancelled', cancelReason: 'Bão số 12' },
    ])
    await staff().fair.publish({ id })
    expect(await as(null).fair.get({ id })).toMatchObject({ state: 'published', cancelReason: null })
  })

  test('leaves a trail of who did what', async () => {
    const { id } = await staff().fair.create(input())
    await staff().fair.publish({ id })
    const events = await database.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, id))
      .orderBy(auditEvent.id)
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['fair.create', 'officer'],
      ['fair.publish', 'officer'],
    ])
  })

  test('copied is a draft without days', async () => {
    const { id } = await staff().fair.create(input())
    const copy = await staff().fair.copy({ id })
    expect(await staff().fair.get(copy)).toMatchObject({
      state: 'draft',
      startsOn: null,
      nameEn: 'Mechanical matchmaking day',
    })
  })

  test('as a calendar file covers its days whole', async () => {
    const { id } = await staff().fair.create(input())
    await staff().fair.publish({ id })
    const { text } = await as(null).fair.calendarFile({ id, lang: 'ja' })
    expect(text).toContain('SUMMARY:Mechanical matchmaking day')
    expect(text).toContain('DTSTART;VALUE=DATE:20261210')
    expect(text).toContain('DTEND;VALUE=DATE:20261212')
  })
})

describe('known fairs', () => {
  test('are there once, however often they are loaded, and keep what staff changed', async () => {
    const known = readFairs()
    expect(await loadFairs(database.db, known)).toBe(known.length)
    await database.db.update(fair).set({ venue: 'Chuyển sang sảnh B' }).where(eq(fair.seedKey, 'mta-vietnam'))
    expect(await loadFairs(database.db, known)).toBe(0)
    const [row] = await database.db.select().from(fair).where(eq(fair.seedKey, 'mta-vietnam'))
    expect(row).toMatchObject({ venue: 'Chuyển sang sảnh B', state: 'published', formerProvince: 'former-province:79' })
  })

  test('of low confidence wait for staff', async () => {
    await loadFairs(database.db, readFairs())
    const [row] = await database.db.select().from(fair).where(eq(fair.seedKey, 'intermold-vn'))
    expect(row?.state).toBe('draft')
  })

  test('are listed by their days once these are announced, by their usual months until then', async () => {
    await loadFairs(database.db, readFairs())
    const visitor = as(null)
    const [upcoming, recurring, past] = await Promise.all([
      visitor.fair.find({ when: 'upcoming', pageSize: 100 }),
      visitor.fair.find({ when: 'recurring', pageSize: 100 }),
      visitor.fair.find({ when: 'past', pageSize: 100 }),
    ])
    expect(upcoming.rows.map((row) => row.startsOn)).toEqual(['2026-12-03'])
    expect(recurring.rows.map((row) => row.nameEn)).not.toContain(upcoming.rows[0]?.nameEn)
    expect(recurring.rows[0]?.usualMonths).toContain(11)
    expect(past.rows.every((row) => row.endsOn !== null && row.endsOn < '2026-11-22')).toBe(true)
  })
})
