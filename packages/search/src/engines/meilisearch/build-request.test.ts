import { describe, expect, it } from 'vitest'
import type { SearchRequest } from '../search-engine.ts'
import { anything, makeDocument, terms } from '../testing/engine-documents.ts'
import { buildFederatedSearch } from './build-request.ts'
import { encodeTerm } from './encode-term.ts'
import { toIndexDocument } from './index-document.ts'
import { hasDeclaredSettings, indexSettings } from './index-settings.ts'

function build(request: Partial<SearchRequest>) {
  return buildFederatedSearch('firms', { kind: 'enterprise', terms: anything, limit: 20, ...request }, { facets: [] })
}

describe('the federated search for a request', () => {
  it('asks for the wanted category with all wishes, with all but one, and alone, each weighing less', () => {
    const { queries } = build({ terms: terms({ 'category:gear': 8, 'process:hobbing': 1.5, 'material:scm420': 1.5 }) })
    const ofCategory = queries.filter((query) => String(query.filter).includes('category:gear'))
    expect(ofCategory.map((query) => query.filter)).toEqual([
      ['concepts IN ["category:gear"] AND (concepts IN ["process:hobbing"] AND concepts IN ["material:scm420"])'],
      ['concepts IN ["category:gear"] AND ((concepts IN ["process:hobbing"]) OR (concepts IN ["material:scm420"]))'],
      ['concepts IN ["category:gear"]'],
    ])
    const weights = queries.map((query) => query.federationOptions?.weight ?? 0)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    expect(weights[0]).toBe(1)
  })

  it('takes things of which any will do as one wish', () => {
    const { concepts, tokens } = terms({ 'category:gear': 8, 'process:hobbing': 1.5 })
    const either = ['material:skd11', 'material:dc53'].map((key) => ({
      key: key as 'material:x',
      weight: 1.5,
      either: 1,
    }))
    const { queries } = build({ terms: { concepts: [...concepts, ...either], tokens } })
    expect(queries[0]?.filter).toEqual([
      'concepts IN ["category:gear"] AND ' +
        '(concepts IN ["process:hobbing"] AND concepts IN ["material:skd11", "material:dc53"])',
    ])
  })

  it('has all parts rank by words, so that their weights count', () => {
    const { queries } = build({
      terms: terms({ 'category:gear': 8 }, { 'states:category:metal': 2, minh: 0.5, phat: 0.5 }),
    })
    expect(queries.every((query) => query.q)).toBe(true)
    expect(queries.map((query) => query.attributesToSearchOn?.[0])).toEqual([
      'every',
      'every',
      'words',
      'words',
      'words',
    ])
  })

  it('takes many wishes as one of each kind, so that their combinations stay few', () => {
    const wishes = ['a', 'b', 'c'].flatMap((name) => [`process:${name}`, `material:${name}`, `certification:${name}`])
    const asked = Object.fromEntries(wishes.map((key) => [key, 1]))
    const { queries } = build({ terms: terms({ 'category:gear': 8, ...asked }) })
    expect(queries.length).toBeLessThan(9)
    expect(queries[0]?.filter).toEqual([
      'concepts IN ["category:gear"] AND (concepts IN ["process:a", "process:b", "process:c"] AND ' +
        'concepts IN ["material:a", "material:b", "material:c"] AND ' +
        'concepts IN ["certification:a", "certification:b", "certification:c"])',
    ])
  })

  it('sends words all together, then the first one by one and the others ten at a time', () => {
    const words = Object.fromEntries(Array.from({ length: 23 }, (_, position) => [`w${position}`, 30 - position]))
    const { queries } = build({ terms: terms({}, words) })
    expect(queries.map((query) => query.q?.split(' ').length)).toEqual([10, 10, 3, 1, 1, 1, 1, 1, 1, 10, 7])
    expect(queries[0]?.q).toMatch(/^w0 w1 /)
  })

  it('asks no more than who is a candidate where nothing is listed or a column gives the order', () => {
    const asked = terms({ 'category:gear': 8, 'process:hobbing': 1.5 })
    const filter = ['concepts IN ["category:gear", "process:hobbing"]']
    expect(build({ terms: asked, limit: 0 }).queries).toMatchObject([{ filter }])
    expect(build({ terms: asked, sort: 'name' }).queries).toMatchObject([{ filter, sort: ['name:asc'] }])
  })

  it('puts filters, exceptions and the order into each part', () => {
    const { queries, federation } = build({
      terms: terms({ 'category:gear': 1 }, { banh: 1 }),
      filters: { park: ['a "b" \\c'] },
      except: { excluded: ['firm'] },
      exceptIds: ['x'],
      sort: 'newest',
      offset: 40,
    })
    for (const query of queries) {
      expect(query.filter).toEqual(
        expect.arrayContaining([
          'facet_park IN ["a \\"b\\" \\\\c"]',
          'facet_excluded NOT IN ["firm"]',
          'id NOT IN ["x"]',
        ]),
      )
      expect(query.sort).toEqual(['freshAt:desc'])
    }
    expect(federation).toMatchObject({ limit: 20, offset: 40 })
  })

  it('lists everything by quality when nothing is asked', () => {
    const [query, ...others] = build({}).queries
    expect(others).toEqual([])
    expect(query).not.toHaveProperty('q')
    expect(query).not.toHaveProperty('sort')
    expect(indexSettings.rankingRules?.at(-1)).toBe('quality:desc')
  })
})

describe('a document in Meilisearch', () => {
  it('has Latin words apart from what must not be cut or forgiven', () => {
    const document = makeDocument({
      terms: ['material:skd11', 'khuon', '精密', 'cnc-5', 'sus304'],
      facets: ['province=27', 'province=30'],
    })
    expect(toIndexDocument(document)).toMatchObject({
      concepts: ['material:skd11'],
      words: 'khuon',
      codes: `${encodeTerm('精密')} ${encodeTerm('cnc-5')} sus304`,
      every: 'x',
      facet_province: ['27', '30'],
    })
    expect(encodeTerm('精密')).toMatch(/^x[0-9a-f]+$/)
    expect(encodeTerm('精'.repeat(90)).length).toBeLessThan(200)
  })
})

describe('the settings of an index', () => {
  it('are as declared when the server adds what was not declared and orders sets its own way', () => {
    const served = {
      ...indexSettings,
      filterableAttributes: [...(indexSettings.filterableAttributes ?? [])].reverse(),
      typoTolerance: { ...indexSettings.typoTolerance, disableOnWords: [] },
      dictionary: [],
    }
    expect(hasDeclaredSettings(served)).toBe(true)
  })

  it('differ when a ranking rule has moved', () => {
    const moved = { ...indexSettings, rankingRules: [...(indexSettings.rankingRules ?? [])].reverse() }
    expect(hasDeclaredSettings(moved)).toBe(false)
  })
})
