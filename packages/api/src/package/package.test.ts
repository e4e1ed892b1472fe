import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { readHeadings } from './part-columns.ts'
import { readPartsFile } from './read-parts-file.ts'

let world: NeedWorld
let buyer: Firm
let maker: Firm
let screwMaker: Firm

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  maker = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  screwMaker = await world.addFirm('Ốc Vít Sài Gòn', {
    capabilities: [
      ...moldMaker.capabilities,
      { ...moldMaker.capabilities[0], category: 'hex-bolt', text: 'Bu lông', processes: [], materials: [] },
    ],
  })
  await world.drain()
})
afterAll(() => world.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const list = [
  'Danh sách chi tiết quý 1',
  'Tên chi tiết;Mã bản vẽ;Vật liệu;Dung sai;Số lượng;ĐVT;Màu',
  'Khuôn ép nhựa nắp máy;KX-2041;NAK80;0,02;12;bộ;đỏ',
  'Bu lông lục giác M8;B-08;thép 8.8;;500.000;cái;',
  ';KX-3;SKD11;;;;',
  'Vòng đệm;V-1;;;nhiều;thùng;',
].join('\n')
const refusedAs = (code: string, rule?: string) => ({
  cause: { code, ...(rule ? { issues: expect.arrayContaining([expect.objectContaining({ rule })]) } : {}) },
})
const rowsOf = async () =>
  (await buyer.api.package.readParts({ fileName: 'chi-tiet.csv', bytes: bytes(list) })).rows.map((row) => row.values)
const make = async (given: { leavesOutWrong?: boolean; idempotencyKey?: string } = {}) =>
  buyer.api.package.create({
    title: 'Cụm vỏ máy',
    rows: await rowsOf(),
    leavesOutWrong: true,
    idempotencyKey: crypto.randomUUID(),
    ...given,
  })

describe('a parts list', () => {
  test('is read under headings of any of five languages, also below a title', () => {
    for (const headings of [
      ['Tên chi tiết', 'Vật liệu', 'Số lượng'],
      ['Part Name', 'Material', 'Qty'],
      ['品名', '材質', '年間数量'],
      ['품명', '재질', '수량'],
      ['零件名称', '材料', '数量'],
    ])
      expect([...readHeadings(headings).values()]).toEqual(['name', 'material', 'quantity'])
  })

  test('tells per row what is wrong, and what is read from the good ones', async () => {
    const { rows, unknownHeadings } = await buyer.api.package.readParts({ fileName: 'a.csv', bytes: bytes(list) })
    expect(unknownHeadings).toEqual(['Màu'])
    expect(rows.map((row) => row.issues.map(({ field, rule }) => `${field}:${rule}`))).toEqual([
      [],
      [],
      ['name:required'],
      ['quantity:number', 'unit:partUnit'],
    ])
    const [mold, bolt] = rows.map((row) => row.requirements.map((asked) => asked.key))
    expect(mold).toEqual(
      expect.arrayContaining(['category:plastic-injection-mold', 'material:nak80', 'tolerance', 'volume']),
    )
    expect(bolt).toEqual(expect.arrayContaining(['category:hex-bolt', 'volume']))
    expect(rows[0]?.requirements.find((asked) => asked.key === 'tolerance')?.quantity?.max).toBe(0.02)
  })

  test.each([
    ['nothing in it', 'a.csv', bytes(''), 'fileEmpty'],
    ['no names', 'a.csv', bytes('Vật liệu;Số lượng\nSKD11;3'), 'fileNoPartNames'],
    ['no rows', 'a.csv', bytes('Tên chi tiết;Vật liệu\n;'), 'fileNoRows'],
    ['too many rows', 'a.csv', bytes(`Tên\tVật liệu\n${'Chốt\tS45C\n'.repeat(201)}`), 'fileTooManyRows'],
    ['too large', 'a.csv', new Uint8Array(5 * 1024 * 1024 + 1).fill(65), 'fileTooLarge'],
    ['a picture under a table’s name', 'a.xlsx', bytes('\u0089PNG'), 'fileKindDiffers'],
    ['another kind', 'a.jsonl', bytes('{}'), 'fileNotParts'],
  ])('is refused with a reason: %s', async (_, fileName, given, rule) => {
    await expect(readPartsFile(fileName, given)).rejects.toMatchObject({ code: 'invalid', issues: [{ rule }] })
  })

  test('that unpacks to far more than it weighs is refused before it is unpacked', async () => {
    // One entry of a directory that says it unpacks to 4 GB.
    const zip = new Uint8Array(46 + 22 + 4)
    const view = new DataView(zip.buffer)
    view.setUint32(0, 0x04034b50, true)
    view.setUint32(4, 0x02014b50, true)
    view.setUint32(4 + 24, 0xffff_fffe, true)
    view.setUint32(50, 0x06054b50, true)
    view.setUint16(60, 1, true)
    view.setUint32(66, 4, true)
    await expect(readPartsFile('bom.xlsx', zip)).rejects.toMatchObject({ issues: [{ rule: 'fileTooManyRows' }] })
  })
})

describe('making a package', () => {
  test('stops at rows to put right unless they may be left out, and keeps nothing then', async () => {
    const before = await world.snapshot()
    await expect(make({ leavesOutWrong: false })).rejects.toMatchObject(refusedAs('invalid', 'partUnit'))
    expect(await world.snapshot()).toBe(before)
    expect((await make()).parts).toBe(2)
  })

  test('sent twice makes one', async () => {
    const first = await make({ idempotencyKey: 'package-twice' })
    const before = await world.snapshot()
    expect(await make({ idempotencyKey: 'package-twice' })).toEqual(first)
    expect(await world.snapshot()).toBe(before)
    await expect(
      maker.api.package.create({
        title: 'x',
        rows: await rowsOf(),
        leavesOutWrong: true,
        idempotencyKey: 'package-twice',
      }),
    ).rejects.toMatchObject(refusedAs('conflict'))
  })
})

describe('a package', () => {
  test('opens all its parts at once, and says who makes how many of them', async () => {
    const { id } = await make()
    const publish = { id, visibility: 'matching', isBuyerHidden: false, workingDays: 10 } as const
    expect(await buyer.api.package.publish(publish)).toEqual({ published: 2, left: 0 })
    await world.drain()
    const { parts, firms } = await buyer.api.package.get({ id })
    expect(parts.map(({ title, state }) => [title, state])).toEqual([
      ['Khuôn ép nhựa nắp máy', 'open'],
      ['Bu lông lục giác M8', 'open'],
    ])
    expect(new Set(parts.map((part) => part.deadline)).size).toBe(1)
    expect(firms[0]).toMatchObject({ supplier: { id: screwMaker.id }, parts: 2 })
    expect(firms.find((firm) => firm.supplier.id === maker.id)?.parts).toBe(1)
    await expect(buyer.api.package.publish(publish)).rejects.toMatchObject(refusedAs('invalid'))
  })

  test('is copied, closed and deleted as a whole', async () => {
    const { id } = await make()
    await buyer.api.package.publish({ id, visibility: 'public', isBuyerHidden: false })
    await expect(buyer.api.package.delete({ id })).rejects.toMatchObject(refusedAs('conflict'))
    const copy = await buyer.api.package.copy({ id, idempotencyKey: 'package-copy' })
    expect(await buyer.api.package.copy({ id, idempotencyKey: 'package-copy' })).toEqual(copy)
    expect((await buyer.api.package.get(copy)).parts.map((part) => part.state)).toEqual(['draft', 'draft'])
    expect(await buyer.api.package.close({ id, outcome: 'cancelled' })).toEqual({ closed: 2 })
    await expect(buyer.api.package.close({ id, outcome: 'cancelled' })).rejects.toMatchObject(refusedAs('conflict'))
    await buyer.api.package.delete(copy)
    await expect(buyer.api.package.get(copy)).rejects.toMatchObject(refusedAs('notFound'))
  })

  test('is its buyer’s people’s alone; everybody else changes nothing', async () => {
    const { id } = await make()
    const reader = await buyer.member('viewer')
    const rows = await rowsOf()
    const before = await world.snapshot()
    for (const { api, code } of [
      { api: world.visitor, code: 'signedOut' },
      { api: world.staff, code: 'notAllowed' },
      { api: reader, code: 'notAllowed' },
      { api: maker.api, code: 'notFound' },
    ])
      for (const attempt of [
        () => api.package.publish({ id, visibility: 'public', isBuyerHidden: false }),
        () => api.package.close({ id, outcome: 'cancelled' }),
        () => api.package.copy({ id, idempotencyKey: 'package-of-another' }),
        () => api.package.delete({ id }),
      ])
        await expect(attempt()).rejects.toMatchObject(refusedAs(code))
    await expect(
      reader.package.create({ title: 'x', rows, leavesOutWrong: true, idempotencyKey: 'by-a-reader' }),
    ).rejects.toMatchObject(refusedAs('notAllowed'))
    await expect(maker.api.package.get({ id })).rejects.toMatchObject(refusedAs('notFound'))
    expect(await world.snapshot()).toBe(before)
    expect((await reader.package.get({ id })).parts).toHaveLength(2)
  })
})

describe('a firm that makes several parts', () => {
  test('is asked for all open parts at once and told once; again only for what was opened since', async () => {
    const { id } = await make()
    await expect(buyer.api.package.invite({ id, enterpriseId: screwMaker.id })).rejects.toMatchObject(
      refusedAs('conflict'),
    )
    await buyer.api.package.publish({ id, visibility: 'invited', isBuyerHidden: true })
    await world.drain()
    const told = async () =>
      (await screwMaker.api.notice.find({ app: 'web', lang: 'en', page: 1, pageSize: 20 })).rows.map((row) => row.text)
    const before = (await told()).length
    expect(await buyer.api.package.invite({ id, enterpriseId: screwMaker.id })).toEqual({ invited: 2 })
    const after = await told()
    expect(after).toHaveLength(before + 1)
    expect(after[0]).toContain('invites you to quote 2 parts')
    expect(after.join()).not.toContain('Nhật Tân')
    const { parts } = await buyer.api.package.get({ id })
    for (const part of parts)
      expect(await screwMaker.api.need.get({ id: part.id })).toMatchObject({ id: part.id, buyer: null })
    await expect(buyer.api.package.invite({ id, enterpriseId: screwMaker.id })).rejects.toMatchObject(
      refusedAs('conflict'),
    )
  })

  test('is asked by the buyer’s writers alone', async () => {
    const { id } = await make()
    await buyer.api.package.publish({ id, visibility: 'public', isBuyerHidden: false })
    const reader = await buyer.member('viewer')
    const before = await world.snapshot()
    for (const [api, code] of [
      [reader, 'notAllowed'],
      [maker.api, 'notFound'],
      [world.visitor, 'signedOut'],
    ] as const)
      await expect(api.package.invite({ id, enterpriseId: screwMaker.id })).rejects.toMatchObject(refusedAs(code))
    await expect(buyer.api.package.invite({ id, enterpriseId: buyer.id })).rejects.toMatchObject(refusedAs('notFound'))
    expect(await world.snapshot()).toBe(before)
  })
})
