import { auditEvent, enterprise, mailMessage, membership, notice, user } from '@matxich/db/schema'
import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Services } from '../context.ts'
import { type Firm, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { remindStale } from './remind-stale.ts'
import { stillRightToken } from './still-right-link.ts'

let world: NeedWorld
let firm: Firm
let fresh: Firm
const longAgo = new Date('2025-03-01T02:03:04.567Z')
const at = (moment: string): Services => ({ ...world.services, now: () => new Date(moment) })
const told = () => world.db.select().from(notice).where(eq(notice.kind, 'profileStale')).orderBy(notice.createdAt)
const mails = () =>
  world.db.select().from(mailMessage).where(eq(mailMessage.kind, 'profileStale')).orderBy(desc(mailMessage.createdAt))
const confirmedAt = async () =>
  (await world.db.select().from(enterprise).where(eq(enterprise.id, firm.id)))[0]!.confirmedAt
const tokenOf = (text: string) => decodeURIComponent(/token=(\S+)/.exec(text)?.[1] ?? '')

beforeAll(async () => {
  world = await openNeedWorld()
  firm = await world.addFirm('Cơ Khí Lâu Năm')
  await firm.member('viewer')
  fresh = await world.addFirm('Cơ Khí Mới Tinh')
  await world.db.update(user).set({ emailVerified: true, language: 'en' })
  await world.db.update(enterprise).set({ claim: 'confirmed' })
  await world.db.update(enterprise).set({ confirmedAt: longAgo }).where(eq(enterprise.id, firm.id))
})
afterAll(() => world.close())

describe('a profile that nobody confirmed for twelve months', () => {
  test('is asked about once, of those who may change it, in their language', async () => {
    expect(await remindStale(at('2026-02-20T00:00:00Z'))).toBe(0)
    expect(await remindStale(at('2026-03-02T00:00:00Z'))).toBe(1)
    expect(await remindStale(at('2026-03-09T00:00:00Z'))).toBe(0)
    expect(await told()).toMatchObject([{ values: { enterprise: 'Cơ Khí Lâu Năm' }, path: '/profile' }])
    expect(await mails()).toMatchObject([{ language: 'en', subject: 'Is the page of Cơ Khí Lâu Năm still right?' }])
  })

  test('and once more when a second year has gone by', async () => {
    expect(await remindStale(at('2027-03-02T00:00:00Z'))).toBe(1)
    expect(await remindStale(at('2027-03-03T00:00:00Z'))).toBe(0)
    expect(await told()).toHaveLength(2)
  })

  test('is confirmed by the link in the mail, without signing in, and once', async () => {
    const token = tokenOf((await mails())[0]!.text)
    const page = await world.visitor.profile.stillRight({ token })
    expect(page).toEqual({ enterprise: { id: firm.id, name: 'Cơ Khí Lâu Năm' }, confirmedAt: longAgo, isDone: false })
    expect(await confirmedAt()).toEqual(longAgo)
    // Somebody else may be signed in on that phone.
    await fresh.api.profile.confirmByLink({ token })
    const now = await confirmedAt()
    expect(now.getTime()).toBeGreaterThan(longAgo.getTime())
    await world.visitor.profile.confirmByLink({ token })
    expect(await confirmedAt()).toEqual(now)
    expect(await world.visitor.profile.stillRight({ token })).toMatchObject({ isDone: true, confirmedAt: now })
    const events = await world.db.select().from(auditEvent).where(eq(auditEvent.action, 'enterprise.confirm'))
    expect(events).toMatchObject([{ actorId: 'person-1', actorOrganisationId: firm.id, subjectId: firm.id }])
  })

  test('is confirmed by no made-up link, nor by one of somebody who left the firm or may only read', async () => {
    await world.db.update(enterprise).set({ confirmedAt: longAgo }).where(eq(enterprise.id, firm.id))
    const asked = { enterpriseId: firm.id, confirmedAt: longAgo }
    const right = stillRightToken(world.services, { ...asked, userId: 'person-1' })
    const tokens = [
      `x${right.slice(1)}`,
      right.replace(firm.id, fresh.id),
      stillRightToken(world.services, { ...asked, userId: 'person-2' }),
      right,
    ]
    await world.db
      .delete(membership)
      .where(and(eq(membership.organisationId, firm.id), eq(membership.userId, 'person-1')))
    for (const token of tokens) {
      const refused = { cause: { code: 'notFound' } }
      await expect(world.visitor.profile.stillRight({ token })).rejects.toMatchObject(refused)
      await expect(world.visitor.profile.confirmByLink({ token })).rejects.toMatchObject(refused)
    }
    expect(await confirmedAt()).toEqual(longAgo)
  })
})
