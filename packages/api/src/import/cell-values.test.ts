import { expect, it } from 'vitest'
import { readDate, readNumber } from './cell-values.ts'

it.each([
  ['1.234.567', true, 1_234_567],
  ['1,234,567', true, 1_234_567],
  ['1.234', true, 1234],
  ['1.234', false, 1.234],
  ['0,01', false, 0.01],
  ['±0.01', false, 0.01],
  ['1.234,5', false, 1234.5],
  ['1,234.5', false, 1234.5],
  ['85', true, 85],
  ['85 người', true, null],
  ['1,2,3', true, null],
  ['', true, null],
])('reads the number %s (whole: %s) as %s', (text, isWhole, value) => {
  expect(readNumber(text, { isWhole })).toBe(value)
})

it.each([
  ['2027-05-01', '2027-05-01'],
  ['1/5/2027', '2027-05-01'],
  ['01.05.2027', '2027-05-01'],
  ['2027-02-30', null],
  ['5/2027', null],
  ['soon', null],
])('reads the day %s as %s', (text, day) => {
  expect(readDate(text)).toBe(day)
})
