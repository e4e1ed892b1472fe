import { auditEvent, changeLog, indexRebuild, user } from '@matxich/db/schema'
import { runDrainer } from '@matxich/search/drainer'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moldMaker, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { contextOf, nobody } from '../testing.ts'
import { readIndexMetrics } from './index-metrics.ts'
import { rebuildIndex } from './rebuild-index.ts'

let world: NeedWorld

beforeAll(async () => {
  world = await openNeedWorld()
  await world.db.insert(user).values({ id: nobody.userId, name: nobody.name, email: nobody.email })
  for (let firm = 1; firm <= 3; firm++) await world.addFirm(`Khuôn Mẫu ${firm}`, moldMaker)
})
afterAll(() => world.close())

const state = async () => (await world.staff.jobs.state()).search
const metric = async (name: string) =>
  (await readIndexMetrics(world.db, new Date())).find((figure) => figure.name === name)?.value

test('what search does not show yet is counted, with the age of the oldest', async () => {
  expect(await state()).toMatchObject({ documents: 0, isWorkerSilent: true, mayRebuild: true, rebuild: null })
  const { waiting, oldestAt } = await state()
  expect(waiting).toBeGreaterThan(0)
  expect(oldestAt).toBeInstanceOf(Date)
  expect(await metric('search_changes_waiting')).toBe(waiting)
  await world.drain()
  expect(await state()).toMatchObject({ waiting: 0, oldestAt: null, documents: 3 })
  expect(await metric('search_oldest_change_seconds')).toBe(0)
})

test('readers and outsiders cannot ask for a rebuild, and none is noted', async () => {
  const reader = {
    ...nobody,
    agency: { id: crypto.randomUUID(), name: 'Trung tâm', role: 'viewer' as const, provinces: [] },
  }
  for (const viewer of [reader, { ...reader, agency: { ...reader.agency, role: 'member' as const } }, nobody])
    await expect(rebuildIndex(contextOf(world.services, viewer))).rejects.toMatchObject({ code: 'notAllowed' })
  await expect(rebuildIndex(contextOf(world.services, null))).rejects.toMatchObject({ code: 'signedOut' })
  expect(await world.db.select().from(indexRebuild)).toEqual([])
})

test('one rebuild is done at a time, noted in the trail, and worked off by the drainer, which reports how it fares', async () => {
  await world.staff.jobs.rebuildIndex()
  await expect(world.staff.jobs.rebuildIndex()).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await state()).toMatchObject({ rebuild: { state: 'waiting', phase: null }, mayRebuild: false })
  expect(await world.db.select().from(auditEvent).where(eq(auditEvent.action, 'index.rebuild'))).toHaveLength(1)

  const end = new AbortController()
  const { db, engine, lexicon } = world.services
  const running = runDrainer({ db, engine, lexicon, signal: end.signal })
  await expect.poll(async () => (await state()).rebuild, { timeout: 30_000 }).toBeNull()
  end.abort()
  await running
  expect(await state()).toMatchObject({
    isWorkerSilent: false,
    failures: 0,
    engine: { name: 'postgres', isHealthy: true },
  })
  expect((await state()).rebuiltAt).toBeInstanceOf(Date)
  expect(await metric('search_rebuilt_timestamp_seconds')).toBeGreaterThan(0)
  expect(await metric('search_engine_up')).toBe(1)
  expect(await world.db.select().from(changeLog)).toEqual([])
})

test('a rebuild shows how many documents are read anew already', async () => {
  await world.staff.jobs.rebuildIndex()
  await world.db
    .update(indexRebuild)
    .set({ state: 'running', phase: 'documents', total: 3 })
    .where(eq(indexRebuild.state, 'waiting'))
  const [first] = await world.db.$client<{ id: string }[]>`select id from enterprise limit 1`
  await world.db.insert(changeLog).values({ kind: 'enterprise', documentId: first!.id, isDerived: true })
  expect((await state()).rebuild).toMatchObject({ phase: 'documents', done: 2, total: 3 })
})
