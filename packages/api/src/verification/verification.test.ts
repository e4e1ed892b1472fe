import {
  auditEvent,
  changeLog,
  enterpriseFieldGroup,
  enterpriseVerification,
  notice,
  searchDocument,
  verificationRequest,
} from '@matxich/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Firm, moldMaker } from '../need/need-world.ts'
import { noteEndedChecks } from './run-ended-checks.ts'
import { openTrustWorld, refusedAs, type TrustWorld } from './trust-world.ts'

let world: TrustWorld
let firm: Firm
beforeAll(async () => {
  world = await openTrustWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  firm = await world.addFirm('Khuôn Mẫu Phú Mỹ', { ...moldMaker, roles: ['maker'] })
})

const check = (given: object = {}) => ({
  enterpriseId: firm.id,
  method: 'document' as const,
  fieldGroups: ['identity', 'capabilities'] as ('identity' | 'capabilities' | 'equipment')[],
  seenAt: new Date(),
  ...given,
})
const state = () =>
  Promise.all([
    world.db.select().from(enterpriseVerification).orderBy(enterpriseVerification.id),
    world.db.select().from(verificationRequest).orderBy(verificationRequest.id),
    world.db.select().from(auditEvent).orderBy(auditEvent.id),
  ]).then((rows) => JSON.stringify(rows))
const noticesOf = async (kind: string) =>
  (await world.db.select().from(notice).where(eq(notice.kind, kind))).filter((row) =>
    [row.path, JSON.stringify(row.values)].some((text) => text.includes(firm.id) || text.includes('Phú Mỹ')),
  )
/** The firm says something else about a group. */
const change = (fieldGroup: 'identity' | 'capabilities', updatedAt = new Date()) =>
  world.db
    .insert(enterpriseFieldGroup)
    .values({ enterpriseId: firm.id, fieldGroup, source: 'self', asOf: '2026-11-22', visibility: 'public', updatedAt })
    .onConflictDoUpdate({
      target: [enterpriseFieldGroup.enterpriseId, enterpriseFieldGroup.fieldGroup],
      set: { updatedAt },
    })
const afterwards = () => new Date(Date.now() + 1000)

describe('an enterprise that wants to be verified', () => {
  test('asks once, is checked, and everybody reads what, how and until when', async () => {
    await firm.api.verification.request({ fieldGroups: ['capabilities', 'identity'], note: 'Mời đến xưởng' })
    await expect(firm.api.verification.request({ fieldGroups: ['identity'] })).rejects.toMatchObject(
      refusedAs('conflict'),
    )
    const { rows } = await world.officer.api.verification.find({ show: 'open' })
    expect(rows.find((row) => row.enterpriseId === firm.id)).toMatchObject({
      enterprise: 'Khuôn Mẫu Phú Mỹ',
      fieldGroups: ['identity', 'capabilities'],
      note: 'Mời đến xưởng',
    })
    const file = { fileName: 'giay-phep.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n') }
    await world.officer.api.verification.verify(check({ note: 'Xem giấy phép gốc', file }))
    const seen = await world.visitor.enterprise.get({ id: firm.id })
    expect(seen.verifications).toMatchObject([
      { method: 'document', fieldGroups: ['identity', 'capabilities'], changedSince: [] },
    ])
    const days = (seen.verifications[0]!.validUntil.getTime() - Date.now()) / 86_400_000
    expect(Math.round(days)).toBeGreaterThanOrEqual(364)
    expect(seen.verifiedAt).not.toBeNull()
    expect(JSON.stringify(seen)).not.toContain('giấy phép')
    expect((await firm.api.verification.own()).requests).toMatchObject([{ state: 'verified' }])
    expect(await noticesOf('verified')).toHaveLength(1)
    const desk = await world.officer.api.verification.desk({ enterpriseId: firm.id })
    expect(desk.checks).toMatchObject([
      { state: 'standing', by: 'officer', note: 'Xem giấy phép gốc', file: { fileName: 'giay-phep.pdf' } },
    ])
  })

  test('is told why not, and may ask again; a second officer who decides is told', async () => {
    const { id } = await firm.api.verification.request({ fieldGroups: ['equipment'] })
    await world.officer.api.verification.refuse({ requestId: id, reason: 'Chưa có ảnh máy' })
    await expect(
      world.officer.api.verification.refuse({ requestId: id, reason: 'Chưa có ảnh máy' }),
    ).rejects.toMatchObject(refusedAs('conflict'))
    expect((await firm.api.verification.own()).requests).toMatchObject([
      { state: 'refused', reason: 'Chưa có ảnh máy' },
    ])
    expect(await noticesOf('verificationRefused')).toHaveLength(1)
    await firm.api.verification.request({ fieldGroups: ['equipment'] })
    await firm.api.verification.withdraw()
    await expect(firm.api.verification.withdraw()).rejects.toMatchObject(refusedAs('conflict'))
  })

  test('cannot ask before it is confirmed, nor for what nobody is shown', async () => {
    const pending = world.as({
      ...(await pendingViewer()),
      enterprise: { id: firm.id, name: 'x', role: 'owner', isConfirmed: false },
    })
    const before = await state()
    await expect(pending.verification.request({ fieldGroups: ['identity'] })).rejects.toMatchObject(
      refusedAs('notAllowed'),
    )
    await expect(firm.api.verification.request({ fieldGroups: ['finance' as 'identity'] })).rejects.toThrow()
    expect(await state()).toBe(before)
  })
})

const pendingViewer = async () => ({ ...world.officer.viewer, agency: null })

describe('a check', () => {
  test('counts no longer for what the firm changed since, and the mark says so', async () => {
    await world.officer.api.verification.verify(check())
    await change('capabilities', afterwards())
    const seen = await world.visitor.enterprise.get({ id: firm.id })
    expect(seen.verifications).toMatchObject([{ changedSince: ['capabilities'] }])
    expect(seen.verifiedAt).not.toBeNull()
    await change('identity', afterwards())
    expect((await world.visitor.enterprise.get({ id: firm.id })).verifiedAt).toBeNull()
    const found = await world.officer.api.enterprise.find({ text: 'Phú Mỹ', verified: true, pageSize: 100 })
    expect(found.rows.map((row) => row.id)).not.toContain(firm.id)
  })

  test('is not of what was changed while it was being read', async () => {
    const seenAt = new Date(Date.now() - 60_000)
    await change('capabilities')
    const before = await state()
    await expect(world.officer.api.verification.verify(check({ seenAt }))).rejects.toMatchObject(refusedAs('conflict'))
    expect(await state()).toBe(before)
    await world.officer.api.verification.verify(check({ seenAt, fieldGroups: ['identity'] }))
  })

  test('of machines, or a visit, shows a maker; papers about the firm do not', async () => {
    const maker = async () => (await world.visitor.enterprise.get({ id: firm.id })).maker
    expect(await maker()).toBe('stated')
    await world.officer.api.verification.verify(check())
    expect(await maker()).toBe('stated')
    await world.officer.api.verification.verify(check({ fieldGroups: ['equipment'] }))
    expect(await maker()).toBe('shown')
    const trader = await world.addFirm('Thương mại An', { roles: ['trader'] })
    expect((await world.visitor.enterprise.get({ id: trader.id })).maker).toBeNull()
  })

  test('of a visit holds two years, of papers one, and never longer than three', async () => {
    const { id } = await world.officer.api.verification.verify(check({ method: 'site_visit' }))
    const [row] = await world.db.select().from(enterpriseVerification).where(eq(enterpriseVerification.id, id))
    expect(row!.validUntil.getUTCFullYear() - row!.verifiedAt.getUTCFullYear()).toBe(2)
    for (const validUntil of ['2020-01-01', '2099-01-01'])
      await expect(world.officer.api.verification.verify(check({ validUntil }))).rejects.toMatchObject(
        refusedAs('invalid'),
      )
  })

  test('ends by its date, or when staff take it back with a reason', async () => {
    const { id } = await world.officer.api.verification.verify(check())
    await world.officer.api.verification.revoke({ id, reason: 'Giấy phép bị thu hồi' })
    await expect(world.officer.api.verification.revoke({ id, reason: 'Giấy phép bị thu hồi' })).rejects.toMatchObject(
      refusedAs('conflict'),
    )
    expect((await world.visitor.enterprise.get({ id: firm.id })).verifications).toEqual([])
    expect(await noticesOf('verificationRevoked')).toHaveLength(1)
    const [event] = await world.db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, firm.id), eq(auditEvent.action, 'enterprise.revokeVerification')))
    expect(event?.after).toMatchObject({ reason: 'Giấy phép bị thu hồi' })
    const second = await world.officer.api.verification.verify(check())
    await world.db
      .update(enterpriseVerification)
      .set({ verifiedAt: new Date('2025-01-01'), validUntil: new Date('2026-01-01') })
      .where(eq(enterpriseVerification.id, second.id))
    expect((await world.visitor.enterprise.get({ id: firm.id })).verifications).toEqual([])
  })

  test('of its identity makes a buyer verified: it reads what suppliers show to such', async () => {
    const supplier = await world.addFirm('Bu lông', moldMaker)
    await world.db.insert(enterpriseFieldGroup).values({
      enterpriseId: supplier.id,
      fieldGroup: 'capabilities',
      source: 'self',
      asOf: '2026-11-22',
      visibility: 'verified_buyers',
    })
    const shown = async () => (await firm.api.enterprise.get({ id: supplier.id })).capabilities.length
    expect(await shown()).toBe(0)
    await world.officer.api.verification.verify(check({ fieldGroups: ['identity'] }))
    expect(await shown()).toBe(1)
  })

  test('is for staff who may write, in their provinces; nothing changes for others', async () => {
    const { id: requestId } = await firm.api.verification.request({ fieldGroups: ['identity'] })
    const { id } = await world.officer.api.verification.verify(check({ fieldGroups: ['equipment'] }))
    const { id: openId } = await firm.api.verification.request({ fieldGroups: ['identity'] })
    expect(openId).not.toBe(requestId)
    const before = await state()
    const reason = 'Không đúng thật'
    for (const [api, code] of [
      [world.reader.api, 'notAllowed'],
      [world.elsewhere.api, 'notFound'],
      [firm.api, 'notAllowed'],
      [world.visitor, 'signedOut'],
    ] as const) {
      await expect(api.verification.verify(check())).rejects.toMatchObject(refusedAs(code))
      await expect(api.verification.refuse({ requestId: openId, reason })).rejects.toMatchObject(refusedAs(code))
      await expect(api.verification.revoke({ id, reason })).rejects.toMatchObject(refusedAs(code))
    }
    expect((await world.elsewhere.api.verification.find({})).rows).toEqual([])
    await expect((await firm.member('viewer')).verification.request({ fieldGroups: ['identity'] })).rejects.toThrow()
    expect(await state()).toBe(before)
  })
})

describe('a check that has ended', () => {
  test('gives no better place from then on, though no row was changed', async () => {
    const qualityOf = async () => {
      await world.drain()
      const [row] = await world.db.select().from(searchDocument).where(eq(searchDocument.id, firm.id))
      return row!.quality
    }
    await world.drain()
    const plain = await qualityOf()
    await world.officer.api.verification.verify(check({ method: 'site_visit' }))
    expect(await qualityOf()).toBeCloseTo(plain + 0.3)
    expect(await noteEndedChecks(world.services)).toBe(0)
    // A year goes by at once. Time itself writes nothing, so what this write notes is forgotten.
    await world.db
      .update(enterpriseVerification)
      .set({ verifiedAt: sql`now() - interval '1 year'`, validUntil: sql`now() - interval '1 minute'` })
      .where(eq(enterpriseVerification.enterpriseId, firm.id))
    await world.db.delete(changeLog)
    await world.db.execute(sql`update search_document set body = jsonb_set(body, '{verifiedUntil}',
      to_jsonb((now() - interval '1 minute')::text)) where id = ${firm.id}`)
    expect(await qualityOf()).toBeCloseTo(plain + 0.3)
    expect(await noteEndedChecks(world.services)).toBe(1)
    expect(await qualityOf()).toBeCloseTo(plain)
    expect(await noteEndedChecks(world.services)).toBe(0)
  })
})
