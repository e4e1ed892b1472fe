import { describe, expect, it } from 'vitest'
import { parseSearch, searchHref, searchParams, toggleFacet } from './search-state.ts'

const parse = (query: string) => parseSearch(new URLSearchParams(query))

describe('the address of a search', () => {
  it('holds all of it and reads back the same', () => {
    const query =
      'q=khuôn+ép&category=plastic-molds&certification=iso-9001&certification=iatf-16949&drop=material%3Askd61&only=1&sort=name&size=50&page=3&compare=00000000-0000-4000-8000-000000000001'
    const state = parse(query)
    expect(state).toEqual({
      text: 'khuôn ép',
      dropped: ['material:skd61'],
      whole: null,
      facets: { category: ['plastic-molds'], certification: ['iso-9001', 'iatf-16949'] },
      only: true,
      sort: 'name',
      page: 3,
      pageSize: 50,
      compare: ['00000000-0000-4000-8000-000000000001'],
      saved: null,
    })
    expect(parseSearch(searchParams(state))).toEqual(state)
  })

  it('is the plain search for whatever it does not understand', () => {
    expect(parse('page=-2&size=7&sort=price&only=yes&category=')).toEqual(parse(''))
    expect(parse('page=1e99').page).toBe(1)
  })

  it('cuts off what is too long instead of refusing it', () => {
    expect(parse(`q=${'x'.repeat(900)}`).text).toHaveLength(500)
    expect(parse(Array.from({ length: 40 }, (_, n) => `park=${n}`).join('&')).facets.park).toHaveLength(20)
  })

  it('goes to the first page whenever something else changes', () => {
    expect(searchHref('ja', parse('q=bolt&page=4'), { sort: 'name' })).toBe('/ja/search?q=bolt&sort=name')
    expect(searchHref('vi', parse('q=bolt&page=4'), { page: 5 })).toBe('/vi/search?q=bolt&page=5')
    expect(searchHref('vi', parse('only=1'), { only: false })).toBe('/vi/search')
    expect(searchHref('vi', parse('q=bolt&saved=00000000-0000-4000-8000-000000000001'), { only: true })).toBe(
      '/vi/search?q=bolt&only=1',
    )
  })

  it('puts a facet value on and takes it off again', () => {
    const on = toggleFacet({}, 'park', 'vsip')
    expect(on).toEqual({ park: ['vsip'] })
    expect(toggleFacet(on, 'park', 'vsip')).toEqual({})
  })
})
