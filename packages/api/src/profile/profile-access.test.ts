import {
  auditEvent,
  claimCase,
  enterprise,
  enterpriseContact,
  enterpriseFieldGroup,
  profileDraft,
} from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, nobody } from '../testing.ts'
import { applyDraft } from './apply-draft.ts'
import { failure, openProfileWorld, type ProfileWorld, phone } from './profile-world.ts'

let world: ProfileWorld
beforeAll(async () => {
  world = await openProfileWorld()
})
afterAll(() => world?.close())

describe('a claimant', () => {
  async function claimed() {
    const firm = await world.addFirm('Hồ sơ nhập', { description: { lang: 'vi', text: 'Gia công tiện CNC' } })
    await world.db.insert(enterpriseContact).values({ enterpriseId: firm.id, kind: 'phone', value: '0274 111 222' })
    const viewer = await world.person('claimant')
    await world.db.insert(claimCase).values({ enterpriseId: firm.id, userId: viewer.userId })
    return { ...firm, viewer, claimant: world.as(viewer) }
  }

  it('writes a draft that nobody else sees, and learns no contact on record', async () => {
    const { id, api, claimant } = await claimed()
    expect((await claimant.profile.draft()).content.values.contacts).toEqual([])
    expect(JSON.stringify(await claimant.profile.home())).not.toContain('0274 111 222')
    const { revision } = await claimant.profile.save({ revision: 0, group: 'size', value: { employees: 9 } })
    expect((await api.profile.draft()).content.values.size.employees).toBeNull()
    expect((await world.visitor.enterprise.get({ id })).employees).toBeNull()
    const saved = await claimant.profile.saveRow({ revision, group: 'contacts', row: phone })
    expect(await claimant.profile.publish(saved)).toEqual({ outcome: 'requested' })
    expect((await world.visitor.enterprise.get({ id })).employees).toBeNull()
    expect(await failure(claimant.profile.confirm())).toMatchObject({ code: 'notAllowed' })
  })

  it('is heard once the claim is confirmed: what they wrote stands, and what they could not see is in the audit', async () => {
    const { id, viewer, claimant } = await claimed()
    const { revision } = await claimant.profile.save({ revision: 0, group: 'size', value: { employees: 9 } })
    await claimant.profile.saveRow({ revision, group: 'contacts', row: phone })
    const outcome = await world.db.transaction((transaction) =>
      applyDraft(transaction, contextOf(world.services, nobody), { enterpriseId: id, userId: viewer.userId }),
    )
    expect(outcome).toEqual({ outcome: 'applied', conflicts: [] })
    expect((await world.visitor.enterprise.get({ id })).employees).toBe(9)
    const contacts = await world.db.select().from(enterpriseContact).where(eq(enterpriseContact.enterpriseId, id))
    expect(contacts.map(({ value }) => value)).toEqual(['0912 345 678'])
    const [event] = await world.db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, id), eq(auditEvent.action, 'enterprise.publish')))
    expect(JSON.stringify(event?.before)).toContain('0274 111 222')
    expect(event?.after).toMatchObject({ statedBy: viewer.userId })
    expect(await world.db.select().from(profileDraft).where(eq(profileDraft.userId, viewer.userId))).toEqual([])
  })

  it('of nothing, and a reader of an enterprise, write nowhere', async () => {
    const firm = await world.addFirm('Chỉ xem')
    const reader = await firm.member('viewer')
    const stranger = world.as(await world.person('stranger'))
    for (const one of [reader, stranger])
      expect(await failure(one.profile.save({ revision: 0, group: 'size', value: { employees: 1 } }))).toMatchObject({
        code: 'notAllowed',
      })
    expect(await stranger.profile.home()).toBeNull()
    expect(await world.db.select().from(profileDraft).where(eq(profileDraft.enterpriseId, firm.id))).toEqual([])
  })
})

describe('staff who act for a firm', () => {
  it('are the source of what they write down, with who asked', async () => {
    const { id } = await world.addFirm('Gọi điện đến', { description: { lang: 'vi', text: 'Gia công tiện CNC' } })
    const viewer = await world.person('officer')
    const officer = world.as({
      ...viewer,
      enterprise: { id, name: 'Gọi điện đến', role: 'member', isConfirmed: true },
      agency: { id: crypto.randomUUID(), name: 'Trung tâm', role: 'owner', provinces: [] },
      acting: { id: crypto.randomUUID(), requestedBy: 'Chị Hoa', channel: 'phone' },
    })
    let { revision } = await officer.profile.save({ revision: 0, group: 'size', value: { employees: 12 } })
    ;({ revision } = await officer.profile.saveRow({ revision, group: 'contacts', row: phone }))
    await officer.profile.publish({ revision })
    const [fact] = await world.db
      .select()
      .from(enterpriseFieldGroup)
      .where(and(eq(enterpriseFieldGroup.enterpriseId, id), eq(enterpriseFieldGroup.fieldGroup, 'size')))
    expect(fact).toMatchObject({ source: 'center', sourceNote: 'Chị Hoa' })
    const [event] = await world.db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, id), eq(auditEvent.action, 'enterprise.publish')))
    expect(event).toMatchObject({ onBehalfOf: id, requestedBy: 'Chị Hoa', channel: 'phone' })
  })
})

describe('who may read what', () => {
  it('follows the choice of the enterprise, and changes no date', async () => {
    const { id, api } = await world.addFirm('Giữ kín', { employees: 20, description: { lang: 'vi', text: 'Khuôn' } })
    await world.db.update(enterprise).set({ claim: 'confirmed' }).where(eq(enterprise.id, id))
    const { content } = await api.profile.draft()
    let { revision } = await api.profile.saveRow({ revision: 0, group: 'contacts', row: phone })
    const visibility = { ...content.visibility, size: 'center' as const, contacts: 'public' as const }
    ;({ revision } = await api.profile.saveVisibility({ revision, visibility }))
    await api.profile.publish({ revision })
    expect((await world.visitor.enterprise.get({ id })).employees).toBeNull()
    expect((await world.visitor.profile.shown({ id })).contacts).toMatchObject([{ value: '0912 345 678' }])
    await world.db.update(enterprise).set({ claim: 'none' }).where(eq(enterprise.id, id))
    expect(await world.visitor.profile.shown({ id })).toMatchObject({ contacts: [], hasHiddenContacts: true })
  })

  it('"still right" confirms without changing anything else', async () => {
    const { id, api } = await world.addFirm('Vẫn đúng', { employees: 20 })
    await world.db
      .update(enterprise)
      .set({ confirmedAt: new Date('2025-01-01') })
      .where(eq(enterprise.id, id))
    expect((await api.profile.home())?.isStale).toBe(true)
    await api.profile.confirm()
    expect((await api.profile.home())?.isStale).toBe(false)
    const events = await world.db.select().from(auditEvent).where(eq(auditEvent.subjectId, id))
    expect(events.map(({ action }) => action)).toEqual(['enterprise.confirm'])
  })
})

describe('hostile input', () => {
  it.each([
    { group: 'capabilities', value: [{ id: 'x', category: "'; drop table enterprise; --" }] },
    { group: 'capabilities', value: 'nothing' },
    { group: 'location', value: { formerProvince: '99', district: null, park: null, address: null } },
    { group: 'contacts', value: [{ id: 'x', kind: 'website', value: 'javascript:alert(1)', person: null }] },
    { group: 'contacts', value: [{ id: 'x', kind: 'phone', value: '\u0000\u0000', person: null }] },
    { group: 'description', value: { text: 'x'.repeat(20_000), lang: 'vi' } },
    { group: 'size', value: { employees: Number.MAX_SAFE_INTEGER } },
    { group: 'exports', value: { markets: ['QQQ'], languages: [] } },
    { group: 'identity', value: { nameVi: '   ', nameEn: null, roles: [], ownership: null, founded: 1 } },
    {
      group: 'certificates',
      value: [
        {
          id: 'x',
          type: 'iso-9001',
          state: 'held',
          body: null,
          number: null,
          issuedOn: '2030-01-01',
          validTo: '2020-01-01',
        },
      ],
    },
  ] as const)('is refused as invalid: $group $value', async ({ group, value }) => {
    const { api } = await world.addFirm('Đầu vào lạ')
    expect(await failure(api.profile.save({ revision: 0, group, value }))).toMatchObject({ code: 'invalid' })
  })

  it('of characters that the database cannot keep is refused, and nothing breaks over markup', async () => {
    const { api } = await world.addFirm('Ký tự lạ')
    const strange = { text: 'Khuôn\u0000 nhựa', lang: 'vi' }
    expect(await failure(api.profile.save({ revision: 0, group: 'description', value: strange }))).toMatchObject({
      code: 'invalid',
    })
    const { revision } = await api.profile.paste({ revision: 0, text: '<script>'.repeat(1000) })
    await api.profile.takeReading({ revision, accepted: ['0|category:hex-bolt', '__proto__'] })
    expect((await api.profile.draft()).content.values.capabilities).toEqual([])
  })
})
