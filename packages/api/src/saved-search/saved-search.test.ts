import { auditEvent, enterprise, mailMessage, membership, notice, savedSearch, user } from '@matxich/db/schema'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { tellOfNewSuppliers } from './tell-of-new-suppliers.ts'

let world: NeedWorld
let buyer: Firm
let other: Firm

const asked = { text: 'khuôn ép nhựa NAK80', lang: 'vi', name: 'Khuôn NAK80', alert: 'daily' } as const
const day = 24 * 60 * 60_000

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  other = await world.addFirm('Hàn Việt')
  await world.addFirm('Khuôn Có Sẵn', moldMaker)
  await world.db.update(user).set({ emailVerified: true })
  await world.drain()
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const table of [savedSearch, notice, mailMessage]) await world.db.delete(table)
})

const failures: unknown[] = []
const runAfter = (days: number) =>
  tellOfNewSuppliers({ ...world.services, now: () => new Date(Date.now() + days * day) }, (cause) =>
    failures.push(cause),
  )
const addSupplier = async (name: string, given: Parameters<NeedWorld['addFirm']>[1] = moldMaker) => {
  const firm = await world.addFirm(name, given)
  await world.drain()
  return firm
}
const texts = async (firm: Firm) =>
  (await firm.api.notice.find({ app: 'web', lang: 'vi' })).rows.map(({ text }) => text)
const snapshot = async () =>
  JSON.stringify([
    await world.db.select().from(savedSearch).orderBy(asc(savedSearch.id)),
    await world.db.select().from(auditEvent).orderBy(asc(auditEvent.id)),
  ])

describe('a saved search', () => {
  test('tells its owner of a supplier that is new in it, once, in the app and by mail', async () => {
    const { id } = await buyer.api.savedSearch.save(asked)
    await runAfter(1)
    expect(await texts(buyer)).toEqual([])
    const made = await addSupplier('Khuôn Mới Tám')
    await runAfter(2)
    await runAfter(2)
    await runAfter(4)
    expect(await texts(buyer)).toEqual(['1 nhà cung cấp mới cho “Khuôn NAK80”: Khuôn Mới Tám'])
    expect(await texts(other)).toEqual([])
    const mails = await world.db.select().from(mailMessage)
    expect(mails).toMatchObject([{ kind: 'notice', subject: '1 nhà cung cấp mới cho “Khuôn NAK80”: Khuôn Mới Tám' }])
    expect(mails[0]?.unsubscribeUrl).toContain('/unsubscribe?token=')
    const [own] = await buyer.api.savedSearch.own()
    expect(own).toMatchObject({ id, name: 'Khuôn NAK80', news: [{ id: made.id, name: 'Khuôn Mới Tám' }] })
    expect([await buyer.api.savedSearch.countNews(), await other.api.savedSearch.countNews()]).toEqual([1, 0])
    await buyer.api.savedSearch.markSeen({ id })
    expect((await buyer.api.savedSearch.own())[0]?.news).toEqual([])
    expect(failures).toEqual([])
  })

  test('does not tell of who merely makes something else with the same steel, nor of who was taken off the list', async () => {
    await buyer.api.savedSearch.save(asked)
    const [capability] = moldMaker.capabilities
    await addSupplier('Trục Tiện Chín', { capabilities: [{ ...capability!, category: 'turned-part', text: null }] })
    const hidden = await addSupplier('Khuôn Ẩn Mười')
    await world.db.update(enterprise).set({ isListed: false }).where(eq(enterprise.id, hidden.id))
    await world.drain()
    await runAfter(2)
    expect(await texts(buyer)).toEqual([])
  })

  test('is run once a day or a week, and not at all when nobody wants to be told', async () => {
    const { id } = await buyer.api.savedSearch.save({ ...asked, alert: 'weekly' })
    await addSupplier('Khuôn Tuần')
    // The database keeps moments finer than we read them.
    await world.db.update(savedSearch).set({ checkedAt: sql`now() + interval '7 microseconds'` })
    await runAfter(2)
    expect(await texts(buyer)).toEqual([])
    await buyer.api.savedSearch.change({ id, name: 'Khuôn', alert: 'never' })
    await runAfter(9)
    expect(await texts(buyer)).toEqual([])
    await buyer.api.savedSearch.change({ id, name: 'Khuôn', alert: 'weekly' })
    await runAfter(9)
    expect(await texts(buyer)).toEqual(['1 nhà cung cấp mới cho “Khuôn”: Khuôn Tuần'])
  })

  test('names three and counts the others', async () => {
    await buyer.api.savedSearch.save({
      text: '',
      lang: 'vi',
      facets: { ownership: ['joint'] },
      name: 'Liên doanh',
      alert: 'daily',
    })
    for (const number of [1, 2, 3, 4]) await addSupplier(`Liên Doanh ${number}`, { ...moldMaker, ownership: 'joint' })
    await runAfter(2)
    expect((await texts(buyer))[0]).toMatch(
      /^4 nhà cung cấp mới cho “Liên doanh”: (Liên Doanh \d, ){2}Liên Doanh \d và 1 nơi khác$/,
    )
  })

  test('is kept once, however it is written', async () => {
    const first = await buyer.api.savedSearch.save({ ...asked, facets: { province: ['a', 'b'] } })
    const again = await buyer.api.savedSearch.save({
      ...asked,
      text: ' Khuôn  ép nhựa nak80',
      facets: { province: ['b', 'a'] },
      name: 'Khác',
    })
    expect(again).toEqual(first)
    expect(await buyer.api.savedSearch.own()).toHaveLength(1)
    await expect(buyer.api.savedSearch.save({ ...asked, text: ' ' })).rejects.toMatchObject({
      cause: { code: 'invalid', issues: [{ rule: 'searchSomething' }] },
    })
  })

  test('is its owner’s to take along', async () => {
    await buyer.api.savedSearch.save(asked)
    expect((await buyer.api.account.export()).searches).toMatchObject([{ name: 'Khuôn NAK80', text: asked.text }])
  })

  test('leaves no trace of what was looked for in the trail', async () => {
    await buyer.api.savedSearch.save({ ...asked, text: 'NAK80 bí mật' })
    const events = JSON.stringify(await world.db.select().from(auditEvent))
    expect(events).toContain('user.saveSearch')
    expect(events).not.toContain('bí mật')
  })
})

describe('another person’s saved search', () => {
  test('is neither shown nor changed nor removed nor marked, and nothing changes', async () => {
    const { id } = await buyer.api.savedSearch.save(asked)
    const before = await snapshot()
    expect(await other.api.savedSearch.own()).toEqual([])
    const acts = [
      () => other.api.savedSearch.change({ id, name: 'Mine', alert: 'never' }),
      () => other.api.savedSearch.remove({ id }),
      () => other.api.savedSearch.markSeen({ id }),
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ cause: { code: 'notFound' } })
    for (const act of [() => world.visitor.savedSearch.save(asked), () => world.visitor.savedSearch.own()])
      await expect(act()).rejects.toMatchObject({ cause: { code: 'signedOut' } })
    expect(await snapshot()).toBe(before)
  })

  test('even of the same firm', async () => {
    const { id } = await buyer.api.savedSearch.save(asked)
    const colleague = await buyer.member('owner')
    expect(await colleague.savedSearch.own()).toEqual([])
    await expect(colleague.savedSearch.remove({ id })).rejects.toMatchObject({ cause: { code: 'notFound' } })
    expect(await world.db.select().from(membership).where(eq(membership.organisationId, buyer.id))).toHaveLength(2)
  })
})
