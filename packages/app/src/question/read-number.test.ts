import { describe, expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

describe('a typed number', () => {
  it('takes a comma or a point before decimals', () => {
    expect(readNumber('0,01', 'measure')).toBe(0.01)
    expect(readNumber(' 0.010 ', 'measure')).toBe(0.01)
    expect(readNumber('1.005', 'measure')).toBe(1.005)
  })

  it('takes grouped thousands where something is counted', () => {
    expect(readNumber('500.000', 'count')).toBe(500_000)
    expect(readNumber('1,200,000', 'count')).toBe(1_200_000)
    expect(readNumber('500 000', 'count')).toBe(500_000)
    expect(readNumber('0.500', 'count')).toBe(0.5)
  })

  it('is nothing when nothing was typed, and no number when something else was', () => {
    expect(readNumber('  ', 'count')).toBeNull()
    expect(readNumber('about 5', 'count')).toBeNaN()
    expect(readNumber('-3', 'measure')).toBeNaN()
  })
})
