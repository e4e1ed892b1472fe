import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftNeed, type Firm, moldMaker, moldNeed, type NeedWorld, openNeed, openNeedWorld } from './need-world.ts'

let world: NeedWorld
let buyer: Firm
let otherBuyer: Firm

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  otherBuyer = await world.addFirm('Hàn Việt', moldMaker)
  await world.drain()
})
afterAll(() => world.close())

const refusedAs = (code: string, issues?: object[]) => ({ cause: { code, ...(issues ? { issues } : {}) } })
const keysOf = async (id: string) => (await buyer.api.need.get({ id })).requirements.map((asked) => asked.key)

describe('posting a need', () => {
  test('keeps a draft with what was read from it and from the form', async () => {
    const id = await draftNeed(buyer)
    const draft = await buyer.api.need.get({ id })
    expect(draft).toMatchObject({
      state: 'draft',
      revision: 1,
      fields: { deliverTo: '74', volume: { value: 12, unit: 'set' } },
    })
    expect(draft.requirements.map((asked) => asked.key)).toEqual(
      expect.arrayContaining([
        'category:plastic-injection-mold',
        'material:nak80',
        'certification:iso-9001',
        'tolerance',
        'leadTime',
        'volume',
        'former-province:74',
      ]),
    )
    const words = `${moldNeed.title}\n${moldNeed.text}`
    for (const { span } of draft.requirements) if (span) expect(words.slice(span.start, span.end)).toBe(span.text)
  })

  test('sent twice makes one need', async () => {
    const form = { ...moldNeed, idempotencyKey: 'the-same-form' }
    const first = await buyer.api.need.create(form)
    const before = await world.snapshot()
    expect(await buyer.api.need.create(form)).toEqual(first)
    expect(await world.snapshot()).toBe(before)
    await expect(otherBuyer.api.need.create(form)).rejects.toMatchObject(refusedAs('conflict'))
    expect(await world.snapshot()).toBe(before)
  })

  test('refuses a category or a province that nobody knows', async () => {
    const before = await world.snapshot()
    const form = { ...moldNeed, idempotencyKey: 'unknown-things' }
    await expect(buyer.api.need.create({ ...form, category: 'unobtainium-mold' })).rejects.toMatchObject(
      refusedAs('invalid', [{ path: 'category', rule: 'unknownConcept' }]),
    )
    await expect(buyer.api.need.create({ ...form, deliverTo: '99' })).rejects.toMatchObject(
      refusedAs('invalid', [{ path: 'deliverTo', rule: 'unknownConcept' }]),
    )
    expect(await world.snapshot()).toBe(before)
  })
})

describe('correcting requirements', () => {
  test('changes a draft in place', async () => {
    const id = await draftNeed(buyer)
    await buyer.api.need.setRequirementLevel({ id, key: 'tolerance', level: 'nice' })
    await buyer.api.need.removeRequirement({ id, key: 'volume' })
    await buyer.api.need.addRequirement({
      id,
      requirement: { type: 'number', kind: 'shots', value: 500_000, unit: 'shot', level: 'must' },
    })
    const { revision, requirements } = await buyer.api.need.get({ id })
    expect(revision).toBe(1)
    expect(requirements.find((asked) => asked.key === 'tolerance')).toMatchObject({ level: 'nice' })
    expect(requirements.map((asked) => asked.key)).not.toContain('volume')
    expect(requirements.at(-1)).toMatchObject({
      key: 'shots',
      origin: 'person',
      quantity: { min: 500_000, unit: 'shot' },
    })
  })

  test('makes a new revision of an open need, which keeps its words and form fields', async () => {
    const id = await openNeed(world, buyer)
    await buyer.api.need.setRequirementLevel({ id, key: 'tolerance', level: 'nice' })
    const changed = await buyer.api.need.get({ id })
    expect(changed).toMatchObject({
      revision: 2,
      title: moldNeed.title,
      text: moldNeed.text,
      fields: { deliverTo: '74' },
    })
  })

  test('leaves no trace when it changes nothing, as a form sent twice does', async () => {
    const id = await openNeed(world, buyer)
    await buyer.api.need.removeRequirement({ id, key: 'volume' })
    const before = await world.snapshot()
    await buyer.api.need.removeRequirement({ id, key: 'volume' })
    await buyer.api.need.setRequirementLevel({ id, key: 'tolerance', level: 'must' })
    expect(await world.snapshot()).toBe(before)
  })

  test('refuses an unknown concept, a unit that does not fit, and the last requirement of an open need', async () => {
    const id = await openNeed(world, buyer)
    for (const key of (await keysOf(id)).slice(1)) await buyer.api.need.removeRequirement({ id, key })
    const [last] = await keysOf(id)
    const before = await world.snapshot()
    const add = (requirement: Parameters<typeof buyer.api.need.addRequirement>[0]['requirement']) =>
      buyer.api.need.addRequirement({ id, requirement })
    await expect(
      add({ type: 'concept', kind: 'material', concept: 'unobtainium', level: 'must' }),
    ).rejects.toMatchObject(refusedAs('invalid', [{ path: 'concept', rule: 'unknownConcept' }]))
    await expect(add({ type: 'number', kind: 'tolerance', value: 1, unit: 'kg', level: 'must' })).rejects.toMatchObject(
      { code: 'BAD_REQUEST' },
    )
    await expect(buyer.api.need.removeRequirement({ id, key: last! })).rejects.toMatchObject(refusedAs('invalid'))
    expect(await world.snapshot()).toBe(before)
  })
})

describe('changing the text', () => {
  test('reads it anew and keeps what a person decided', async () => {
    const id = await draftNeed(buyer)
    await buyer.api.need.setRequirementLevel({ id, key: 'tolerance', level: 'nice' })
    await buyer.api.need.removeRequirement({ id, key: 'leadTime' })
    await buyer.api.need.addRequirement({
      id,
      requirement: { type: 'concept', kind: 'certification', concept: 'iatf-16949', level: 'must' },
    })
    await buyer.api.need.revise({ id, revision: 1, text: { ...moldNeed, text: `${moldNeed.text} 材質 SKD61 も可。` } })
    const { revision, requirements } = await buyer.api.need.get({ id })
    const levels = new Map(requirements.map((asked) => [asked.key, asked.level]))
    expect(revision).toBe(2)
    expect(levels.get('tolerance')).toBe('nice')
    expect(levels.has('leadTime')).toBe(false)
    expect(levels.get('certification:iatf-16949')).toBe('must')
    expect(levels.has('material:skd61')).toBe(true)
  })

  test('is refused, and changes nothing, when somebody was faster', async () => {
    const id = await draftNeed(buyer)
    await buyer.api.need.revise({ id, revision: 1, text: { ...moldNeed, title: 'Bản mới' } })
    const before = await world.snapshot()
    await expect(
      buyer.api.need.revise({ id, revision: 1, text: { ...moldNeed, title: 'Bản cũ' } }),
    ).rejects.toMatchObject(refusedAs('conflict'))
    expect(await world.snapshot()).toBe(before)
  })
})

describe('publishing', () => {
  test('needs a requirement and a day that has not passed', async () => {
    const empty = await draftNeed(buyer, { title: 'Hỏi', text: 'Xin chào', deliverTo: null, volume: null } as never)
    for (const key of await keysOf(empty)) await buyer.api.need.removeRequirement({ id: empty, key })
    const late = await draftNeed(buyer)
    const before = await world.snapshot()
    const publish = { visibility: 'public', isBuyerHidden: false } as const
    await expect(buyer.api.need.publish({ id: empty, ...publish })).rejects.toMatchObject(
      refusedAs('invalid', [{ path: 'requirements', rule: 'needsRequirement' }]),
    )
    await expect(buyer.api.need.publish({ id: late, ...publish, deadline: '2020-01-01' })).rejects.toMatchObject(
      refusedAs('invalid', [{ path: 'deadline', rule: 'datePassed' }]),
    )
    expect(await world.snapshot()).toBe(before)
  })
})

describe('who may write', () => {
  test('is its buyer’s people alone; everybody else changes nothing', async () => {
    const draft = await draftNeed(buyer)
    const open = await openNeed(world, buyer, { visibility: 'public' })
    const reader = await buyer.member('viewer')
    const before = await world.snapshot()
    const strangers = [
      { api: world.visitor, code: 'signedOut' },
      { api: world.staff, code: 'notAllowed' },
      { api: reader, code: 'notAllowed' },
      { api: otherBuyer.api, code: 'notFound' },
    ]
    for (const { api, code } of strangers)
      for (const id of [draft, open]) {
        const attempts = [
          () => api.need.revise({ id, revision: 1, text: moldNeed }),
          () => api.need.setRequirementLevel({ id, key: 'tolerance', level: 'nice' }),
          () => api.need.removeRequirement({ id, key: 'tolerance' }),
          () =>
            api.need.addRequirement({
              id,
              requirement: { type: 'concept', kind: 'material', concept: 'skd61', level: 'must' },
            }),
          () => api.need.publish({ id, visibility: 'public', isBuyerHidden: false }),
          () => api.need.close({ id, outcome: 'cancelled' }),
        ]
        for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refusedAs(code))
      }
    for (const { api, code } of strangers.slice(0, 3))
      await expect(api.need.create({ ...moldNeed, idempotencyKey: crypto.randomUUID() })).rejects.toMatchObject(
        refusedAs(code),
      )
    await expect(otherBuyer.api.need.countSuppliers({ id: open })).rejects.toMatchObject(refusedAs('notAllowed'))
    expect(await world.snapshot()).toBe(before)
  })

  test('ends with the need: a closed one stays as it is', async () => {
    const id = await openNeed(world, buyer)
    await buyer.api.need.close({ id, outcome: 'awarded' })
    const before = await world.snapshot()
    await expect(buyer.api.need.close({ id, outcome: 'cancelled' })).rejects.toMatchObject(refusedAs('conflict'))
    await expect(buyer.api.need.removeRequirement({ id, key: 'tolerance' })).rejects.toMatchObject(
      refusedAs('conflict'),
    )
    await expect(buyer.api.need.revise({ id, revision: 1, text: moldNeed })).rejects.toMatchObject(
      refusedAs('conflict'),
    )
    expect(await world.snapshot()).toBe(before)
  })
})

describe('one’s own needs', () => {
  test('are listed and counted by state', async () => {
    const alone = await world.addFirm('Một Mình')
    await draftNeed(alone)
    const open = await openNeed(world, alone)
    expect(await alone.api.need.countOwn()).toEqual({ draft: 1, open: 1, closed: 0 })
    const { rows, total } = await alone.api.need.findOwn({ state: 'open' })
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ id: open, matches: 1, engagements: 0, interested: 0 })
  })
})
