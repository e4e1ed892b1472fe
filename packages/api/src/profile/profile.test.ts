import {
  auditEvent,
  certificate,
  claimCase,
  enterprise,
  enterpriseContact,
  enterpriseFieldGroup,
  profileDraft,
  user,
} from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../context.ts'
import { describeError } from '../errors.ts'
import { type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { appRouter } from '../router.ts'
import { contextOf, nobody } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'
import { applyDraft } from './apply-draft.ts'

let world: NeedWorld
beforeAll(async () => {
  world = await openNeedWorld()
})
afterAll(() => world?.close())

const as = (viewer: Viewer | null) => createCallerFactory(appRouter)(contextOf(world.services, viewer))
const failure = (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: unknown) => describeError(error) ?? error,
  )
const phone = { id: 'new-phone', kind: 'phone' as const, value: '0912 345 678', person: 'Anh Toàn' }

async function person(name: string): Promise<Viewer> {
  const userId = `${name}-${crypto.randomUUID()}`
  await world.db.insert(user).values({ id: userId, name, email: `${userId}@example.test` })
  return { ...nobody, userId, name }
}

const typedOnPhone = `Xuong chuyen lam khuon ep nhua. Cat day, xung dien, thep NAK80, dung sai +-0.01mm.
3 may phay CNC Makino. Da co ISO 9001, dang lam IATF 16949.`

describe('five minutes on a phone', () => {
  it('lead from a pasted text without accents to a page that a Korean buyer finds', async () => {
    const { id, api } = await world.addFirm('Cơ khí Thuận An')
    let { revision } = await api.profile.paste({ revision: 0, text: typedOnPhone })
    const reading = await api.profile.read({ text: typedOnPhone })
    const accepted = [
      ...reading.capabilities.flatMap((one) => [...one.categories, ...one.processes, ...one.materials, ...one.figures]),
      ...reading.machines,
      ...reading.certificates,
    ].map(({ key }) => key)
    ;({ revision } = await api.profile.takeReading({ revision, accepted, isAccented: true }))
    expect((await world.visitor.enterprise.get({ id })).capabilities).toEqual([])
    ;({ revision } = await api.profile.saveRow({ revision, group: 'contacts', row: phone, answered: 'reach' }))
    expect((await api.profile.home())?.answers.filter(({ isAnswered }) => !isAnswered)).toEqual([])
    expect(await api.profile.publish({ revision })).toEqual({ outcome: 'published' })
    await world.drain()

    const shown = await world.visitor.enterprise.get({ id })
    expect(shown.capabilities).toMatchObject([
      { category: 'plastic-injection-mold', materials: ['nak80'], toleranceMm: 0.01 },
    ])
    expect(shown.equipment).toMatchObject([{ type: 'cnc-machining-center', quantity: 3, maker: 'Makino' }])
    expect(shown.certificates).toMatchObject([
      { type: 'iatf-16949', state: 'planned' },
      { type: 'iso-9001', state: 'held' },
    ])
    expect(shown.description?.text).toContain('Xưởng chuyên làm khuôn ép nhựa')
    expect(shown.facts).toContainEqual(expect.objectContaining({ fieldGroup: 'capabilities', source: 'self' }))
    const found = await world.visitor.search.suppliers({ text: '플라스틱 사출금형 NAK80', lang: 'ko' })
    expect(JSON.stringify(found)).toContain(id)
  })

  it('take only what was confirmed', async () => {
    const { api } = await world.addFirm('Cơ khí Dĩ An')
    const { revision } = await api.profile.paste({ revision: 0, text: typedOnPhone })
    const { capabilities } = await api.profile.read({ text: typedOnPhone })
    const mold = capabilities.flatMap((one) => one.categories).map(({ key }) => key)
    await api.profile.takeReading({ revision, accepted: [...mold, 'made-up|material:gold'] })
    const { content } = await api.profile.draft()
    expect(content.values.capabilities).toMatchObject([
      { category: 'plastic-injection-mold', processes: [], materials: [], toleranceMm: null },
    ])
    expect(content.values.certificates).toEqual([])
    expect(content.values.description.text).toBe(typedOnPhone)
  })

  it('say what is missing before others can read it', async () => {
    const { api } = await world.addFirm('Chưa nói gì')
    const { revision } = await api.profile.save({ revision: 0, group: 'size', value: { employees: 5 } })
    expect(await failure(api.profile.publish({ revision }))).toMatchObject({
      code: 'invalid',
      issues: [{ rule: 'needsCapability' }, { rule: 'needsContact' }],
    })
  })
})

describe('choosing from the lists', () => {
  it('puts what is new on everything made, keeps what only some have, and takes off what was unticked', async () => {
    const { api } = await world.addFirm('Chọn danh mục')
    let { revision } = await api.profile.choose({
      revision: 0,
      kind: 'category',
      chosen: ['hex-bolt'],
      typed: 'khuon ep nhua',
    })
    const mold = (await api.profile.draft()).content.values.capabilities[1]!
    ;({ revision } = await api.profile.saveRow({
      revision,
      group: 'capabilities',
      row: { ...mold, materials: ['nak80'] },
    }))
    ;({ revision } = await api.profile.choose({ revision, kind: 'material', chosen: ['nak80', 's50c'] }))
    ;({ revision } = await api.profile.choose({
      revision,
      kind: 'process',
      chosen: ['wire-edm'],
      byPartner: ['wire-edm'],
    }))
    const stated = (await api.profile.draft()).content.values.capabilities
    expect(stated.map(({ materials }) => materials)).toEqual([['s50c'], ['nak80', 's50c']])
    expect(stated[0]?.processes).toEqual([{ concept: 'wire-edm', mode: 'partner' }])
    await api.profile.choose({ revision, kind: 'category', chosen: ['plastic-injection-mold'] })
    expect((await api.profile.draft()).content.values.capabilities.map(({ id }) => id)).toEqual([mold.id])
    expect(
      await failure(api.profile.choose({ revision: revision + 1, kind: 'material', chosen: ['gold'] })),
    ).toMatchObject({ code: 'invalid' })
  })
})

describe('what only a branch asks', () => {
  it('is asked of its categories alone, kept with the capability and shown', async () => {
    const { id, api } = await world.addFirm('Bu lông', {
      capabilities: [
        {
          category: 'hex-bolt',
          text: null,
          processes: [],
          materials: [],
          toleranceMm: null,
          annualCapacity: null,
          moq: null,
          leadTimeDays: null,
        },
      ],
    })
    const keys = (await api.profile.branchFields({ category: 'hex-bolt' })).map(({ key }) => key)
    expect(keys).toContain('threadSize')
    expect(keys).not.toContain('conductorAwg')
    const { content } = await api.profile.draft()
    const row = { ...content.values.capabilities[0]!, details: { threadSize: { min: 3, max: 12 }, boltClass: ['8.8'] } }
    let { revision } = await api.profile.saveRow({ revision: 0, group: 'capabilities', row })
    ;({ revision } = await api.profile.saveRow({ revision, group: 'contacts', row: phone }))
    await api.profile.publish({ revision })
    const shown = await world.visitor.profile.shown({ id })
    expect(shown.details[0]).toMatchObject({ capabilityId: row.id, branch: 'fasteners' })
    expect(shown.details[0]?.fields).toContainEqual({
      key: 'threadSize',
      unit: 'M',
      kind: 'range',
      value: { min: 3, max: 12 },
    })
    const wrong = { ...row, details: { threadSize: 3, nonsense: 1 } }
    expect(await failure(api.profile.saveRow({ revision: 0, group: 'capabilities', row: wrong }))).toMatchObject({
      code: 'invalid',
    })
  })
})

describe('two people who edit one profile', () => {
  async function two() {
    const firm = await world.addFirm('Hai người sửa', { description: { lang: 'vi', text: 'Cơ khí' } })
    const colleague = await firm.member('member')
    const { revision } = await firm.api.profile.saveRow({ revision: 0, group: 'contacts', row: phone })
    await firm.api.profile.publish({ revision })
    return { ...firm, colleague }
  }
  const made = {
    id: 'new',
    category: 'hex-bolt',
    text: null,
    processes: [],
    materials: [],
    toleranceMm: null,
    annualCapacity: null,
    moq: null,
    leadTimeDays: null,
    details: {},
  }

  it('both keep what they wrote of different parts', async () => {
    const { id, api, colleague } = await two()
    const mine = await api.profile.saveRow({ revision: 0, group: 'capabilities', row: made })
    let theirs = await colleague.profile.saveRow({ revision: 0, group: 'capabilities', row: made })
    theirs = await colleague.profile.removeRow({ revision: theirs.revision, group: 'capabilities', id: 'new' })
    theirs = await colleague.profile.save({ revision: theirs.revision, group: 'size', value: { employees: 40 } })
    await api.profile.publish(mine)
    expect(await failure(colleague.profile.publish(theirs))).toBeNull()
    const shown = await world.visitor.enterprise.get({ id })
    expect(shown.employees).toBe(40)
    expect(shown.capabilities).toHaveLength(1)
  })

  it('are told of the same part, see both versions, and choose; nothing is lost until then', async () => {
    const { id, api, colleague } = await two()
    const mine = await api.profile.save({ revision: 0, group: 'size', value: { employees: 30 } })
    const theirs = await colleague.profile.save({ revision: 0, group: 'size', value: { employees: 40 } })
    await colleague.profile.save({
      revision: theirs.revision,
      group: 'exports',
      value: { markets: ['JP'], languages: ['en'] },
    })
    await api.profile.publish(mine)
    const revision = theirs.revision + 1
    expect(await failure(colleague.profile.publish({ revision }))).toMatchObject({
      code: 'conflict',
      issues: [{ path: 'size', rule: 'changedByOthers' }],
    })
    const { conflicts, content, current, version } = await colleague.profile.draft()
    expect(conflicts).toEqual([{ group: 'size', isValue: true, isVisibility: false }])
    expect([content.values.size.employees, current.values.size.employees]).toEqual([40, 30])
    expect(
      await failure(colleague.profile.publish({ revision, choices: { size: 'mine' }, version: version - 1 })),
    ).toMatchObject({ code: 'conflict' })
    await colleague.profile.publish({ revision, choices: { size: 'mine' }, version })
    expect((await world.visitor.enterprise.get({ id })).employees).toBe(40)
    expect((await world.visitor.enterprise.get({ id })).exports).toEqual(['JP'])
  })

  it('are one person with two windows: the second save is told', async () => {
    const { api } = await two()
    await api.profile.save({ revision: 0, group: 'size', value: { employees: 30 } })
    expect(await failure(api.profile.save({ revision: 0, group: 'size', value: { employees: 31 } }))).toMatchObject({
      code: 'conflict',
    })
    expect((await api.profile.draft()).content.values.size.employees).toBe(30)
  })
})

describe('rows that stay', () => {
  it('keep their ids and what hangs on them', async () => {
    const { id, api } = await world.addFirm('Giữ số chứng nhận', {
      certificates: [{ type: 'iso-9001', state: 'held', validTo: '2030-01-01' }],
    })
    await world.db.update(certificate).set({ body: 'TÜV', number: '123' }).where(eq(certificate.enterpriseId, id))
    const before = await world.db.select().from(certificate).where(eq(certificate.enterpriseId, id))
    let { revision } = await api.profile.saveRow({
      revision: 0,
      group: 'certificates',
      row: { id: 'new', type: 'iatf-16949', state: 'planned', body: null, number: null, issuedOn: null, validTo: null },
    })
    ;({ revision } = await api.profile.save({
      revision,
      group: 'description',
      value: { text: 'Làm khuôn', lang: 'vi' },
    }))
    ;({ revision } = await api.profile.saveRow({ revision, group: 'contacts', row: phone }))
    await api.profile.publish({ revision })
    const after = await world.db.select().from(certificate).where(eq(certificate.enterpriseId, id))
    expect(after).toHaveLength(2)
    expect(after).toContainEqual(before[0])
  })

  it('of another enterprise are never touched', async () => {
    const other = await world.addFirm('Doanh nghiệp khác', {
      certificates: [{ type: 'iso-9001', state: 'held', validTo: '2030-01-01' }],
    })
    const [theirs] = await world.db.select().from(certificate).where(eq(certificate.enterpriseId, other.id))
    const { id, api } = await world.addFirm('Kẻ lạ', { description: { lang: 'vi', text: 'Làm khuôn' } })
    let { revision } = await api.profile.saveRow({
      revision: 0,
      group: 'certificates',
      row: {
        id: theirs!.id,
        type: 'iatf-16949',
        state: 'held',
        body: null,
        number: null,
        issuedOn: null,
        validTo: null,
      },
    })
    ;({ revision } = await api.profile.saveRow({ revision, group: 'contacts', row: phone }))
    await api.profile.publish({ revision })
    expect(await world.db.select().from(certificate).where(eq(certificate.enterpriseId, other.id))).toEqual([theirs])
    expect(await world.db.select().from(certificate).where(eq(certificate.enterpriseId, id))).toMatchObject([
      { type: 'certification:iatf-16949' },
    ])
  })
})

describe('a claimant', () => {
  async function claimed() {
    const firm = await world.addFirm('Hồ sơ nhập', { description: { lang: 'vi', text: 'Gia công tiện CNC' } })
    await world.db.insert(enterpriseContact).values({ enterpriseId: firm.id, kind: 'phone', value: '0274 111 222' })
    const viewer = await person('claimant')
    await world.db.insert(claimCase).values({ enterpriseId: firm.id, userId: viewer.userId })
    return { ...firm, viewer, claimant: as(viewer) }
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
    const stranger = as(await person('stranger'))
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
    const viewer = await person('officer')
    const officer = as({
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
    { group: 'exports', value: { markets: ['XXX'], languages: [] } },
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
