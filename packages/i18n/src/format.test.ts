import { describe, expect, it } from 'vitest'
import { formatter } from './format.ts'
import { formatQuantity, formatUnit } from './quantity.ts'

const vi = formatter('vi')
const en = formatter('en')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('dates', () => {
  it('are written day first', () => {
    expect(vi.date('2026-11-21')).toBe('21/11/2026')
    expect(en.date('2026-11-21')).toBe('21 Nov 2026')
  })

  it('are those of Vietnam, whatever zone the machine is in', () => {
    expect(vi.dateTime('2026-11-20T18:30:00Z')).toBe('21/11/2026, 01:30')
    expect(vi.date(new Date('2026-11-20T18:30:00Z'))).toBe('21/11/2026')
  })
})

describe('numbers', () => {
  it('use the separators of the language', () => {
    expect(vi.number(1234567)).toBe('1.234.567')
    expect(vi.number(0.005)).toBe('0,005')
    expect(en.number(1234567.5)).toBe('1,234,567.5')
    expect(plain(vi.percent(0.366))).toBe('36,6%')
  })

  it('show a score as a whole number of 100', () => {
    expect(vi.score(0.8749)).toBe('87')
  })

  it('write money with its currency, small amounts whole', () => {
    expect(vi.money(1250000, 'VND')).toBe('1.250.000 VND')
    expect(en.money('0.8', 'JPY')).toBe('0.8 JPY')
  })

  it('write the size of a file', () => {
    expect(vi.fileSize(0)).toBe('0 B')
    expect(vi.fileSize(1.5 * 1024 * 1024)).toBe('1,5 MB')
    expect(vi.fileSize(1023)).toBe('1.023 B')
  })
})

describe('words put together', () => {
  const ja = formatter('ja')

  it('stand with the marks of the language', () => {
    expect(en.series(['A', 'B']) + en.aside('x')).toBe('A, B (x)')
    expect(ja.series(['A', 'B']) + ja.aside('x')).toBe('A、B（x）')
    expect([vi.labelled('Tên', 'An'), formatter('zh').labelled('名称', 'An')]).toEqual(['Tên: An', '名称：An'])
    expect([vi.quote('x'), ja.quote('x')]).toEqual(['“x”', '「x」'])
  })

  it('part a day from its time as the language does', () => {
    expect(ja.dateTime('2026-11-20T18:30:00Z')).toBe('2026/11/21 01:30')
  })
})

describe('quantities', () => {
  it('carry their unit in the words of the language', () => {
    expect(formatUnit(500000, 'piece/year', 'vi')).toBe('500.000 chiếc/năm')
    expect(formatUnit(500000, 'piece/year', 'ja')).toBe('500,000個/年')
    expect(formatUnit(3, 'coil', 'vi')).toBe('3 coil')
  })

  it('are a value, a range or an open end', () => {
    expect(formatQuantity({ min: 200, max: 350, unit: 'tf' }, 'vi')).toBe('200 – 350 tấn lực')
    expect(formatQuantity({ min: 58, max: 58, unit: 'HRC' }, 'en')).toBe('58 HRC')
    expect(formatQuantity({ min: Number.NEGATIVE_INFINITY, max: 30, unit: 'day' }, 'vi')).toBe('đến 30 ngày')
    expect(formatQuantity({ min: 500, max: null, unit: 'kg' }, 'en')).toBe('from 500 kg')
  })

  it('are plus-minus when a tolerance and per year when a volume', () => {
    expect(formatQuantity({ min: 0, max: 0.01, unit: 'mm' }, 'vi', 'tolerance')).toBe('±0,01 mm')
    expect(formatQuantity({ min: 100, max: 100, unit: 'set' }, 'vi', 'volume')).toBe('100 bộ/năm')
  })
})
