import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftNeed, type Firm, type NeedWorld, openNeedWorld } from './need-world.ts'

let world: NeedWorld
let buyer: Firm
let ofDc53: Firm
let ofNear: Firm
let ofNothing: Firm

const steel = 'material:skd11'
const iso = 'certification:iso-9001'
const punchNeed = {
  title: 'Chày dập cắt',
  text: 'Cần chày dập bằng thép SKD11 hoặc DC53. Nhà cung cấp phải có ISO 9001.',
  lang: 'vi',
  deliverTo: null,
  volume: null,
}
const held = { certificates: [{ type: 'iso-9001', state: 'held' as const, validTo: '2030-01-01' }] }
const punches = (materials: string[], text: string | null = null) => ({
  capabilities: [
    {
      category: 'stamping-punch',
      text,
      processes: [],
      materials,
      toleranceMm: null,
      annualCapacity: null,
      moq: null,
      leadTimeDays: null,
    },
  ],
})

const draft = (given: object = {}) => draftNeed(buyer, { ...punchNeed, ...given } as never)
const askedOf = async (id: string, key: string) =>
  (await buyer.api.need.get({ id })).requirements.find((asked) => asked.key === key)
const verdictOf = async (id: string, firm: Firm, key: string) => {
  const { rows } = await buyer.api.match.suppliers({ needId: id })
  return rows.find((match) => match.supplier.id === firm.id)?.verdicts.find((one) => one.requirement.key === key)
}

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  ofDc53 = await world.addFirm('Chày Cối Đông Anh', { ...punches(['dc53']), ...held })
  ofNear = await world.addFirm('Chày Cối Bắc Ninh', { ...punches([], 'Chày dập bằng thép Cr12MoV'), ...held })
  ofNothing = await world.addFirm('Chày Cối Long Biên', {
    ...punches([]),
    certificates: [{ type: 'iso-9001', state: 'planned', validTo: null }],
  })
  await world.drain()
})
afterAll(() => world.close())

describe('a must that either of two meets', () => {
  test('is read from "A or B", and met by a firm that has the second', async () => {
    const id = await draft()
    expect(await askedOf(id, steel)).toMatchObject({ level: 'must', alternatives: ['dc53'] })
    expect((await buyer.api.need.countSuppliers({ id })).count).toBe(1)
    await buyer.api.need.publish({ id, visibility: 'matching', isBuyerHidden: false })
    await world.drain()
    expect(await verdictOf(id, ofDc53, steel)).toMatchObject({ status: 'met', by: 'material:dc53' })
    expect(await verdictOf(id, ofNothing, steel)).toMatchObject({ status: 'notStated' })
    const own = await ofDc53.api.match.own({ needId: id })
    expect(own?.verdicts.find(({ requirement }) => requirement.key === steel)).toMatchObject({ by: 'material:dc53' })
  })

  test('keeps its level and its alternatives through a press, a copy and a new text', async () => {
    const id = await draft()
    await buyer.api.need.setRequirementLevel({ id, key: steel, level: 'nice' })
    expect(await askedOf(id, steel)).toMatchObject({ level: 'nice', alternatives: ['dc53'] })
    const copy = await buyer.api.need.copy({ id, idempotencyKey: crypto.randomUUID() })
    expect(await askedOf(copy.id, steel)).toMatchObject({ level: 'nice', alternatives: ['dc53'] })
    const text = { ...punchNeed, text: `${punchNeed.text} Số lượng 200 cái.` } as never
    await buyer.api.need.revise({ id, revision: 1, text })
    expect(await askedOf(id, steel)).toMatchObject({ level: 'nice', alternatives: ['dc53'] })
    const [latest] = await buyer.api.need.revisions({ id })
    expect(latest?.changes?.changed).toEqual([])
  })

  test('is put together by hand, and what stood alone is then one of several', async () => {
    const id = await draft({ text: 'Thép SKD11. Vật liệu thử: DC53.' })
    const add = (alternatives: string[]) =>
      buyer.api.need.addRequirement({
        id,
        requirement: { type: 'concept', kind: 'material', concept: 'skd11', alternatives, level: 'must' },
      })
    await add(['dc53', 'dc53', 'skd11', 'skd61'])
    const { requirements } = await buyer.api.need.get({ id })
    expect(requirements.filter(({ kind }) => kind === 'material')).toMatchObject([
      { key: steel, alternatives: ['dc53', 'skd61'], origin: 'person' },
    ])
    await add([])
    expect((await askedOf(id, steel))?.alternatives).toBeUndefined()
  })

  test.each([
    ['a concept that nobody knows', 'material', 'skd11', ['unobtainium']],
    ['a concept of another kind', 'material', 'skd11', ['wire-edm']],
    ['a key where an id belongs', 'material', 'skd11', ['material:dc53']],
    ['a thousand of them', 'material', 'skd11', Array.from({ length: 1000 }, (_, number) => `grade-${number}`)],
    ['a second thing to make', 'category', 'stamping-punch', ['hex-bolt']],
  ] as const)('is refused with %s, and nothing changes', async (_, kind, concept, alternatives) => {
    const id = await draft()
    const before = await world.snapshot()
    await expect(
      buyer.api.need.addRequirement({
        id,
        requirement: { type: 'concept', kind, concept, alternatives: [...alternatives], level: 'must' },
      }),
    ).rejects.toThrow()
    expect(await world.snapshot()).toBe(before)
  })

  test('is asked of a firm one by one, and one yes meets it', async () => {
    const id = await draft()
    await buyer.api.need.publish({ id, visibility: 'matching', isBuyerHidden: false })
    await world.drain()
    expect(await buyer.api.question.ask({ needId: id, enterpriseId: ofNothing.id, keys: [steel] })).toMatchObject({
      asked: 2,
    })
    const open = await ofNothing.api.question.own({ show: 'open', lang: 'vi' })
    const questions = open.rows.filter(({ requirementKey }) => requirementKey.startsWith('material:'))
    expect(questions.map(({ requirementKey }) => requirementKey).sort()).toEqual(['material:dc53', 'material:skd11'])
    const [dc53, skd11] = questions.sort((a, b) => (a.requirementKey < b.requirementKey ? -1 : 1))
    await ofNothing.api.question.answer({ id: skd11!.id, answer: { says: 'no' } })
    await ofNothing.api.question.answer({ id: dc53!.id, answer: { says: 'yes' } })
    await world.drain()
    expect(await verdictOf(id, ofNothing, steel)).toMatchObject({ status: 'met', by: 'material:dc53' })
    await ofNothing.change({
      ...punches([]),
      certificates: [{ type: 'iso-9001', state: 'planned', validTo: null }],
    })
    await world.drain()
  })
})

describe('what the buyer takes for met', () => {
  test('a near grade is offered where it lets firms in, taken by one press, told, and taken back', async () => {
    const id = await draft({ text: 'Cần chày dập bằng thép SKD11. Nhà cung cấp phải có ISO 9001.' })
    expect((await buyer.api.need.whatIf({ id })).relaxations).toContainEqual(
      expect.objectContaining({ key: steel, how: 'near_grade', count: 1 }),
    )
    await buyer.api.need.relax({ id, key: steel, how: 'near_grade' })
    expect(await askedOf(id, steel)).toMatchObject({ level: 'must', accepts: ['near_grade'] })
    expect((await buyer.api.need.countSuppliers({ id })).count).toBe(1)
    await buyer.api.need.publish({ id, visibility: 'matching', isBuyerHidden: false })
    await world.drain()
    expect(await verdictOf(id, ofNear, steel)).toMatchObject({ status: 'met', evidence: [{ note: 'nearGrade' }] })
    await buyer.api.need.setAcceptance({ id, key: steel, acceptance: 'near_grade', isAccepted: false })
    expect(await askedOf(id, steel)).not.toHaveProperty('accepts')
    const [latest, before] = await buyer.api.need.revisions({ id })
    expect(latest?.changes?.changed).toHaveLength(1)
    expect(before?.requirements.find(({ key }) => key === steel)).toMatchObject({ accepts: ['near_grade'] })
    await world.drain()
    expect(await verdictOf(id, ofNear, steel)).toMatchObject({ status: 'partly' })
  })

  test('a certificate in preparation is offered and taken in the same way', async () => {
    const id = await draft({ text: 'Cần chày dập. Nhà cung cấp phải có ISO 9001.' })
    expect((await buyer.api.need.countSuppliers({ id })).count).toBe(2)
    expect((await buyer.api.need.whatIf({ id })).relaxations).toContainEqual(
      expect.objectContaining({ key: iso, how: 'planned', count: 3 }),
    )
    await buyer.api.need.relax({ id, key: iso, how: 'planned' })
    expect((await buyer.api.need.countSuppliers({ id })).count).toBe(3)
    await expect(buyer.api.need.relax({ id, key: iso, how: 'planned' })).rejects.toMatchObject({
      cause: { code: 'conflict' },
    })
  })

  test('is kept when the text changes, and read from words that say so', async () => {
    const id = await draft({ text: 'Thép SKD11 hoặc tương đương.' })
    expect(await askedOf(id, steel)).toMatchObject({ accepts: ['near_grade'] })
    await buyer.api.need.setAcceptance({ id, key: steel, acceptance: 'near_grade', isAccepted: false })
    const text = { ...punchNeed, text: 'Thép SKD11 hoặc tương đương. Giao 10 ngày.' } as never
    await buyer.api.need.revise({ id, revision: 1, text })
    expect(await askedOf(id, steel)).not.toHaveProperty('accepts')
  })

  test('is nothing that its kind has not, and nobody else’s business', async () => {
    const id = await draft()
    const before = await world.snapshot()
    const change = { id, key: steel, acceptance: 'planned', isAccepted: true } as const
    await expect(buyer.api.need.setAcceptance(change)).rejects.toMatchObject({ cause: { code: 'invalid' } })
    const near = { ...change, acceptance: 'near_grade' } as const
    await expect(ofDc53.api.need.setAcceptance(near)).rejects.toMatchObject({ cause: { code: 'notFound' } })
    const reader = await buyer.member('viewer')
    await expect(reader.need.setAcceptance(near)).rejects.toMatchObject({ cause: { code: 'notAllowed' } })
    expect(await world.snapshot()).toBe(before)
  })
})
