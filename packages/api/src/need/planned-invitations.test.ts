import { engagement, notice } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftNeed, type Firm, moldMaker, type NeedWorld, openNeedWorld } from './need-world.ts'

let world: NeedWorld
let buyer: Firm
let chosen: Firm
let other: Firm

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  chosen = await world.addFirm('Khuôn Mẫu An Bình', moldMaker)
  other = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  await world.drain()
})
afterAll(() => world.close())

const refused = (code: string) => ({ cause: { code } })
const invitations = () => world.db.select().from(notice).where(eq(notice.kind, 'invitedToNeed'))
const name = (id: string, firm: Firm, isPlanned = true) =>
  buyer.api.need.planInvitation({ id, enterpriseId: firm.id, isPlanned })
const publish = (id: string) => buyer.api.need.publish({ id, visibility: 'invited', isBuyerHidden: false })

describe('firms named while a need is composed', () => {
  test('hear of it when it is published, and not before; whose name was taken back, never', async () => {
    const id = await draftNeed(buyer)
    await name(id, chosen)
    await name(id, chosen)
    await name(id, other)
    await name(id, other, false)
    expect(await invitations()).toEqual([])
    await expect(chosen.api.need.get({ id })).rejects.toMatchObject(refused('notFound'))
    expect((await buyer.api.need.plannedFirms({ id })).map(({ supplier }) => supplier.id)).toEqual([chosen.id])
    expect((await buyer.api.need.get({ id })).own).toMatchObject({ plannedFirms: 1 })
    await publish(id)
    expect(await invitations()).toHaveLength(1)
    expect(await chosen.api.need.get({ id })).toMatchObject({ id, state: 'open' })
    await expect(other.api.need.get({ id })).rejects.toMatchObject(refused('notFound'))
    // Published anew with another choice, nobody is asked twice.
    await publish(id)
    expect(await world.db.select().from(engagement).where(eq(engagement.needId, id))).toMatchObject([
      { enterpriseId: chosen.id, stage: 'invited' },
    ])
    await expect(name(id, other)).rejects.toMatchObject(refused('conflict'))
  })

  test('are not asked once they are kept out', async () => {
    const id = await draftNeed(buyer)
    await name(id, chosen)
    await buyer.api.need.keepOut({ id, enterpriseId: chosen.id })
    await expect(name(id, chosen)).rejects.toMatchObject(refused('conflict'))
    await publish(id)
    expect(await world.db.select().from(engagement).where(eq(engagement.needId, id))).toEqual([])
  })

  test('are named by the buyer’s writers alone', async () => {
    const id = await draftNeed(buyer)
    const reader = await buyer.member('viewer')
    const before = await world.snapshot()
    for (const [api, code] of [
      [reader, 'notAllowed'],
      [chosen.api, 'notFound'],
      [world.visitor, 'signedOut'],
      [world.staff, 'notAllowed'],
    ] as const)
      await expect(api.need.planInvitation({ id, enterpriseId: chosen.id, isPlanned: true })).rejects.toMatchObject(
        refused(code),
      )
    await expect(chosen.api.need.plannedFirms({ id })).rejects.toMatchObject(refused('notFound'))
    await expect(name(id, buyer)).rejects.toMatchObject(refused('notFound'))
    expect(await buyer.api.need.plannedFirms({ id })).toEqual([])
    expect(await world.snapshot()).toBe(before)
  })
})
