import { readFileSync } from 'node:fs'
import { type EnterpriseRecord, writeEnterpriseProfile } from '@matxich/db/queries'
import { enterprise, enterpriseContact, enterpriseFieldGroup } from '@matxich/db/schema'
import { conceptLabel } from '@matxich/i18n'
import { loadConcepts } from '@matxich/seeds'
import { eq } from 'drizzle-orm'
import type { Font } from 'fontkit'
import * as fontkit from 'fontkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FileWorld, openFileWorld, phonePicture } from '../file/file-world.ts'
import { addPhotos } from '../photo/add-photos.ts'
import { getSheet } from './get-sheet.ts'
import { countPages, renderSheet } from './render-sheet.ts'
import { familiesFor, fontFiles } from './sheet-fonts.ts'

let world: FileWorld
let firm: string

const record: EnterpriseRecord = {
  taxCode: '0300588569',
  name: { vi: 'Công ty TNHH Cơ khí chính xác An Phú', en: 'An Phu Precision Co., Ltd.' },
  ownership: 'domestic',
  founded: 2009,
  employees: 85,
  revenueVnd: null,
  roles: ['maker'],
  operation: 'active',
  location: { formerProvince: '74', province: null, district: null, park: null },
  vsic: [],
  description: null,
  capabilities: [
    {
      category: 'plastic-injection-mold',
      text: 'Khuôn ép nhựa 2 màu, lòng khuôn NAK80',
      processes: [
        { concept: 'wire-edm', mode: 'in_house' },
        { concept: 'heat-treatment', mode: 'partner' },
      ],
      materials: ['nak80', 'skd61'],
      toleranceMm: 0.01,
      annualCapacity: { value: 120, unit: 'set' },
      moq: 1,
      leadTimeDays: 40,
    },
  ],
  equipment: [{ type: 'wire-edm-machine', text: null, maker: 'Sodick', model: 'AQ537L', quantity: 3, year: 2019 }],
  certificates: [
    { type: 'iso-9001', state: 'held', validTo: '2030-01-01' },
    { type: 'iatf-16949', state: 'planned', validTo: null },
  ],
  exports: ['JP', 'KR'],
}

beforeAll(async () => {
  world = await openFileWorld()
  firm = await world.db.transaction((transaction) => writeEnterpriseProfile(transaction, null, record))
  const bytes = await phonePicture({ width: 640, height: 480 })
  await addPhotos(await world.member(firm), [
    { fileName: 'a.jpg', bytes },
    { fileName: 'b.jpg', bytes },
  ])
})
afterAll(() => world?.close())

test('every label of the taxonomy, in every language, has its letters in the fonts of a sheet', () => {
  const { create } = fontkit
  const glyphs = new Map(
    fontFiles().map(({ family, fonts }) => [family, fonts.map(({ src }) => create(readFileSync(src)) as Font)]),
  )
  const missing = new Set<string>()
  for (const other of ['en', 'ja', 'ko', 'zh'] as const)
    for (const concept of loadConcepts())
      for (const letter of conceptLabel(concept, 'vi') + conceptLabel(concept, other))
        for (const weight of [0, 1])
          if (!familiesFor(other).some((family) => has(glyphs.get(family)?.[weight], letter)))
            missing.add(`${other} ${letter}`)
  expect([...missing]).toEqual([])
})

const has = (font: Font | undefined, letter: string) => font?.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ?? false

test('a sheet says what a firm states in Vietnamese and in the other language', async () => {
  const sheet = await getSheet(world.visitor, { id: firm, other: 'ja' })
  const [capability] = sheet.capabilities.items
  expect(capability?.product).toEqual({ vi: 'Khuôn ép nhựa', other: '射出成形金型' })
  expect(capability?.processes.vi).toContain('Nhiệt luyện')
  expect(capability?.figures.vi).toContain('±0,01 mm')
  expect(sheet.url).toBe(`http://web.test/ja/suppliers/${firm}`)
})

describe('contacts on a sheet', () => {
  const contactsFor = async (context: Parameters<typeof getSheet>[0]) =>
    (await getSheet(context, { id: firm, other: 'en' })).contacts.map((contact) => contact.value)
  const show = (visibility: 'public' | 'center') =>
    world.db
      .insert(enterpriseFieldGroup)
      .values({ enterpriseId: firm, fieldGroup: 'contacts', source: 'self', asOf: '2026-11-01', visibility })
      .onConflictDoUpdate({
        target: [enterpriseFieldGroup.enterpriseId, enterpriseFieldGroup.fieldGroup],
        set: { visibility },
      })

  test('of a profile that nobody has claimed stay with the center, whatever the list said', async () => {
    await world.db.insert(enterpriseContact).values({ enterpriseId: firm, kind: 'phone', value: '+84274123456' })
    await show('public')
    expect(await contactsFor(world.visitor)).toEqual([])
    expect(await contactsFor(await world.staff(['74']))).toEqual(['+84274123456'])
  })

  test('of a claimed one are for whom the firm wants them for', async () => {
    await world.db.update(enterprise).set({ claim: 'confirmed' }).where(eq(enterprise.id, firm))
    expect(await contactsFor(world.visitor)).toEqual(['+84274123456'])
    await show('center')
    expect(await contactsFor(world.visitor)).toEqual([])
    expect(await contactsFor(await world.member(firm))).toEqual(['+84274123456'])
  })
})

describe('the PDF', () => {
  test.each([
    ['en', 'BeVietnamPro'],
    ['ja', 'BIZUDPGothic'],
    ['ko', 'NanumGothic'],
    ['zh', 'ZCOOLXiaoWei'],
  ] as const)('is one A4 page, in Vietnamese and %s, with its letters inside', async (other, font) => {
    const { bytes } = await renderSheet(world.visitor, { id: firm, other })
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(countPages(bytes)).toBe(1)
    expect(Buffer.from(bytes).toString('latin1')).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${font}`))
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/MediaBox \[0 0 595\.28\d* 841\.89\d*\]/)
  })

  test('stays one page however much is stated', { timeout: 60_000 }, async () => {
    const many = <Item>(item: Item, number: number) => Array.from({ length: number }, () => item)
    const [capability] = record.capabilities
    const [machine] = record.equipment
    const concepts = loadConcepts()
    const ids = (kind: string) => concepts.filter((concept) => concept.kind === kind).map((concept) => concept.id)
    const longest = [...ids('category')].sort((a, b) => b.length - a.length)
    const id = await world.db.transaction((transaction) =>
      writeEnterpriseProfile(transaction, null, {
        ...record,
        taxCode: null,
        name: { vi: 'Công ty cổ phần '.repeat(12), en: 'Joint Stock Company '.repeat(12) },
        capabilities: longest.slice(0, 30).map((category) => ({
          ...capability!,
          category,
          processes: ids('process')
            .slice(0, 20)
            .map((concept) => ({ concept, mode: 'partner' as const })),
          materials: ids('material').slice(0, 20),
        })),
        equipment: many(machine!, 40),
        certificates: ids('certification').map((type) => ({ type, state: 'held' as const, validTo: '2030-01-01' })),
        exports: ['JP', 'KR', 'US', 'DE', 'FR', 'TW', 'TH', 'CN', 'SG'],
      }),
    )
    const { bytes, sheet } = await renderSheet(world.visitor, { id, other: 'ja' })
    expect(countPages(bytes)).toBe(1)
    expect(sheet.capabilities.more?.vi).toMatch(/^và 2\d mục khác$/)
  })
})
