import { describe, expect, it } from 'vitest'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { EnterpriseProfile } from '../types.ts'
import { buildEnterpriseDocument } from './enterprise-document.ts'

const build = (categories: string[], text: string, parts: Partial<EnterpriseProfile> = {}) =>
  buildEnterpriseDocument(
    sharedLexicon(),
    profileOf({
      capabilities: categories.map((category, index) => capabilityOf({ id: `c${index + 1}`, category })),
      description: { lang: 'vi', text },
      ...parts,
    }),
  )

describe('what a description says after naming several products at once', () => {
  it('is said of each of them', () => {
    const { capabilities } = build([], 'Nhận vỏ tủ điện, khung máy: cắt laser, chấn, sơn tĩnh điện. Tôn SGCC, 12 ngày.')
    for (const category of ['category:sheet-metal-enclosure', 'category:welded-frame']) {
      const capability = capabilities.find((entry) => entry.category?.concept === category)!
      expect(capability.facts.map((fact) => fact.concept)).toEqual(
        expect.arrayContaining(['process:laser-cutting', 'process:powder-coating', 'material:sgcc']),
      )
      expect(capability.quantities.find((fact) => fact.kind === 'leadTime')?.quantity.max).toBe(12)
    }
  })

  it('is said of the last alone when each has its own', () => {
    const { capabilities } = build([], 'Làm vỏ tủ điện sơn tĩnh điện, khung máy hàn TIG.')
    const frame = capabilities.find((entry) => entry.category?.concept === 'category:welded-frame')!
    expect(frame.facts.map((fact) => fact.concept)).not.toContain('process:powder-coating')
  })
})

describe('a row without facts', () => {
  it('takes what the description says of the family it belongs to', () => {
    const { capabilities } = build(
      ['plastic-injection-mold', 'checking-fixture'],
      'Chuyên làm khuôn, lõi NAK80, có phòng thiết kế khuôn, T1 trong 40 ngày.',
    )
    const mold = capabilities.find((entry) => entry.id === 'c1')!
    expect(mold.facts.map((fact) => fact.concept)).toContain('material:nak80')
    expect(mold.quantities.find((fact) => fact.kind === 'leadTime')?.quantity.max).toBe(40)
  })

  it('is found by a part of its name where the firm describes it', () => {
    const { capabilities } = build(
      ['power-cord', 'automotive-wire'],
      'Bộ dây cắm điện cho gia dụng, dập đầu cos tự động. Nhận dây đơn ô tô, cách điện XLPE.',
    )
    const cord = capabilities.find((entry) => entry.id === 'c1')!
    expect(cord.facts.map((fact) => fact.concept)).toContain('process:crimping')
    expect(cord.facts.map((fact) => `${fact.concept} ${fact.note}`)).not.toContain('material:xlpe fromText')
  })

  it('takes nothing from a branch it does not belong to', () => {
    const { capabilities } = build(['hex-bolt', 'plastic-injection-mold'], 'Làm khuôn ép nhựa, lõi NAK80.')
    const bolt = capabilities.find((entry) => entry.id === 'c1')!
    expect(bolt.facts).toEqual([])
  })
})

describe('what stands beside a product', () => {
  it('is no product of the firm when it is bought for it, packs it or belongs to the customer', () => {
    const categories = (text: string, rows: string[] = []) =>
      build(rows, text).capabilities.map((capability) => capability.category?.concept)
    expect(categories('Bó dây xe máy, bấm cos, connector chính hãng, test 100%.')).toEqual([
      'category:motorcycle-wire-harness',
    ])
    expect(categories('Làm nhông sên dĩa, phay lăn răng, đóng hộp giấy cho thị trường phụ tùng.')).toEqual([
      'category:chain-sprocket-set',
    ])
    expect(categories('Dập pát thép SPHC. Nhận khuôn khách chuyển về.', ['stamped-metal-part'])).toEqual([
      'category:stamped-metal-part',
    ])
  })

  it('is a product where bare names are listed', () => {
    const { capabilities } = build([], 'Sản xuất bó dây xe máy, đầu cos, ống gen.')
    expect(capabilities.length).toBeGreaterThan(1)
  })

  it('is denied when the firm says so behind it', () => {
    expect(build([], 'Làm nhông xích xe máy. Xích tải không sản xuất.').denied).toContain(
      'category:coupling-pulley-belt',
    )
  })

  it('is the row that is made by the process a sentence begins with', () => {
    const { capabilities } = build(
      ['die-cast-part', 'brake-shoe-drum'],
      'Đúc áp lực vỏ đèn, nắp hộp số, ADC12, khoan taro tại chỗ.',
    )
    expect(capabilities[0]!.facts.map((fact) => fact.concept)).toContain('material:adc12')
    expect(capabilities).toHaveLength(2)
  })
})

describe('what is said after several products', () => {
  it('is said of all that one sentence named, and numbers of those named earlier without any', () => {
    const { capabilities } = build(
      [],
      'Chuyên bó dây xe máy bấm cos tự động. Thêm dây bình ắc quy, cáp mềm 16mm2. 18 nghìn bộ mỗi tháng, giao 12 ngày.',
    )
    const harness = capabilities.find((entry) => entry.category?.concept === 'category:motorcycle-wire-harness')!
    expect(harness.quantities.find((fact) => fact.kind === 'leadTime')?.quantity.max).toBe(12)
    expect(harness.quantities.find((fact) => fact.kind === 'volume')?.quantity.min).toBe(216_000)
  })

  it('leaves a product alone that has its own', () => {
    const { capabilities } = build(
      [],
      'Làm bulong lục giác, 2 triệu con/tháng, giao 20 ngày. Thêm mảng vòng đệm phẳng inox 304. Giao 5 ngày.',
    )
    const bolt = capabilities.find((entry) => entry.category?.concept === 'category:hex-bolt')!
    expect(bolt.quantities.filter((fact) => fact.kind === 'leadTime').map((fact) => fact.quantity.max)).toEqual([20])
  })

  it('is no service of its own when it treats the product', () => {
    const { capabilities } = build([], 'Làm khuôn dập liên hoàn. Thép SKD11 nhiệt luyện rồi cắt dây tinh, ±0.01.')
    expect(capabilities.map((entry) => entry.category?.concept)).toEqual(['category:progressive-stamping-die'])
    expect(capabilities[0]!.facts.map((fact) => fact.concept)).toContain('process:wire-edm')
  })
})
