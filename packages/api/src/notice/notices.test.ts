import { mailMessage, membership, notice, user } from '@matxich/db/schema'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from '../need/need-world.ts'
import { appRouter } from '../router.ts'
import { contextOf, nobody } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'
import { sendDueDigests } from './send-due-digests.ts'
import { stopTokenOf } from './stop-link.ts'
import { type Telling, tellPeople } from './tell-people.ts'

let world: NeedWorld
let buyer: Firm
let maker: Firm

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  maker = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  await world.db.update(user).set({ emailVerified: true })
  await world.drain()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.db.delete(notice)
  await world.db.delete(mailMessage)
})

const idOf = async (firm: Firm) => {
  const [row] = await world.db.select().from(membership).where(eq(membership.organisationId, firm.id))
  return row!.userId
}
const tell = async (given: Partial<Telling> & Pick<Telling, 'to'>) =>
  tellPeople(world.db, world.services, {
    kind: 'memberJoined',
    values: { person: 'Lan', organisation: 'Phú Mỹ' },
    path: '/notices',
    idempotencyKey: crypto.randomUUID(),
    ...given,
  })
const mails = () => world.db.select().from(mailMessage).orderBy(asc(mailMessage.createdAt))
const web = { app: 'web', lang: 'vi' } as const
const choose = async (firm: Firm, mailFrequency: 'instant' | 'daily' | 'never', timeZone = 'Asia/Ho_Chi_Minh') =>
  world.db
    .update(user)
    .set({ mailFrequency, timeZone })
    .where(eq(user.id, await idOf(firm)))

describe('a notice', () => {
  test('shows in the app and goes out as one mail, however often its cause comes', async () => {
    const told = { to: { organisationId: maker.id }, idempotencyKey: 'the same cause' }
    await tell(told)
    await tell(told)
    const { rows, total } = await maker.api.notice.find(web)
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ text: 'Lan đã vào Phú Mỹ', isRead: false, path: '/notices' })
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ subject: 'Lan đã vào Phú Mỹ', state: 'queued' })
    expect(mail?.unsubscribeUrl).toMatch(/^http:\/\/web\.test\/unsubscribe\?token=/)
    expect(mail?.text).toContain('http://web.test/vi/notices')
  })

  test('comes with its cause: a rollback leaves neither notice nor mail', async () => {
    await expect(
      world.db.transaction(async (transaction) => {
        await tellPeople(transaction, world.services, {
          kind: 'memberJoined',
          to: { organisationId: maker.id },
          values: { person: 'Lan', organisation: 'Phú Mỹ' },
          path: '/notices',
          idempotencyKey: 'rolled back',
        })
        throw new Error('roll back')
      }),
    ).rejects.toThrow('roll back')
    expect(await maker.api.notice.countUnread({ app: 'web' })).toBe(0)
    expect(await mails()).toEqual([])
  })

  test('is not mailed to those who want none, nor to an address that nobody confirmed', async () => {
    await choose(maker, 'never')
    await tell({ to: { organisationId: maker.id } })
    await choose(maker, 'instant')
    const someId = await idOf(maker)
    await world.db.update(user).set({ emailVerified: false }).where(eq(user.id, someId))
    await tell({ to: { organisationId: maker.id } })
    await world.db.update(user).set({ emailVerified: true }).where(eq(user.id, someId))
    expect(await mails()).toEqual([])
    expect(await maker.api.notice.countUnread({ app: 'web' })).toBe(2)
  })

  test('is its reader’s alone', async () => {
    await tell({ to: { organisationId: maker.id } })
    const [mine] = (await maker.api.notice.find(web)).rows
    expect((await buyer.api.notice.find(web)).rows).toEqual([])
    await expect(buyer.api.notice.mark({ id: mine!.id, isRead: true })).rejects.toMatchObject({
      cause: { code: 'notFound' },
    })
    await expect(world.visitor.notice.find(web)).rejects.toMatchObject({ cause: { code: 'signedOut' } })
    await buyer.api.notice.markAll({ app: 'web' })
    expect(await maker.api.notice.countUnread({ app: 'web' })).toBe(1)
    expect(await maker.api.notice.mark({ id: mine!.id, isRead: true })).toEqual({ path: '/notices' })
    expect(await maker.api.notice.countUnread({ app: 'web' })).toBe(0)
  })

  test('has a short address that leads to its page', async () => {
    await tell({ to: { organisationId: maker.id }, path: '/answer/some-long-token' })
    const [mine] = (await maker.api.notice.find(web)).rows
    expect(mine?.shareUrl).toMatch(/^http:\/\/web\.test\/n\/[\w-]{12}$/)
    const code = mine!.shareUrl.split('/').at(-1)!
    expect(await world.visitor.notice.followShortLink({ code })).toEqual({ path: '/answer/some-long-token' })
    await expect(world.visitor.notice.followShortLink({ code: 'unknown' })).rejects.toMatchObject({
      cause: { code: 'notFound' },
    })
  })
})

describe('a digest', () => {
  const at = (moment: string) => ({ ...world.services, now: () => new Date(moment) })
  const today = new Date().toISOString().slice(0, 10)

  test('comes once a day, after seven where the reader is, with all that is unread', async () => {
    await choose(maker, 'daily', 'Asia/Tokyo')
    await tell({ to: { organisationId: maker.id } })
    await tell({ to: { organisationId: maker.id }, values: { person: 'Minh', organisation: 'Phú Mỹ' } })
    expect(await mails()).toEqual([])
    await world.db.update(notice).set({ createdAt: new Date(`${today}T00:00:00Z`) })
    const tomorrow = new Date(Date.parse(today) + 24 * 60 * 60_000).toISOString().slice(0, 10)
    await sendDueDigests(at(`${today}T21:59:00Z`))
    expect(await mails()).toEqual([])
    await sendDueDigests(at(`${today}T22:01:00Z`))
    await sendDueDigests(at(`${today}T22:02:00Z`))
    const [digest, ...others] = await mails()
    expect(others).toEqual([])
    expect(digest).toMatchObject({ kind: 'digest', subject: '2 việc cho bạn trên Mắt Xích' })
    expect(digest?.text).toContain('Lan đã vào Phú Mỹ')
    expect(digest?.text).toContain('Minh đã vào Phú Mỹ')
    await sendDueDigests(at(`${tomorrow}T23:00:00Z`))
    expect(await mails()).toHaveLength(1)
    await choose(maker, 'instant')
  })
})

describe('the link that stops mails', () => {
  test('needs no account, changes one person’s choice, and is audited', async () => {
    const userId = await idOf(maker)
    const token = stopTokenOf(world.services, userId)
    expect(await world.visitor.notice.mailChoice({ token })).toMatchObject({ frequency: 'instant' })
    await world.visitor.notice.setMailChoice({ token, frequency: 'never' })
    const [maker1] = await world.db.select().from(user).where(eq(user.id, userId))
    const [other] = await world.db
      .select()
      .from(user)
      .where(eq(user.id, await idOf(buyer)))
    expect([maker1?.mailFrequency, other?.mailFrequency]).toEqual(['never', 'instant'])
    expect(await world.snapshot()).toContain('user.chooseMails')
    await world.visitor.notice.setMailChoice({ token, frequency: 'instant' })
  })

  test('is refused when it is not ours, and nothing changes', async () => {
    const userId = await idOf(maker)
    const own = stopTokenOf(world.services, userId)
    const before = await world.snapshot()
    for (const token of [userId, `.${userId}`, `x.${userId}`, own.replace(userId, await idOf(buyer)), ''])
      await expect(world.visitor.notice.setMailChoice({ token, frequency: 'never' })).rejects.toMatchObject({
        cause: { code: 'notFound' },
      })
    expect(await world.snapshot()).toBe(before)
  })
})

describe('those who are concerned are told', () => {
  const textsOf = async (firm: Firm) => (await firm.api.notice.find(web)).rows.map((row) => row.text)

  test('that a new need fits them, once, and of each step the other side takes', async () => {
    const needId = await openNeed(world, buyer)
    await buyer.api.need.publish({ id: needId, visibility: 'matching', isBuyerHidden: false })
    expect(await textsOf(maker)).toEqual(['Có nhu cầu mới hợp với bạn: プラスチック射出成形金型の見積依頼'])
    await buyer.api.engagement.move({ needId, enterpriseId: maker.id, to: 'invited' })
    expect(await textsOf(maker)).toHaveLength(2)
    expect((await textsOf(maker))[0]).toBe('Nhật Tân mời bạn trả lời: プラスチック射出成形金型の見積依頼')
    await maker.api.engagement.move({ needId, enterpriseId: maker.id, to: 'interested' })
    expect(await textsOf(buyer)).toEqual(['Khuôn Mẫu Phú Mỹ, プラスチック射出成形金型の見積依頼: Quan tâm'])
    expect(await textsOf(maker)).toHaveLength(2)
  })

  test('without the name and words of a buyer who hides', async () => {
    const needId = await openNeed(world, buyer, { isBuyerHidden: true })
    await buyer.api.engagement.move({ needId, enterpriseId: maker.id, to: 'invited' })
    const texts = await textsOf(maker)
    expect(texts).toHaveLength(2)
    expect(texts[0]).toMatch(/^Một bên mua .* mời bạn trả lời: /)
    const everything = JSON.stringify([await world.db.select().from(notice), await mails()])
    expect(everything).not.toContain('Nhật Tân')
    expect(everything).not.toContain('プラスチック射出成形金型の見積依頼')
  })

  test('not of needs that only invited firms may know of', async () => {
    await openNeed(world, buyer, { visibility: 'invited' })
    expect(await textsOf(maker)).toEqual([])
  })
})

describe('mails', () => {
  const staff = (role: 'owner' | 'viewer') =>
    createCallerFactory(appRouter)(
      contextOf(world.services, {
        ...nobody,
        agency: { id: crypto.randomUUID(), name: 'Trung tâm', role, provinces: [] },
      }),
    )

  test('that ended are sent again by staff who may, and by nobody else', async () => {
    await tell({ to: { organisationId: maker.id } })
    const [mail] = await mails()
    await expect(staff('owner').mail.sendAgain({ id: mail!.id })).rejects.toMatchObject({ cause: { code: 'conflict' } })
    await world.db.update(mailMessage).set({ state: 'uncertain', attempts: 3 })
    for (const [api, code] of [
      [staff('viewer'), 'notAllowed'],
      [maker.api, 'notAllowed'],
      [world.visitor, 'signedOut'],
    ] as const)
      await expect(api.mail.sendAgain({ id: mail!.id })).rejects.toMatchObject({ cause: { code } })
    expect(await mails()).toMatchObject([{ state: 'uncertain' }])
    const { rows } = await staff('owner').mail.find({ state: 'uncertain' })
    expect(rows).toMatchObject([{ id: mail!.id, maySendAgain: true }])
    expect(JSON.stringify(rows)).not.toContain('Lan')
    await staff('owner').mail.sendAgain({ id: mail!.id })
    expect(await mails()).toMatchObject([{ state: 'queued', attempts: 0 }])
    expect(await world.snapshot()).toContain('mail.sendAgain')
  })

  test('show in the mailbox only where there is one, and only to the machine itself', async () => {
    await tell({ to: { organisationId: maker.id } })
    const asking = (hasMailbox: boolean, address: string | null) =>
      createCallerFactory(appRouter)({
        ...contextOf({ ...world.services, hasMailbox }, null),
        address,
      }).mail.mailbox({})
    for (const [hasMailbox, address] of [
      [false, '127.0.0.1'],
      [true, '192.0.2.1'],
      [true, null],
    ] as const)
      await expect(asking(hasMailbox, address)).rejects.toMatchObject({ cause: { code: 'notFound' } })
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect((await asking(true, address)).rows).toHaveLength(1)
  })
})
