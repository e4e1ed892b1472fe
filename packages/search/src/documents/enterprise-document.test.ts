import { describe, expect, it } from 'vitest'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { EnterpriseProfile } from '../types.ts'
import { buildEnterpriseDocument } from './enterprise-document.ts'

const build = (parts: Partial<EnterpriseProfile>) => buildEnterpriseDocument(sharedLexicon(), profileOf(parts))
const described = (text: string) => build({ description: { lang: 'vi', text } })

describe('a firm that writes free text only', () => {
  it('becomes one capability per thing it says it makes, each with its own facts', () => {
    const { capabilities } = described(
      'Chuyên bu lông lục giác, thép SCM435, 5 triệu con/năm, giao 15 ngày. Thêm mảng vòng đệm phẳng inox 304, giao 7 ngày.',
    )
    expect(capabilities.map((capability) => capability.category?.concept)).toEqual([
      'category:hex-bolt',
      'category:flat-washer',
    ])
    expect(capabilities[0]!.facts.map((fact) => fact.concept)).toContain('material:scm435')
    expect(capabilities[0]!.facts.map((fact) => fact.concept)).not.toContain('material:sus304')
    expect(capabilities[1]!.quantities.find((fact) => fact.kind === 'leadTime')?.quantity.max).toBe(7)
  })

  it('is one mould maker when it names parts of its moulds', () => {
    const { capabilities } = described('Xưởng làm khuôn nhựa. Lòng khuôn hay chạy NAK80, vỏ khuôn S50C. Sai số ±0.02.')
    expect(capabilities).toHaveLength(1)
    expect(capabilities[0]!.category?.concept).toBe('category:plastic-injection-mold')
    expect(capabilities[0]!.facts.map((fact) => fact.concept)).toContain('material:nak80')
  })
})

describe('what a firm denies', () => {
  it('is kept apart from what it does', () => {
    const document = described(
      'Chuyên xi mạ kẽm. Chúng tôi không nhận mạ crom. Trước đây có xưởng sơn tĩnh điện nhưng đã ngừng.',
    )
    const facts = [...document.shared, ...document.capabilities.flatMap((capability) => capability.facts)].map(
      (fact) => fact.concept,
    )
    expect(document.denied).toEqual(expect.arrayContaining(['process:chrome-plating', 'process:powder-coating']))
    expect(facts).toContain('process:zinc-plating')
    expect(facts).not.toContain('process:chrome-plating')
  })

  it('is read in English too', () => {
    const document = build({
      description: { lang: 'en', text: 'We make stainless bolts. We do not make carbon steel.' },
    })
    expect(document.denied).toContain('material:carbon-steel')
  })

  it('is not "không thuê ngoài", and work of partners says so', () => {
    const own = described('Làm lò xo xoắn, tự làm mạ kẽm, không thuê ngoài.')
    expect(own.denied).toEqual([])
    const partner = described('Làm lò xo xoắn, mạ kẽm thuê ngoài.')
    const plating = partner.capabilities
      .flatMap((capability) => capability.facts)
      .find((fact) => fact.concept === 'process:zinc-plating')
    expect(plating?.note).toBe('byPartner')
  })

  it('does not mistake trụ for trừ', () => {
    expect(described('Chuyên chốt trụ SUJ2, mài vô tâm.').denied).toEqual([])
  })
})

describe('who makes and who sells', () => {
  it.each([
    ['Nhà phân phối phụ tùng xe máy, không trực tiếp sản xuất, nhập từ nhà máy trong nước.', 'trader'],
    ['Cung cấp sỉ và lẻ bu lông, ốc vít các loại, đại lý cấp 1.', 'trader'],
    ['Trung tâm đào tạo nghề, học viên thực hành khuôn ép nhựa, khóa học CNC.', 'other'],
    ['Đơn vị sản xuất trực tiếp cao su giảm chấn, không qua trung gian.', 'maker'],
    ['Xưởng nhận gia công tiện CNC, thép luôn có sẵn kho.', 'maker'],
  ])('%s', (text, standing) => {
    expect(described(text).standing).toBe(standing)
  })

  it('is what somebody stated when somebody did', () => {
    expect(build({ roles: ['trader'], capabilities: [capabilityOf({ category: 'hex-bolt' })] }).standing).toBe('trader')
  })
})

describe('evidence', () => {
  it('comes from machines', () => {
    const { shared } = build({
      equipment: [
        {
          id: 'q1',
          type: 'wire-edm-machine',
          text: 'Sodick AQ360L',
          maker: 'Sodick',
          model: null,
          quantity: 2,
          year: null,
        },
      ],
    })
    expect(shared.find((fact) => fact.concept === 'process:wire-edm')).toMatchObject({
      note: 'fromEquipment',
      rowId: 'q1',
    })
  })

  it('keeps the words of the firm', () => {
    const { capabilities } = described('Chuyên bu lông lục giác inox 316.')
    expect(capabilities[0]!.facts.find((fact) => fact.concept === 'material:sus316')?.quote).toBe('inox 316')
  })

  it('is plain JSON with every concept and its families listed for retrieval', () => {
    const document = build({ capabilities: [capabilityOf({ category: 'hex-bolt', materials: ['scm435'] })] })
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    expect(document.concepts).toEqual(
      expect.arrayContaining([
        'category:hex-bolt',
        'category:bolts',
        'category:fasteners',
        'material:scm435',
        'material:alloy-steel',
      ]),
    )
  })
})
