import { actingSession, auditEvent, notice } from '@matxich/db/schema'
import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewerOf } from '../account/viewer.ts'
import { draftNeed, type Firm, moldMaker, openNeed } from '../need/need-world.ts'
import { openTrustWorld, refusedAs, type TrustWorld } from '../verification/trust-world.ts'
import { endExpiredActing } from './end-acting.ts'

let world: TrustWorld
let firm: Firm
let buyer: Firm
beforeAll(async () => {
  world = await openTrustWorld()
  firm = await world.addFirm('Cơ Khí Hồng Đăng', moldMaker)
  buyer = await world.addFirm('Nhật Tân')
})
afterAll(() => world.close())

const asked = (given: object = {}) => ({
  enterpriseId: firm.id,
  requestedBy: 'Anh Hùng',
  channel: 'zalo' as const,
  note: 'Nhờ đăng nhu cầu',
  ...given,
})
/** The officer as the marketplace sees them, with what they do there. */
const inMarket = async () => world.as(await viewerOf(world.db, world.officer.userId, 'web'))
const sessions = () => world.db.select().from(actingSession).orderBy(actingSession.startedAt)
const told = () => world.db.select().from(notice).where(eq(notice.kind, 'profileChangedForYou'))
const latestEvents = (limit: number) =>
  world.db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.actorId, world.officer.userId), eq(auditEvent.onBehalfOf, firm.id)))
    .orderBy(desc(auditEvent.id))
    .limit(limit)

describe('staff whom an enterprise asked', () => {
  test('work as it in the marketplace, and the trail says on whose word', async () => {
    await world.officer.api.acting.start(asked())
    const api = await inMarket()
    expect(await api.acting.current()).toMatchObject({ enterprise: { name: 'Cơ Khí Hồng Đăng' }, channel: 'zalo' })
    const id = await draftNeed({ ...firm, api: api as Firm['api'] })
    expect((await firm.api.need.findOwn({})).rows.map((row) => row.id)).toContain(id)
    const [event, start] = await latestEvents(2)
    const onWord = { onBehalfOf: firm.id, requestedBy: 'Anh Hùng', channel: 'zalo' }
    expect(event).toMatchObject({ ...onWord, action: 'need.create', subjectId: id })
    expect(start).toMatchObject({ ...onWord, action: 'enterprise.actingStart', subjectId: firm.id })
    expect(event?.actorOrganisationId).toBe(world.officer.viewer.agency?.id)
  })

  test('stop, and the people of the enterprise are told who changed something, once', async () => {
    const api = await inMarket()
    expect(await api.acting.end()).toMatchObject({ enterpriseId: firm.id, changes: 1 })
    expect(await api.acting.end()).toBeNull()
    expect((await told()).map((row) => row.values)).toEqual([
      { staff: 'officer', enterprise: 'Cơ Khí Hồng Đăng', requestedBy: 'Anh Hùng' },
    ])
    const left = await inMarket()
    await expect(left.need.findOwn({})).rejects.toMatchObject(refusedAs('notAllowed'))
    expect((await latestEvents(1))[0]).toMatchObject({ action: 'enterprise.actingEnd', after: { changes: 1 } })
  })

  test('work for one enterprise at a time, also for one that has no people here', async () => {
    const before = (await told()).length
    await world.officer.api.acting.start(asked())
    const nobodys = await world.addFirm('Xưởng Không Người')
    await Promise.all([
      world.officer.api.acting.start(asked({ enterpriseId: nobodys.id })),
      world.officer.api.acting.start(asked({ enterpriseId: nobodys.id })),
    ])
    expect((await sessions()).filter((row) => row.endedAt === null)).toMatchObject([{ enterpriseId: nobodys.id }])
    const api = await inMarket()
    expect((await api.need.findOwn({})).total).toBe(0)
    await api.acting.end()
    // Nothing was changed, so there is nothing to tell.
    expect((await told()).length).toBe(before)
  })

  test('see nothing more of other firms than the enterprise itself would', async () => {
    const hidden = await openNeed(world, buyer, { visibility: 'invited', isBuyerHidden: true })
    await world.officer.api.acting.start(asked())
    const api = await inMarket()
    await expect(api.need.get({ id: hidden })).rejects.toMatchObject(refusedAs('notFound'))
    await expect(api.match.suppliers({ needId: hidden })).rejects.toMatchObject(refusedAs('notFound'))
    await expect(api.need.close({ id: hidden, outcome: 'cancelled' })).rejects.toMatchObject(refusedAs('notFound'))
    await api.acting.end()
  })

  test('are the enterprise no longer once their time is over, and it is told then too', async () => {
    const before = (await told()).length
    await world.officer.api.acting.start(asked({ requestedBy: 'Chị Lan', channel: 'phone' }))
    await draftNeed({ ...firm, api: (await inMarket()) as Firm['api'] })
    await world.db.update(actingSession).set({ endsAt: new Date() }).where(eq(actingSession.requestedBy, 'Chị Lan'))
    await expect((await inMarket()).need.findOwn({})).rejects.toMatchObject(refusedAs('notAllowed'))
    await endExpiredActing(world.services)
    await endExpiredActing(world.services)
    expect((await told()).length).toBe(before + 1)
    expect((await sessions()).filter((row) => row.endedAt === null)).toEqual([])
  })

  test('are staff who may write, in their provinces; nothing begins for others', async () => {
    const before = JSON.stringify([await sessions(), await world.db.select().from(auditEvent)])
    for (const [api, code] of [
      [world.reader.api, 'notAllowed'],
      [world.elsewhere.api, 'notFound'],
      [firm.api, 'notAllowed'],
      [buyer.api, 'notAllowed'],
      [world.visitor, 'signedOut'],
    ] as const)
      await expect(api.acting.start(asked())).rejects.toMatchObject(refusedAs(code))
    expect(JSON.stringify([await sessions(), await world.db.select().from(auditEvent)])).toBe(before)
  })
})
