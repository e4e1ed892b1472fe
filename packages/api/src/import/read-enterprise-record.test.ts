import { buildLexicon } from '@matxich/search'
import { loadConcepts, loadDemoEnterprises } from '@matxich/seeds'
import { describe, expect, it } from 'vitest'
import { readEnterpriseRecord } from './read-enterprise-record.ts'

const lexicon = buildLexicon(loadConcepts())
const least = { taxCode: '0100109106', name: { vi: 'Công ty A' }, location: { formerProvince: '74' } }
const read = (given: object) => readEnterpriseRecord({ ...least, ...given }, lexicon, { now: new Date('2026-11-22') })
const rulesOf = (given: object) => read(given).issues.map(({ path, rule }) => `${path} ${rule}`)

describe('an enterprise record', () => {
  it('needs no more than tax code, name and place', () => {
    expect(read({})).toMatchObject({ issues: [], record: { taxCode: '0100109106', location: { province: '79' } } })
  })

  it('of the demo set is read without any issue', () => {
    const wrong = loadDemoEnterprises().filter((given) => readEnterpriseRecord(given, lexicon).issues.length > 0)
    expect(wrong.map((given) => [given.id, readEnterpriseRecord(given, lexicon).issues])).toEqual([])
  })

  it.each([
    ['74', '74'],
    ['Bình Dương', '74'],
    ['tinh binh duong', '74'],
    ['TP.HCM', '79'],
    ['Bà Rịa – Vũng Tàu', '77'],
    ['1', '01'],
  ])('finds the place %s by code or name, with or without accents', (given, code) => {
    expect(read({ location: { formerProvince: given } }).record?.location.formerProvince).toBe(code)
  })

  it('leaves the former province open when only a new province of several is given', () => {
    expect(read({ location: { province: 'TP Hồ Chí Minh' } }).record?.location).toMatchObject({
      formerProvince: null,
      province: '79',
    })
  })

  it('accepts concepts by id and by name in any language', () => {
    const { record, issues } = read({
      capabilities: [{ category: 'khuôn ép nhựa', processes: ['wire-edm'], materials: ['NAK80'] }],
      certificates: [{ type: 'ISO 9001:2015', validTo: '01/05/2027' }],
      exports: ['Nhật Bản', 'US'],
    })
    expect(issues).toEqual([])
    expect(record).toMatchObject({
      capabilities: [{ category: 'plastic-injection-mold', materials: ['nak80'] }],
      certificates: [{ type: 'iso-9001', validTo: '2027-05-01' }],
      exports: ['JP', 'US'],
    })
  })

  it('tells everything that is wrong at once, and keeps what is right', () => {
    const { record, issues } = read({
      taxCode: '0100109107',
      founded: 3009,
      employees: 'nhiều',
      location: { formerProvince: 'Atlantis' },
      capabilities: [{ category: 'time-machine', text: 'Máy thời gian', toleranceMm: 0 }, {}],
      certificates: [{ type: 'iso-9001', validTo: '2027-02-30' }],
      vsic: ['25'],
    })
    expect(record).toBeNull()
    expect(issues.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual([
      'capabilities.0.category unknownConcept',
      'capabilities.0.toleranceMm notPositive',
      'capabilities.1 capabilitySaysNothing',
      'certificates.0.validTo notDate',
      'employees notNumber',
      'founded tooLarge',
      'location.formerProvince unknownProvince',
      'taxCode taxCodeCheckDigit',
      'vsic.0 vsicForm',
    ])
  })

  it('survives anything that JSON can hold', () => {
    for (const given of [null, 3, 'x', [], { name: 5, location: [], capabilities: 'x', equipment: [null] }])
      expect(() => readEnterpriseRecord(given, lexicon)).not.toThrow()
    expect(rulesOf({ name: { vi: 'x'.repeat(301) } })).toEqual(['name.vi tooLong'])
    expect(rulesOf({ name: { vi: '  ' } })).toEqual(['name.vi required'])
  })
})
