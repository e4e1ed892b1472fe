import { expect, test } from 'vitest'
import { headcountOf } from './headcount.ts'
import { periodsFrom, verifiedPeriods } from './verified-periods.ts'

const stands = (until: string, now: string) => {
  const asked = new Set(periodsFrom(new Date(now)))
  return verifiedPeriods(new Date(until)).filter((period) => asked.has(period)).length
}

test('a check stands up to its last day in Vietnam, and is counted once', () => {
  expect(stands('2026-11-22T10:00:00Z', '2026-11-22T03:00:00Z')).toBe(1)
  expect(stands('2026-11-21T10:00:00Z', '2026-11-22T03:00:00Z')).toBe(0)
  expect(stands('2026-12-01T10:00:00Z', '2026-11-22T03:00:00Z')).toBe(1)
  expect(stands('2027-11-22T10:00:00Z', '2026-11-22T03:00:00Z')).toBe(1)
  expect(stands('2026-10-31T10:00:00Z', '2026-11-22T03:00:00Z')).toBe(0)
  expect(verifiedPeriods(null)).toEqual([])
})

test('months go on into the next year', () => {
  expect(periodsFrom(new Date('2026-12-31T03:00:00Z')).slice(0, 3)).toEqual(['2026-12-31', '2027-01', '2027-02'])
})

test('a firm is in a class by its employees', () => {
  expect([null, 0, 10, 11, 100, 101, 200, 201].map(headcountOf)).toEqual([
    null,
    '10',
    '10',
    '100',
    '100',
    '200',
    '200',
    'more',
  ])
})
