import { describe, expect, test } from 'vitest'
import { type Evidence, rankMeanings } from './rank-meanings.ts'

const pointing = (concept: string, people: string[], kind: Evidence['kind'] = 'opened') =>
  people.map((person) => ({ concept, person, kind }))

describe('what a word may mean', () => {
  test('is what people point at more often than by chance, not what everybody makes anyway', () => {
    const evidence = [
      ...pointing('category:seal', ['a', 'b', 'c', 'd']),
      ...pointing('category:bolt', ['a', 'b', 'c', 'd', 'e']),
    ]
    const shares = new Map([
      ['category:seal', 0.02],
      ['category:bolt', 0.6],
    ])
    expect(rankMeanings(evidence, shares).map((meaning) => meaning.key)).toEqual(['category:seal', 'category:bolt'])
  })

  test('is not told by two people, however often they point', () => {
    const evidence = [
      ...pointing('category:seal', ['a', 'a', 'a', 'b', 'b']),
      ...pointing('category:seal', ['a'], 'chosen'),
    ]
    expect(rankMeanings(evidence, new Map([['category:seal', 0.01]]))).toEqual([])
  })

  test('is nothing that chance explains', () => {
    const evidence = pointing('category:bolt', ['a', 'b', 'c'])
    expect(rankMeanings(evidence, new Map([['category:bolt', 1]]))).toEqual([])
  })

  test('counts a person once for a meaning, whatever they did', () => {
    const evidence = [
      ...pointing('category:seal', ['a', 'b', 'c']),
      ...pointing('category:seal', ['a', 'b', 'c'], 'chosen'),
    ]
    expect(rankMeanings(evidence, new Map([['category:seal', 0.1]]))).toMatchObject([
      { people: 3, opened: 3, chosen: 3, added: 0, lift: 10 },
    ])
  })
})
