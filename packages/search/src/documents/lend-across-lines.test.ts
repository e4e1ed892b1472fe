import { describe, expect, it } from 'vitest'
import { judge } from '../scoring/judge.ts'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { EnterpriseProfile, Requirement } from '../types.ts'
import { buildEnterpriseDocument } from './enterprise-document.ts'

const build = (rows: EnterpriseProfile['capabilities'], text: string) =>
  buildEnterpriseDocument(sharedLexicon(), profileOf({ capabilities: rows, description: { lang: 'vi', text } }))

const must = (key: `${'material' | 'process'}:${string}`): Requirement => {
  const [kind, concept] = key.split(':') as ['material' | 'process', string]
  return { key, kind, concept, quantity: null, level: 'must', span: null }
}

/** How the line of a category stands to a must, and what is noted beside it. */
function verdictOf(document: ReturnType<typeof build>, category: string, key: Parameters<typeof must>[0]) {
  const line = document.capabilities.find((entry) => entry.category?.concept === `category:${category}`)!
  const { verdict } = judge(sharedLexicon(), must(key), line, document, { now: new Date('2026-11-01') })
  return `${verdict.status} ${verdict.evidence[0]?.note ?? ''}`.trim()
}

describe('what a text says of one line', () => {
  it('speaks for the materials of another that names none', () => {
    const document = build([], 'Trục máy in thép SUS303 mài tròn. Nhận thêm chi tiết tiện CNC theo bản vẽ.')
    expect(verdictOf(document, 'turned-part', 'material:sus303')).toBe('met otherLine')
    expect(verdictOf(document, 'turned-part', 'material:c3604')).toBe('notStated')
  })

  it('never speaks for a line that names its own', () => {
    const rows = [
      capabilityOf({ id: 'c1', category: 'turned-part', materials: ['c3604'] }),
      capabilityOf({ id: 'c2', category: 'precision-shaft' }),
    ]
    const document = build(rows, 'Trục máy in thép SUS303 mài tròn.')
    expect(verdictOf(document, 'turned-part', 'material:sus303')).toBe('missing')
  })

  it('speaks for no other when a row says it in its own field', () => {
    const rows = [
      capabilityOf({ id: 'c1', category: 'turned-part', materials: ['c3604'] }),
      capabilityOf({ id: 'c2', category: 'precision-shaft' }),
    ]
    expect(verdictOf(build(rows, 'Cơ khí chính xác.'), 'precision-shaft', 'material:c3604')).toBe('notStated')
  })

  it('is no material of parts when it is the steel of a mold', () => {
    const document = build([], 'Khuôn ép nhựa thép NAK80. Ngoài ra nhận chi tiết tiện CNC.')
    expect(verdictOf(document, 'turned-part', 'material:nak80')).toBe('notStated')
  })

  it('is a treatment of all that the firm makes where it has a service for it', () => {
    const document = build([], 'Nhận vỏ tủ điện, cắt laser, chấn. Sơn tĩnh điện tại chỗ, màu RAL tùy chọn.')
    expect(verdictOf(document, 'sheet-metal-enclosure', 'process:powder-coating')).toMatch(/^met/)
  })
})

describe('machines that a text names', () => {
  it('show the work that is done on them', () => {
    const document = build([], 'Dập pát thép SPHC, có 2 máy chấn.')
    expect(verdictOf(document, 'stamped-metal-part', 'process:bending')).toBe('met fromEquipment')
  })
})

describe('products that semicolons part', () => {
  it('are one list of which the sentence behind speaks', () => {
    const { capabilities } = build([], 'Nhận vỏ tủ điện; khung máy. Tôn SGCC, cắt laser, 12 ngày.')
    for (const capability of capabilities)
      expect(capability.facts.map((fact) => `${fact.concept} ${fact.note}`)).toContain('material:sgcc fromText')
    expect(capabilities).toHaveLength(2)
  })
})
