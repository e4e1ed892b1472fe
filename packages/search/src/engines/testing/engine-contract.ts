import type { Database } from '@matxich/db'
import { deleteSearchDocuments, writeSearchDocuments } from '@matxich/db/queries'
import { searchDocument } from '@matxich/db/schema'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EngineDocument, SearchEngine, SearchRequest } from '../search-engine.ts'
import { anything, makeDocument, terms } from './engine-documents.ts'

/** What a test of the suite works on: an engine and the database whose documents it searches. */
export interface EngineUnderTest {
  db: Database
  engine: SearchEngine
}

/** What every engine must do alike; each adapter's test calls it with a way to open that engine. */
export function describeEngineContract(name: string, open: () => EngineUnderTest): void {
  /** Stores and indexes as the drainer does. */
  async function index(...documents: Parameters<typeof makeDocument>[0][]): Promise<string[]> {
    const { db, engine } = open()
    const made = documents.map(makeDocument)
    await writeSearchDocuments(db, made)
    await engine.write(made.map(withoutBody))
    return made.map((document) => document.id)
  }

  async function find(request: Partial<SearchRequest>): Promise<string[]> {
    const result = await open().engine.search({ kind: 'enterprise', terms: anything, limit: 100, ...request })
    return result.hits.map((hit) => hit.id)
  }

  describe(`${name} as a search engine`, () => {
    beforeEach(async () => {
      const { db, engine } = open()
      await db.delete(searchDocument)
      for (const kind of ['enterprise', 'need'] as const)
        await engine.remove(kind, [...(await engine.hashes(kind)).keys()])
    })

    it('finds documents that hold any wanted concept, those that hold more first', async () => {
      const [one, both] = await index(
        { terms: ['category:gear'] },
        { terms: ['category:gear', 'process:gear-grinding'] },
        { terms: ['category:screw'] },
      )
      expect(await find({ terms: terms({ 'category:gear': 1, 'process:gear-grinding': 0.5 }) })).toEqual([both, one])
    })

    it('puts the wanted category before its wider one, whatever else the others hold', async () => {
      const [wider, wanted] = await index(
        { terms: ['category:mold', 'material:nak80'] },
        { terms: ['category:mold', 'category:injection-mold'] },
      )
      const asked = terms({ 'category:injection-mold': 3, 'category:mold': 1, 'material:nak80': 0.5 })
      expect(await find({ terms: asked })).toEqual([wanted, wider])
    })

    it('puts those that fit better first, however well the others are kept', async () => {
      const [wider, wanted, more] = await index(
        { terms: ['category:mold', 'process:milling'], quality: 0.9 },
        { terms: ['category:mold', 'category:injection-mold'], quality: 0.5 },
        { terms: ['category:mold', 'category:injection-mold', 'process:milling'], quality: 0.1 },
      )
      const asked = terms({ 'category:injection-mold': 8, 'category:mold': 3, 'process:milling': 1.5 })
      expect(await find({ terms: asked })).toEqual([more, wanted, wider])
      expect(await find({ terms: asked, limit: 1 })).toEqual([more])
    })

    it('finds those that hold any of several words, those that hold all first', async () => {
      const [both, common] = await index(
        { terms: ['minh', 'long'] },
        { terms: ['minh'], quality: 0.9 },
        { terms: ['phat'] },
      )
      expect(await find({ terms: terms({}, { minh: 1, long: 1 }) })).toEqual([both, common])
    })

    it('finds firms that state a family and no more by what they state', async () => {
      const [family] = await index({ terms: ['states:category:mold'] }, { terms: ['category:gear'] })
      const asked = terms({ 'category:injection-mold': 8 }, { 'states:category:mold': 2, khuôn: 0.5 })
      expect(await find({ terms: asked })).toEqual([family])
    })

    it('finds by words where no concept speaks, and never filters by what a document lacks', async () => {
      const [byWord, byConcept] = await index(
        { terms: ['truong', 'dat'] },
        { terms: ['category:gear', 'hai', 'phong'] },
        { terms: ['minh', 'long'] },
      )
      const found = await find({ terms: terms({ 'category:gear': 2 }, { truong: 1, dat: 1 }) })
      expect(found).toHaveLength(2)
      expect(found).toEqual(expect.arrayContaining([byWord, byConcept]))
    })

    it('keeps Chinese and Japanese bigrams and marks inside words apart', async () => {
      const [chinese] = await index(
        { terms: ['精密'] },
        { terms: ['密精'] },
        { terms: ['금형'] },
        { terms: ["o'ring"] },
      )
      expect(await find({ terms: terms({}, { 精密: 1 }) })).toEqual([chinese])
      expect(await find({ terms: terms({}, { "o'ring": 1 }) })).toHaveLength(1)
    })

    it('reads more words than any one query of an engine may have', async () => {
      const words = Array.from({ length: 35 }, (_, position) => `word${String.fromCharCode(97 + position)}`)
      const [last] = await index({ terms: ['wordz'] }, { terms: ['another'] })
      const asked = Object.fromEntries(words.map((word) => [word.replace(/[^a-z]/g, 'q'), 1]))
      expect(await find({ terms: terms({}, asked) })).toEqual([last])
    })

    it('lists all documents when nothing is asked, best kept first', async () => {
      const [thin, full] = await index({ quality: 0.2 }, { quality: 0.9 })
      expect(await find({})).toEqual([full, thin])
    })

    it('sorts by name and by date', async () => {
      const [second, first] = await index(
        { name: 'Bình Minh', freshAt: new Date('2026-05-01') },
        { name: 'An Phát', freshAt: new Date('2026-02-01') },
      )
      expect(await find({ sort: 'name' })).toEqual([first, second])
      expect(await find({ sort: 'newest' })).toEqual([second, first])
    })

    it('keeps to those confirmed since a moment, or before it', async () => {
      const [older, newer] = await index(
        { terms: ['category:gear'], freshAt: new Date('2025-11-21T00:00:00Z') },
        { terms: ['category:gear'], freshAt: new Date('2025-11-22T00:00:00Z') },
      )
      const moment = new Date('2025-11-22T00:00:00Z')
      for (const asked of [anything, terms({ 'category:gear': 1 })]) {
        expect(await find({ terms: asked, freshFrom: moment })).toEqual([newer])
        expect(await find({ terms: asked, freshBefore: moment })).toEqual([older])
      }
    })

    it('keeps only documents with one value of each facet switched on', async () => {
      const [wanted] = await index(
        { terms: ['category:gear'], facets: ['province=27', 'certification=iso-9001'] },
        { terms: ['category:gear'], facets: ['province=27'] },
        { terms: ['category:gear'], facets: ['province=01', 'certification=iso-9001'] },
      )
      const filters = { province: ['27', '30'], certification: ['iso-9001'] }
      expect(await find({ terms: terms({ 'category:gear': 1 }), filters })).toEqual([wanted])
      expect(await find({ filters })).toEqual([wanted])
    })

    it('ignores a facet without chosen values', async () => {
      await index({ facets: ['province=27'] })
      expect(await find({ filters: { province: [] } })).toHaveLength(1)
    })

    it('leaves out what is kept from the asker', async () => {
      const [hidden, open1, open2] = await index(
        { kind: 'need', facets: ['visibility=public', 'excluded=firm-a'] },
        { kind: 'need', facets: ['visibility=public', 'excluded=firm-b'] },
        { kind: 'need', facets: ['visibility=matching'] },
      )
      const found = await find({ kind: 'need', except: { excluded: ['firm-a'] } })
      expect(found).not.toContain(hidden)
      expect(found.sort()).toEqual([open1!, open2!].sort())
      expect(await find({ kind: 'need', exceptIds: [hidden!, open1!] })).toEqual([open2])
    })

    it('keeps enterprises and needs apart', async () => {
      const [firm] = await index({ terms: ['category:gear'] }, { kind: 'need', terms: ['category:gear'] })
      expect(await find({ terms: terms({ 'category:gear': 1 }) })).toEqual([firm])
    })

    it('counts facets over all candidates, a chosen facet as if it were not chosen', async () => {
      await index(
        { terms: ['category:gear'], facets: ['province=27', 'standing=maker'] },
        { terms: ['category:gear'], facets: ['province=27', 'standing=trader'] },
        { terms: ['category:gear'], facets: ['province=01', 'standing=maker'] },
        { terms: ['category:screw'], facets: ['province=27', 'standing=maker'] },
      )
      const result = await open().engine.search({
        kind: 'enterprise',
        terms: terms({ 'category:gear': 1 }),
        filters: { province: ['27'] },
        facets: ['province', 'standing'],
        limit: 1,
      })
      expect(result.facetCounts).toEqual({ province: { '27': 2, '01': 1 }, standing: { maker: 1, trader: 1 } })
      expect(result.total).toBe(2)
    })

    it('pages through one order and says how many there are', async () => {
      const ids = await index(...[0.9, 0.7, 0.5, 0.3, 0.1].map((quality) => ({ quality })))
      const { engine } = open()
      const page = await engine.search({ kind: 'enterprise', terms: anything, limit: 2, offset: 2 })
      expect(page.hits.map((hit) => hit.id)).toEqual([ids[2], ids[3]])
      expect(page.total).toBe(5)
      const beyond = await engine.search({ kind: 'enterprise', terms: anything, limit: 2, offset: 50 })
      expect(beyond).toMatchObject({ hits: [], total: 5 })
    })

    it('shows a document as it was written last', async () => {
      const [id] = await index({ terms: ['category:gear'] })
      await index({ id, hash: 'new', terms: ['category:screw'] })
      expect(await find({ terms: terms({ 'category:gear': 1 }) })).toEqual([])
      expect(await find({ terms: terms({ 'category:screw': 1 }) })).toEqual([id])
      expect((await open().engine.hashes('enterprise')).get(id!)).toBe('new')
    })

    it('no longer finds what was removed, and removing twice is fine', async () => {
      const { db, engine } = open()
      const [gone, stays] = await index({}, {})
      for (let times = 0; times < 2; times++) {
        await deleteSearchDocuments(db, 'enterprise', [gone!])
        await engine.remove('enterprise', [gone!])
      }
      expect(await find({})).toEqual([stays])
      expect([...(await engine.hashes('enterprise')).keys()]).toEqual([stays])
    })

    it('replaces everything in a rebuild', async () => {
      const { db, engine } = open()
      const [old] = await index({})
      const documents = [makeDocument(), makeDocument(), makeDocument()]
      await deleteSearchDocuments(db, 'enterprise', [old!])
      await writeSearchDocuments(db, documents)
      await engine.rebuild('enterprise', inPages(documents.map(withoutBody), 2))
      expect((await find({})).sort()).toEqual(documents.map((document) => document.id).sort())
    })

    it('says that it is well', async () => {
      expect(await open().engine.health()).toMatchObject({ isHealthy: true })
    })
  })
}

function withoutBody({ body: _, ...indexed }: ReturnType<typeof makeDocument>): EngineDocument {
  return indexed
}

async function* inPages(documents: EngineDocument[], size: number): AsyncGenerator<EngineDocument[]> {
  for (let start = 0; start < documents.length; start += size) yield documents.slice(start, start + size)
}
