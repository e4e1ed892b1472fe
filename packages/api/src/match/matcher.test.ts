import { noteMatches, readyMatches } from '@matxich/db/queries'
import { match, matchQueue, membership, need as needTable, notice, organisation, requirement } from '@matxich/db/schema'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from '../need/need-world.ts'
import { rematchNeeds } from './rematch-needs.ts'
import { matchNext, runMatcher } from './run-matcher.ts'

let world: NeedWorld
let buyer: Firm
let need: string

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  for (let firm = 1; firm <= 4; firm++) await world.addFirm(`Khuôn Mẫu ${firm}`, moldMaker)
  await world.drain()
  need = await openNeed(world, buyer)
})
afterAll(() => world.close())

const matched = async () => {
  const rows = await world.db.select().from(match).where(eq(match.needId, need)).orderBy(asc(match.rank))
  return rows.map((row) => row.enterpriseId)
}
const waiting = () => world.db.select().from(matchQueue)

test('a firm that is removed has the needs matched anew in which it stood', async () => {
  const [first, ...others] = await matched()
  await world.db.delete(organisation).where(eq(organisation.id, first!))
  expect(await waiting()).toMatchObject([{ needId: need, isReady: true }])
  await world.drain()
  expect(await matched()).toEqual(others)
  expect(await waiting()).toEqual([])
})

test('a change that brings a firm to a need has it matched anew, and one that concerns no need leaves all as they are', async () => {
  const before = await matched()
  const late = await world.addFirm('Khuôn Mẫu Muộn')
  await world.drain()
  expect(await matched()).toEqual(before)
  await late.change(moldMaker)
  await world.drain()
  expect((await matched()).sort()).toEqual([...before, late.id].sort())
})

test('matches that say what they said are not written anew, and those that moved are', async () => {
  const rows = () => world.db.select().from(match).where(eq(match.needId, need)).orderBy(asc(match.rank))
  const before = await rows()
  await rematchNeeds(world.services, [need])
  expect(await rows()).toEqual(before)
  const [first] = before
  await world.db.update(match).set({ rank: 9 }).where(eq(match.enterpriseId, first!.enterpriseId))
  await rematchNeeds(world.services, [need])
  const [mended, ...others] = await rows()
  expect(mended).toMatchObject({ enterpriseId: first!.enterpriseId, rank: 1 })
  expect(mended!.computedAt.getTime()).toBeGreaterThan(first!.computedAt.getTime())
  expect(others).toEqual(before.slice(1))
})

test('removing several firms while their need is being matched stops neither', async () => {
  const ids = (await matched()).sort().slice(0, 2)
  const second = await world.services.db.$client.reserve()
  try {
    // As an import is undone: the later id first, in one transaction.
    await second`begin`
    await second`delete from organisation where id = ${ids[1]!}`
    const matching = rematchNeeds(world.services, [need])
    await untilSomebodyWaits()
    await second`delete from organisation where id = ${ids[0]!}`
    await second`commit`
    await matching
  } finally {
    second.release()
  }
  await world.drain()
  const left = await matched()
  expect(left).not.toContain(ids[0])
  expect(left).not.toContain(ids[1])
  expect(left.length).toBeGreaterThan(0)
})

test('needs of one trade that are touched together are matched one after the other', async () => {
  const needs = [await openNeed(world, buyer), await openNeed(world, buyer), await openNeed(world, buyer)].sort()
  await world.db
    .update(requirement)
    .set({ concept: 'category:turned-part' })
    .where(and(eq(requirement.needId, needs[1]!), eq(requirement.kind, 'category')))
  await noteMatches(world.db, { own: [], others: needs })
  const noted = await world.db.select().from(matchQueue).orderBy(asc(matchQueue.id))
  expect(noted.map((row) => row.needId)).toEqual([needs[0], needs[2], needs[1]])
  await readyMatches(world.db)
  await world.drain()
  await world.db.delete(needTable).where(inArray(needTable.id, needs))
  await world.drain()
})

test('of needs matched at the same time, one that cannot be matched is noted anew, and holds up none of the others', async () => {
  const stranger = await world.addFirm('Minh Tân')
  const needs = [await openNeed(world, buyer), await openNeed(world, stranger), await openNeed(world, buyer)]
  await world.db.delete(match).where(inArray(match.needId, needs))
  await noteMatches(world.db, { own: [], others: needs })
  await readyMatches(world.db)
  const { engine } = world.services
  const failing: typeof engine = {
    ...engine,
    search: async (request) => {
      if (request.exceptIds?.includes(stranger.id)) throw new Error('no answer')
      return engine.search(request)
    },
  }
  const told: unknown[] = []
  const result = await matchNext({ ...world.services, engine: failing }, { onError: (cause) => told.push(cause) })
  expect(result).toEqual({ matched: 2, failed: 1 })
  expect(told).toMatchObject([{ message: 'no answer' }])
  expect(await waiting()).toMatchObject([{ needId: needs[1], isReady: true, isTaken: false }])
  const having = await world.db.selectDistinct({ id: match.needId }).from(match).where(inArray(match.needId, needs))
  expect(having.map((row) => row.id).sort()).toEqual([needs[0], needs[2]].sort())
  await world.db.delete(needTable).where(inArray(needTable.id, needs))
  await world.drain()
})

test('a person is told of no more than ten needs a day, also of those matched at the same time', async () => {
  const [fitting] = await matched()
  const needs = [await openNeed(world, buyer), await openNeed(world, buyer), await openNeed(world, buyer)]
  const [member] = await world.db.select().from(membership).where(eq(membership.organisationId, fitting!))
  const told = () => world.db.select().from(notice).where(eq(notice.userId, member!.userId))
  await world.db.delete(notice)
  await world.db.insert(notice).values(
    Array.from({ length: 9 }, (_, at) => ({
      userId: member!.userId,
      kind: 'needFits' as const,
      values: {},
      path: '/needs',
      idempotencyKey: `earlier ${at}`,
    })),
  )
  await noteMatches(world.db, { own: [], others: needs })
  await readyMatches(world.db)
  await world.drain()
  expect(await told()).toHaveLength(10)
  await world.db.delete(needTable).where(inArray(needTable.id, needs))
  await world.drain()
})

test('the running matcher works off what waits, those that changed themselves first, and ends when told to', async () => {
  const end = new AbortController()
  const running = runMatcher({
    services: world.services,
    signal: end.signal,
    onError: (cause) => {
      throw cause
    },
  })
  await world.db.delete(match).where(eq(match.needId, need))
  await world.db.transaction((transaction) => noteMatches(transaction, { own: [need], others: [] }))
  await readyMatches(world.db)
  await expect.poll(matched, { timeout: 20_000 }).not.toEqual([])
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([])
  end.abort()
  await running
})

/** Somebody waits for a lock that another holds. */
async function untilSomebodyWaits() {
  await expect
    .poll(
      async () => {
        const [row] = await world.db.$client<{ waiting: number }[]>`
          select count(*)::int as waiting from pg_locks l join pg_stat_activity a using (pid)
          where not l.granted and a.datname = current_database()`
        return row?.waiting
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0)
}
