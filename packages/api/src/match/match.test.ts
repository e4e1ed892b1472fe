import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from '../need/need-world.ts'

let world: NeedWorld
let buyer: Firm
let certified: Firm
let uncertified: Firm
let need: string

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  certified = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  uncertified = await world.addFirm('Khuôn Mẫu An Bình', { ...moldMaker, certificates: [] })
  await world.drain()
  need = await openNeed(world, buyer)
})
afterAll(() => world.close())

const ranking = async () =>
  (await buyer.api.match.suppliers({ needId: need })).rows.map(({ supplier, rank, score }) => ({
    id: supplier.id,
    rank,
    score,
  }))
const statusOf = (verdicts: { requirement: { key: string }; status: string }[], key: string) =>
  verdicts.find((verdict) => verdict.requirement.key === key)?.status

describe('the ranked suppliers of a need', () => {
  test('say what each meets and lacks, in the firm’s own words', async () => {
    const { rows, total } = await buyer.api.match.suppliers({ needId: need })
    expect(total).toBe(2)
    const [first, second] = rows
    expect(first?.supplier.id).toBe(certified.id)
    expect(statusOf(first!.verdicts, 'certification:iso-9001')).toBe('met')
    const material = first!.verdicts.find((verdict) => verdict.requirement.key === 'material:nak80')
    expect(material?.evidence[0]).toMatchObject({ field: 'capability' })
    expect(statusOf(second!.verdicts, 'certification:iso-9001')).toBe('notStated')
    expect(first?.nextStages).toEqual(['invited', 'shortlisted'])
  })

  test('are for the buyer alone', async () => {
    const refused = (code: string) => ({ cause: { code } })
    await expect(certified.api.match.suppliers({ needId: need })).rejects.toMatchObject(refused('notAllowed'))
    await expect(certified.api.engagement.ofNeed({ needId: need })).rejects.toMatchObject(refused('notAllowed'))
    await expect(world.visitor.match.suppliers({ needId: need })).rejects.toMatchObject(refused('signedOut'))
    await expect(world.staff.match.suppliers({ needId: need })).rejects.toMatchObject(refused('notAllowed'))
    await expect(buyer.api.match.own({ needId: need })).rejects.toMatchObject(refused('notAllowed'))
  })
})

describe('a supplier', () => {
  test('sees how it stands as the buyer sees it', async () => {
    const own = await uncertified.api.match.own({ needId: need })
    const [, second] = (await buyer.api.match.suppliers({ needId: need })).rows
    expect(own?.score).toBeCloseTo(second!.score, 5)
    expect(own).toMatchObject({ isFit: true, stage: null, nextStages: ['interested'], note: null })
    expect(statusOf(own!.verdicts, 'certification:iso-9001')).toBe('notStated')
  })

  test('moves up when it gets the missing certificate', async () => {
    const before = await ranking()
    await uncertified.change(moldMaker)
    await world.drain()
    const after = await ranking()
    const scoreOf = (rows: typeof after) => rows.find((row) => row.id === uncertified.id)!.score
    expect(scoreOf(after)).toBeGreaterThan(scoreOf(before))
    expect((await buyer.api.need.countSuppliers({ id: need })).count).toBe(2)
  })
})
