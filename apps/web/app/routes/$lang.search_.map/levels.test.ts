import { expect, test } from 'vitest'
import { levelOf } from './levels.ts'

test('the most has the darkest shade, one the lightest, none no shade', () => {
  expect([0, 1, 8, 100].map((count) => levelOf(count, 100))).toEqual([0, 1, 3, 5])
  expect([0, 1].map((count) => levelOf(count, 1))).toEqual([0, 5])
  expect(levelOf(0, 0)).toBe(0)
})
