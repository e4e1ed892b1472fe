import { auditEvent, enterprise, enterpriseContact, enterpriseVerification } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftNeed, type Firm, moldMaker } from '../need/need-world.ts'
import { openTrustWorld, refusedAs, type TrustWorld } from '../verification/trust-world.ts'

let world: TrustWorld
let silent: Firm
let firm: Firm
beforeAll(async () => {
  world = await openTrustWorld()
  firm = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  silent = await world.addFirm('Cơ Khí Lâu Năm')
  await world.db
    .update(enterprise)
    .set({ confirmedAt: new Date('2025-01-02') })
    .where(eq(enterprise.id, silent.id))
  await world.db
    .insert(enterpriseContact)
    .values({ enterpriseId: silent.id, kind: 'phone', value: '0274 3 123 456', person: 'Ông Bảy' })
})
afterAll(() => world.close())

const waiting = () => world.officer.api.desk.waiting({ lang: 'vi' })

describe('what waits for staff today', () => {
  test('names who is to be called, with the number, and reading it leaves one trace', async () => {
    const { stale } = await waiting()
    expect(stale).toMatchObject({
      total: 1,
      rows: [{ name: 'Cơ Khí Lâu Năm', phones: [{ value: '0274 3 123 456', person: 'Ông Bảy' }], lastCall: null }],
    })
    await waiting()
    const traces = await world.db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.action, 'enterprise.readContacts'), eq(auditEvent.subjectId, silent.id)))
    expect(traces).toHaveLength(1)
  })

  test('holds requests to verify and checks that end soon, and nothing of other provinces', async () => {
    await firm.api.verification.request({ fieldGroups: ['capabilities'] })
    const { id } = await world.officer.api.verification.verify({
      enterpriseId: silent.id,
      method: 'issuer',
      fieldGroups: ['certificates'],
      seenAt: new Date(),
    })
    expect((await waiting()).expiring.total).toBe(0)
    const soon = new Date(Date.now() + 10 * 86_400_000)
    await world.db.update(enterpriseVerification).set({ validUntil: soon }).where(eq(enterpriseVerification.id, id))
    const work = await waiting()
    expect(work.verifications).toMatchObject({ total: 1, rows: [{ enterprise: 'Khuôn Mẫu Phú Mỹ' }] })
    expect(work.expiring).toMatchObject({ total: 1, rows: [{ enterprise: 'Cơ Khí Lâu Năm', method: 'issuer' }] })
    const elsewhere = await world.elsewhere.api.desk.waiting({ lang: 'vi' })
    expect([elsewhere.verifications.total, elsewhere.expiring.total, elsewhere.stale.total]).toEqual([0, 0, 0])
    await world.officer.api.verification.verify({
      enterpriseId: silent.id,
      method: 'issuer',
      fieldGroups: ['certificates', 'identity'],
      seenAt: new Date(),
    })
    expect((await waiting()).expiring.total).toBe(0)
  })
})

describe('a call', () => {
  test('is noted with its result, and goes to the end of the list', async () => {
    await world.officer.api.enterprise.noteCall({ id: silent.id, result: 'noAnswer' })
    expect((await waiting()).stale.rows[0]?.lastCall).toMatchObject({ result: 'noAnswer' })
  })

  test('in which the firm says that all is right confirms its profile, on the word of somebody named', async () => {
    const input = { id: silent.id, result: 'stillRight' as const }
    await expect(world.officer.api.enterprise.noteCall(input)).rejects.toMatchObject(refusedAs('invalid'))
    await world.officer.api.enterprise.noteCall({ ...input, person: 'Ông Bảy' })
    expect((await waiting()).stale.total).toBe(0)
    const seen = await world.visitor.enterprise.get({ id: silent.id })
    expect(seen.confirmedAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
  })

  test('is noted by staff who may write, in their provinces; nothing changes for others', async () => {
    const state = async () =>
      JSON.stringify([await world.db.select().from(enterprise), await world.db.$count(auditEvent)])
    const before = await state()
    for (const [api, code] of [
      [world.reader.api, 'notAllowed'],
      [world.elsewhere.api, 'notFound'],
      [firm.api, 'notAllowed'],
      [world.visitor, 'signedOut'],
    ] as const)
      await expect(api.enterprise.noteCall({ id: silent.id, result: 'stillRight', person: 'X' })).rejects.toMatchObject(
        refusedAs(code),
      )
    expect(await state()).toBe(before)
  })
})

describe('the timeline of an enterprise', () => {
  test('tells every change with who did it, on whose word, before and after', async () => {
    await world.officer.api.acting.start({ enterpriseId: silent.id, requestedBy: 'Ông Bảy', channel: 'phone' })
    const { rows, total } = await world.officer.api.enterprise.timeline({ id: silent.id, lang: 'vi', pageSize: 100 })
    expect(total).toBe(rows.length)
    expect(rows[0]).toMatchObject({
      action: 'enterprise.actingStart',
      actor: 'officer',
      onWord: { requestedBy: 'Ông Bảy', channel: 'phone' },
    })
    const called = rows.find((event) => event.action === 'enterprise.called')
    expect(called?.changes.map(({ field }) => field)).toEqual(['confirmedAt', 'person', 'result', 'source'])
    expect(called?.changes[0]?.before).toContain('2025-01-02')
    expect(rows.map((event) => event.action)).not.toContain('enterprise.readContacts')
  })

  test('says that a need was posted, never what it asks', async () => {
    await draftNeed(firm)
    const { rows } = await world.officer.api.enterprise.timeline({ id: firm.id, lang: 'vi' })
    const created = rows.find((event) => event.action === 'need.create')
    expect(created).toMatchObject({ changes: [] })
    expect(JSON.stringify(rows)).not.toContain('NAK80')
  })

  test('is for staff of its province', async () => {
    const asked = { id: firm.id, lang: 'vi' as const }
    await expect(world.elsewhere.api.enterprise.timeline(asked)).rejects.toMatchObject(refusedAs('notFound'))
    await expect(firm.api.enterprise.timeline(asked)).rejects.toMatchObject(refusedAs('notAllowed'))
    await expect(world.visitor.enterprise.timeline(asked)).rejects.toMatchObject(refusedAs('signedOut'))
  })
})
