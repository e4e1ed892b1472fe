import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTaxCode } from './tax-code.ts'

interface Rules {
  valid: { code: string; kind: string; stored_as?: string }[]
  invalid: { code: string; reason: string }[]
}
const rules = JSON.parse(
  readFileSync(new URL('../../../../seeds/rules/tax-code.json', import.meta.url), 'utf8'),
) as Rules

describe('a tax code', () => {
  it.each(rules.valid.filter(({ kind }) => kind !== 'personal_12'))('is read: $code', ({ code }) => {
    const reading = readTaxCode(code)
    expect(reading).toMatchObject({ isZeroAdded: false })
    const digits = code.replace(/\D/g, '')
    expect(reading).toMatchObject({
      code: digits.length === 13 ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits,
    })
  })

  it.each(rules.invalid)('is refused: $code, $reason', ({ code }) => {
    expect(readTaxCode(code)).toHaveProperty('refusal')
  })

  it('is not the personal number of a household firm', () => {
    expect(readTaxCode('001085012345')).toEqual({ refusal: 'taxCodePersonal' })
  })

  it('gets back the zero that a spreadsheet dropped, if the check digit then fits', () => {
    expect(readTaxCode('100109106', { mayAddZero: true })).toEqual({ code: '0100109106', isZeroAdded: true })
    expect(readTaxCode('100109107', { mayAddZero: true })).toEqual({ refusal: 'taxCodeCheckDigit' })
    expect(readTaxCode('100109106')).toEqual({ refusal: 'taxCodeForm' })
  })
})
