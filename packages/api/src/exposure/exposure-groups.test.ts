import { describe, expect, test } from 'vitest'
import { exposureGroups, type GroupCount } from './exposure-groups.ts'

const group = (value: string | null, firms: number, search = 0): GroupCount => ({
  value,
  firms,
  search,
  match: 0,
  invited: 0,
  awarded: 0,
})

describe('groups of firms', () => {
  test('are held against their share of the firms', () => {
    const [small, large] = exposureGroups([group('100', 60, 20), group('more', 40, 80)])
    expect(small).toMatchObject({ value: '100', firms: { count: 60, share: 0.6 } })
    expect(small?.figures.search).toEqual({ count: 20, share: 0.2, ratio: 20 / 60 })
    expect(large?.figures.search.ratio).toBe(2)
  })

  test('of fewer than three firms stand together', () => {
    const shown = exposureGroups([group('74', 10), group('75', 2), group('01', 1)])
    expect(shown.map(({ value, isTogether, firms }) => [value, isTogether, firms.count])).toEqual([
      ['74', false, 10],
      [null, true, 3],
    ])
  })

  test('take the next smallest along when the rest could be told by subtraction', () => {
    const shown = exposureGroups([group('74', 10), group('75', 4), group('01', 1)])
    expect(shown.map(({ value, firms }) => [value, firms.count])).toEqual([
      ['74', 10],
      [null, 5],
    ])
  })

  test('are not shown at all while there are fewer than three firms', () => {
    expect(exposureGroups([group('74', 2)])).toEqual([])
  })

  test('are not shown when all of them would stand together', () => {
    expect(exposureGroups([group('yes', 2), group('no', 238)])).toEqual([])
  })

  test('have no ratio where fewer than five could be expected', () => {
    const [one] = exposureGroups([group('a', 5, 4), group('b', 5, 4)])
    expect(one?.figures.search).toEqual({ count: 4, share: 0.5, ratio: null })
    expect(one?.figures.awarded).toEqual({ count: 0, share: null, ratio: null })
  })
})
