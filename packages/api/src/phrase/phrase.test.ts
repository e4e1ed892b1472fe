import { unreadPhraseSearcher } from '@matxich/db/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { type Firm, moldMaker, moldNeed, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { appRouter } from '../router.ts'
import { contextOf, nobody } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'
import { readNeedsForPhrases } from './read-needs.ts'
import { sweepPhrases } from './sweep-phrases.ts'

let world: NeedWorld
let maker: Firm
let buyers: Firm[]
const mold = 'category:plastic-injection-mold'
const refusedAs = (code: string) => ({ cause: { code } })

beforeAll(async () => {
  world = await openNeedWorld()
  maker = await world.addFirm('Khuôn mẫu Tân Phát', moldMaker)
  for (const name of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy'])
    await world.addFirm(`Bao bì ${name}`, {
      capabilities: [{ ...moldMaker.capabilities[0], category: 'carton-paper-packaging' }],
    })
  buyers = [await world.addFirm('Bên mua Một'), await world.addFirm('Bên mua Hai'), await world.addFirm('Bên mua Ba')]
  await world.db.$client`insert into "user" (id, name, email) values ('nobody', 'Cán bộ', 'nobody@example.test')`
  await world.drain()
})
afterAll(() => world.close())

/** Somebody without an account, at an address. */
const visitorAt = (address: string, given: { viewer?: Viewer; isRobot?: boolean } = {}) =>
  createCallerFactory(appRouter)({ ...contextOf(world.services, given.viewer ?? null), address, ...given })
type Caller = ReturnType<typeof visitorAt>

const search = (caller: Caller, text: string) =>
  caller.search.suppliers({
    text,
    lang: 'vi',
    dropped: [],
    facets: {},
    only: false,
    sort: 'relevance',
    page: 1,
    pageSize: 20,
  })

const list = async (given: { isIgnored?: boolean } = {}) => {
  await world.services.traces.flush()
  return (await world.staff.phrase.find({ lang: 'vi', ...given })).rows
}
const phrases = async () => (await list()).map((row) => row.phrase)

describe('words of searches that no concept took', () => {
  test('are shown once three different people searched with them, and not before', async () => {
    await search(visitorAt('192.0.2.11'), 'khuôn zích vành')
    await search(visitorAt('192.0.2.12'), 'zích vành giá tốt')
    await search(visitorAt('192.0.2.12'), 'cần zích vành')
    expect(await phrases()).not.toContain('zích vành')
    await search(visitorAt('192.0.2.13'), 'zích vành')
    expect(await list()).toContainEqual(
      expect.objectContaining({ phrase: 'zích vành', lang: 'vi', people: 3, searches: 4, needs: 0, suggestions: [] }),
    )
  })

  test('are counted once while somebody turns pages, and never of staff or programs', async () => {
    const rows = await list()
    await search(visitorAt('192.0.2.13'), 'zích vành')
    await search(world.staff, 'zích vành')
    await search(visitorAt('192.0.2.14', { isRobot: true }), 'zích vành')
    expect(await list()).toEqual(rows)
  })

  test('keep a hash that differs from phrase to phrase of who searched', async () => {
    for (const text of ['plumbex tyro', 'gromdex tyra']) await search(visitorAt('192.0.2.15'), text)
    await world.services.traces.flush()
    const rows = await world.db.select().from(unreadPhraseSearcher)
    const hashes = rows.map((row) => row.searcher)
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(hashes.join()).not.toContain('192.0.2')
  })
})

describe('what a word may mean', () => {
  test('is what people then opened or chose, from three of them on', async () => {
    for (const [index, buyer] of buyers.entries()) {
      await search(buyer.api, 'khuôn kẹp zím')
      await buyer.api.enterprise.get({ id: maker.id })
      const suggested = (await list()).find((row) => row.phrase === 'kẹp zím')?.suggestions ?? []
      expect(suggested.map((one) => one.key)).toEqual(index < 2 ? [] : [mold])
    }
    const row = (await list()).find((one) => one.phrase === 'kẹp zím')
    expect(row?.suggestions[0]).toMatchObject({ people: 3, opened: 3, chosen: 0, added: 0 })
    expect(row?.suggestions[0]?.lift).toBeGreaterThan(2)
  })

  test('is not what somebody opened that the search had not shown', async () => {
    const [other] = await world.db.$client<{ id: string }[]>`select id from enterprise where name_vi = 'Bên mua Một'`
    for (const buyer of buyers) await buyer.api.enterprise.get({ id: other!.id })
    expect((await list()).find((one) => one.phrase === 'kẹp zím')?.suggestions.map((one) => one.key)).toEqual([mold])
  })

  test('is what buyers added by hand to needs that hold the word; drafts and needs for the invited count for nothing', async () => {
    const write = async (buyer: Firm, visibility: 'public' | 'invited' | null) => {
      const { id } = await buyer.api.need.create({
        ...moldNeed,
        title: 'Khuôn cho nắp',
        text: 'Cần khuôn kiểu bọng lùa cho nắp nhựa ABS.',
        lang: 'vi',
        idempotencyKey: crypto.randomUUID(),
      })
      await buyer.api.need.addRequirement({
        id,
        requirement: { type: 'concept', kind: 'process', concept: 'wire-edm', level: 'must' },
      })
      if (visibility) await buyer.api.need.publish({ id, visibility, isBuyerHidden: false })
    }
    await write(buyers[0]!, 'public')
    await write(buyers[1]!, 'public')
    await write(buyers[2]!, 'invited')
    await write(buyers[2]!, null)
    await readNeedsForPhrases(world.services)
    expect(await phrases()).not.toContain('bọng lùa')
    await write(buyers[2]!, 'public')
    expect(await readNeedsForPhrases(world.services)).toBe(1)
    expect(await readNeedsForPhrases(world.services)).toBe(0)
    const row = (await list()).find((one) => one.phrase.includes('bọng lùa'))
    expect(row).toMatchObject({ people: 3, needs: 3, searches: 0 })
    expect(row?.suggestions.map((one) => [one.key, one.added])).toContainEqual(['process:wire-edm', 3])
    const detail = await world.staff.phrase.get({ id: row!.id, lang: 'vi' })
    expect(detail.contexts).toHaveLength(3)
    expect(detail.contexts[0]).toMatchObject({ words: row!.phrase, lang: 'vi' })
  })
})

describe('staff decide', () => {
  test('by teaching, after which the word is known and leaves the list', async () => {
    expect(await phrases()).toContain('zích vành')
    await world.staff.taxonomy.addWord({ key: mold, lang: 'vi', alias: 'zích vành' })
    // Readers look for a changed taxonomy every two seconds.
    await expect.poll(phrases, { timeout: 40_000, interval: 500 }).not.toContain('zích vành')
  })

  test('by putting aside, which can be undone and is told to whoever comes second', async () => {
    const { id } = (await list()).find((row) => row.phrase === 'kẹp zím')!
    await world.staff.phrase.setIgnored({ id, isIgnored: true })
    expect(await phrases()).not.toContain('kẹp zím')
    expect((await list({ isIgnored: true })).map((row) => row.phrase)).toContain('kẹp zím')
    await expect(world.staff.phrase.setIgnored({ id, isIgnored: true })).rejects.toMatchObject(refusedAs('conflict'))
    await world.staff.phrase.setIgnored({ id, isIgnored: false })
    expect(await phrases()).toContain('kẹp zím')
  })

  test('and nobody else may look or decide; staff who only read may not decide', async () => {
    const { id } = (await list())[0]!
    const before = await world.snapshot()
    const reader = visitorAt('192.0.2.1', {
      viewer: { ...nobody, agency: { id: crypto.randomUUID(), name: 'Trung tâm', role: 'viewer', provinces: [] } },
    })
    await expect(reader.phrase.setIgnored({ id, isIgnored: true })).rejects.toMatchObject(refusedAs('notAllowed'))
    for (const [caller, code] of [
      [world.visitor, 'signedOut'],
      [maker.api, 'notAllowed'],
    ] as const) {
      await expect(caller.phrase.find({ lang: 'vi' })).rejects.toMatchObject(refusedAs(code))
      await expect(caller.phrase.get({ id, lang: 'vi' })).rejects.toMatchObject(refusedAs(code))
      await expect(caller.phrase.setIgnored({ id, isIgnored: true })).rejects.toMatchObject(refusedAs(code))
    }
    expect(await world.snapshot()).toBe(before)
  })

  test('about no phrase of fewer than three people, which is not there for them', async () => {
    const [row] = await world.db.$client<{ id: string }[]>`
      select p.id from unread_phrase p where (select count(*) from unread_phrase_searcher s where s.phrase_id = p.id) < 3 limit 1`
    await expect(world.staff.phrase.get({ id: row!.id, lang: 'vi' })).rejects.toMatchObject(refusedAs('notFound'))
  })
})

test('after 90 days nothing is left of what was counted', async () => {
  const later = new Date(Date.now() + 92 * 86_400_000)
  await sweepPhrases({ ...world.services, now: () => later })
  expect(await list()).toEqual([])
  const [left] = await world.db.$client<{ total: number }[]>`select (select count(*) from unread_phrase_searcher)
    + (select count(*) from unread_phrase_pick) + (select count(*) from unread_phrase_need) + (select count(*) from unread_phrase) as total`
  expect(Number(left!.total)).toBe(0)
})
