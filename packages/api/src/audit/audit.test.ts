import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftNeed, type Firm, moldMaker } from '../need/need-world.ts'
import { openTrustWorld, refusedAs, type TrustWorld } from '../verification/trust-world.ts'

let world: TrustWorld
let firm: Firm

beforeAll(async () => {
  world = await openTrustWorld()
  firm = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  await world.officer.api.enterprise.noteCall({ id: firm.id, result: 'stillRight', person: '=Ông Bảy' })
  await world.officer.api.acting.start({ enterpriseId: firm.id, requestedBy: 'Chị Lan', channel: 'zalo' })
  await world.elsewhere.api.taxonomy.addWord({ key: 'process:wire-edm', lang: 'vi', alias: 'cắt chỉ đồng' })
})
afterAll(() => world.close())

const find = (input: Partial<Parameters<typeof world.officer.api.audit.find>[0]> = {}, api = world.officer.api) =>
  api.audit.find({ lang: 'vi', pageSize: 100, ...input })
const actions = async (...given: Parameters<typeof find>) => (await find(...given)).rows.map((row) => row.action)

describe('the trail', () => {
  test('tells who did what to whom, with what was there before and after', async () => {
    const [called] = (await find({ action: 'enterprise.called' })).rows
    expect(called).toMatchObject({
      actor: { name: 'officer' },
      subject: { kind: 'enterprise', id: firm.id, name: 'Khuôn Mẫu Phú Mỹ' },
      onWord: null,
    })
    expect(called?.changes.map((change) => change.field)).toContain('result')
    const [word] = (await find({ action: 'concept.' })).rows
    expect(word?.changes).toContainEqual({ field: 'alias', before: null, after: 'cắt chỉ đồng' })
  })

  test('is narrowed by person, action, enterprise, word and days', async () => {
    expect(await actions({ who: 'ELSEWHERE' })).toEqual(['concept.addWord'])
    expect(await actions({ action: 'enterprise.call' })).toEqual(['enterprise.called'])
    expect(await actions({ subject: 'khuon mau phu my' })).toContain('enterprise.called')
    expect(await actions({ subject: 'process:wire-edm' })).toEqual(['concept.addWord'])
    expect(await actions({ isOnWord: true })).toEqual(['enterprise.actingStart'])
    expect((await find({ from: '2001-01-01', to: '2001-12-31' })).total).toBe(0)
    expect((await find({ from: '2001-01-01' })).total).toBe((await find()).total)
  })

  test('keeps what parties tell each other out of sight', async () => {
    const id = await draftNeed(firm)
    const { rows } = await find({ subject: id })
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatchObject({ subject: { kind: 'need', name: null }, changes: [] })
  })

  test('shows staff of other provinces their own deeds only', async () => {
    expect(await actions({}, world.elsewhere.api)).toEqual(['concept.addWord'])
    expect(await actions({ subject: firm.id }, world.elsewhere.api)).toEqual([])
  })

  test('is for staff alone', async () => {
    for (const [api, code] of [
      [firm.api, 'notAllowed'],
      [world.visitor, 'signedOut'],
    ] as const) {
      await expect(find({}, api)).rejects.toMatchObject(refusedAs(code))
      await expect(api.audit.export({ lang: 'vi' })).rejects.toMatchObject(refusedAs(code))
    }
  })

  test('is a file whose cells no spreadsheet runs, and that it was taken is in the trail', async () => {
    const file = await world.reader.api.audit.export({ lang: 'en', action: 'enterprise.called' })
    const text = await new Response(file.body).text()
    expect(text.split('\r\n')[0]).toContain('Who')
    expect(text).toContain('Khuôn Mẫu Phú Mỹ')
    expect(text).not.toMatch(/(^|,)"?=/m)
    expect(await actions({ action: 'audit.' })).toEqual(['audit.export'])
  })
})
