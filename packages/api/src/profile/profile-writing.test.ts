import { certificate } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failure, openProfileWorld, type ProfileWorld, phone } from './profile-world.ts'

let world: ProfileWorld
beforeAll(async () => {
  world = await openProfileWorld()
})
afterAll(() => world?.close())

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
