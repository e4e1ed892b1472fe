import {
  countChanges,
  deleteMatches,
  type EnterpriseRecord,
  getSearchDocumentHashes,
  noteAllDocuments,
  noteMatches,
  noteStaleDocuments,
  readyMatches,
  takeMatches,
  writeEnterpriseProfile,
} from '@matxich/db/queries'
import {
  changeLog,
  enterprise,
  enterpriseFieldGroup,
  matchQueue,
  organisation,
  searchDocument,
} from '@matxich/db/schema'
import { createTestDatabase, recordOf } from '@matxich/db/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createPostgresEngine } from '../engines/postgres/postgres-engine.ts'
import type { EngineDocument, SearchEngine } from '../engines/search-engine.ts'
import { buildLexicon } from '../lexicon/lexicon.ts'
import { compareIndex, mendEngine } from './compare-index.ts'
import { type ChangedDocuments, type DrainOptions, drainChanges } from './drain-changes.ts'
import { asOnlyDrainer } from './drainer-lock.ts'
import { runDrainer } from './run-drainer.ts'

const database = await createTestDatabase()
const { db } = database
const lexicon = buildLexicon([])
afterAll(database.close)

beforeEach(async () => {
  await db.delete(organisation)
  await db.delete(searchDocument)
  await db.delete(changeLog)
  await db.delete(matchQueue)
})

const firm = recordOf({
  name: { vi: 'Cơ khí Bình Minh', en: null },
  description: { lang: 'vi', text: 'Gia công bánh răng' },
})

const addFirm = (changes: Partial<EnterpriseRecord> = {}) =>
  db.transaction((transaction) => writeEnterpriseProfile(transaction, null, { ...firm, ...changes }))

/** A copy beside PostgreSQL, as Meilisearch is, kept in a map; `broken` makes its writes fail. */
function makeCopy() {
  const copy = new Map<string, string>()
  const state = { broken: false, rebuilds: 0 }
  const put = (documents: EngineDocument[]) => {
    for (const { id, hash } of documents) copy.set(id, hash)
  }
  const engine: SearchEngine = {
    ...createPostgresEngine(db),
    name: 'meilisearch',
    async write(documents) {
      if (state.broken && documents.length > 0) throw new Error('engine down')
      put(documents)
    },
    async remove(_, ids) {
      if (state.broken && ids.length > 0) throw new Error('engine down')
      for (const id of ids) copy.delete(id)
    },
    async rebuild(kind, pages) {
      if (kind !== 'enterprise') return
      state.rebuilds += 1
      copy.clear()
      for await (const page of pages) put(page)
    },
    hashes: async (kind) => (kind === 'enterprise' ? new Map(copy) : new Map()),
  }
  return { copy, state, engine }
}

const drain = (engine: SearchEngine, rest: Partial<DrainOptions> = {}) =>
  drainChanges({ db, engine, lexicon: async () => lexicon, ...rest })

describe('draining changes', () => {
  it('makes a document of every new enterprise, writes it to the engine and forgets the change', async () => {
    const { copy, engine } = makeCopy()
    const ids = await Promise.all([addFirm(), addFirm(), addFirm()])
    expect(await drain(engine, { batchSize: 2 })).toMatchObject({ failed: 0 })
    expect(await countChanges(db)).toBe(0)
    const stored = await getSearchDocumentHashes(db, 'enterprise')
    expect([...stored.keys()].sort()).toEqual([...ids].sort())
    expect(copy).toEqual(stored)
  })

  it('takes the document of a deleted or closed enterprise away', async () => {
    const { copy, engine } = makeCopy()
    const [deleted, closed, open] = await Promise.all([addFirm(), addFirm(), addFirm()])
    await drain(engine)
    await db.delete(organisation).where(eq(organisation.id, deleted))
    await db.update(enterprise).set({ operation: 'closed' }).where(eq(enterprise.id, closed))
    await drain(engine)
    expect([...(await getSearchDocumentHashes(db, 'enterprise')).keys()]).toEqual([open])
    expect([...copy.keys()]).toEqual([open])
  })

  it('takes the document of an unlisted enterprise away, and counts it neither missing nor left over', async () => {
    const { copy, engine } = makeCopy()
    const [unlisted, listed] = await Promise.all([addFirm(), addFirm()])
    await drain(engine)
    await db.update(enterprise).set({ isListed: false }).where(eq(enterprise.id, unlisted))
    await drain(engine)
    expect([...(await getSearchDocumentHashes(db, 'enterprise')).keys()]).toEqual([listed])
    expect([...copy.keys()]).toEqual([listed])
    expect(await noteStaleDocuments(db)).toBe(0)
    await db.update(enterprise).set({ isListed: true }).where(eq(enterprise.id, unlisted))
    await drain(engine)
    expect([...copy.keys()].sort()).toEqual([listed, unlisted].sort())
  })

  it('tells engines nothing of what is not public, and follows when that changes', async () => {
    const { engine } = makeCopy()
    const id = await addFirm({ description: { lang: 'vi', text: 'Gia công bánh răng' } })
    const isFoundBy = async (token: string) => {
      await drain(engine)
      const terms = { concepts: [], tokens: [{ token, weight: 1 }] }
      return (await engine.search({ kind: 'enterprise', terms, limit: 1 })).total === 1
    }
    expect(await isFoundBy('rang')).toBe(true)
    const group = { enterpriseId: id, fieldGroup: 'description', source: 'self', asOf: '2026-01-01' } as const
    await db.insert(enterpriseFieldGroup).values({ ...group, visibility: 'center' })
    expect(await isFoundBy('rang')).toBe(false)
    await db.update(enterpriseFieldGroup).set({ visibility: 'public' })
    expect(await isFoundBy('rang')).toBe(true)
  })

  it('keeps the change when the engine fails, and catches up when it is back', async () => {
    const { copy, state, engine } = makeCopy()
    const id = await addFirm()
    state.broken = true
    await expect(drain(engine)).rejects.toThrow('engine down')
    expect(await countChanges(db)).toBeGreaterThan(0)
    state.broken = false
    await drain(engine)
    expect(await countChanges(db)).toBe(0)
    expect([...copy.keys()]).toEqual([id])
  })

  it('keeps what PostgreSQL searches in step while the engine is down', async () => {
    const { copy, state, engine } = makeCopy()
    const ids = [await addFirm(), await addFirm(), await addFirm()].sort()
    state.broken = true
    const inSmallBatches = drainChanges({ db, lexicon: async () => lexicon, engine, batchSize: 2 })
    await expect(inSmallBatches).rejects.toThrow('engine down')
    const stored = await db.select({ id: searchDocument.id }).from(searchDocument)
    expect(stored.map(({ id }) => id).sort()).toEqual(ids)
    state.broken = false
    await drain(engine)
    expect([...copy.keys()].sort()).toEqual(ids)
    expect(await countChanges(db)).toBe(0)
  })

  it('notes the needs that a change touches with its documents, ready once searches see them', async () => {
    const { state, engine } = makeCopy()
    const id = await addFirm()
    const needId = crypto.randomUUID()
    const asked: ChangedDocuments[] = []
    const findTouchedNeeds = async (changed: ChangedDocuments) => {
      asked.push(changed)
      return { own: [], others: [needId] }
    }
    state.broken = true
    await expect(drain(engine, { findTouchedNeeds })).rejects.toThrow('engine down')
    expect(await takeMatches(db, 10)).toEqual({ ids: [], needIds: [] })
    state.broken = false
    await drain(engine, { findTouchedNeeds })
    expect(asked.at(-1)).toMatchObject({
      kind: 'enterprise',
      documents: [{ id }],
      removedIds: [],
      rereadIds: new Set(),
    })
    const taken = await takeMatches(db, 10)
    expect(taken.needIds).toEqual([needId])
    await deleteMatches(db, taken.ids)
    expect(await takeMatches(db, 10)).toEqual({ ids: [], needIds: [] })
  })

  it('matches a need once more when it is touched while it is being matched', async () => {
    const needId = crypto.randomUUID()
    const note = async () => {
      await noteMatches(db, { own: [], others: [needId] })
      await readyMatches(db)
    }
    await note()
    await note()
    const first = await takeMatches(db, 10)
    expect(first.ids).toHaveLength(1)
    await note()
    await deleteMatches(db, first.ids)
    expect((await takeMatches(db, 10)).needIds).toEqual([needId])
  })

  it('reads what people changed before what is only to be read anew', async () => {
    const { engine } = makeCopy()
    const [old] = await Promise.all([addFirm(), addFirm()])
    await drain(engine)
    await noteAllDocuments(db)
    const fresh = await addFirm()
    await db.update(enterprise).set({ nameVi: 'Tên mới' }).where(eq(enterprise.id, old))
    const order: string[][] = []
    await drain(engine, {
      onBatch: ({ written }) => {
        order.push(written.map((document) => document.id))
      },
    })
    expect(order[0]?.sort()).toEqual([fresh, old].sort())
    expect(await countChanges(db)).toBe(0)
  })

  it('is done by one process at a time', async () => {
    const { engine } = makeCopy()
    await addFirm()
    const inside = await asOnlyDrainer(db, () => drain(engine))
    expect(inside).toMatchObject({ isElsewhere: true, drained: 0 })
    expect(await drain(engine)).toMatchObject({ isElsewhere: false })
  })

  it('rebuilds what was read with another lexicon, and nothing else', async () => {
    const { engine } = makeCopy()
    const [stale] = await Promise.all([addFirm(), addFirm()])
    await drain(engine)
    expect(await noteStaleDocuments(db)).toBe(0)
    await db.update(searchDocument).set({ lexiconVersion: 'old' }).where(eq(searchDocument.id, stale))
    expect(await noteStaleDocuments(db)).toBe(1)
    expect(await drain(engine)).toMatchObject({ drained: 1 })
  })
})

describe('index equals database', () => {
  it('names what differs between rows, documents and engine', async () => {
    const { copy, engine } = makeCopy()
    const [changed, lost, right] = await Promise.all([addFirm(), addFirm(), addFirm()])
    await drain(engine)
    expect(await compareIndex({ db, lexicon, engine })).toMatchObject([
      { kind: 'enterprise', documents: [], leftovers: [], engine: [] },
      { kind: 'need', documents: [], leftovers: [], engine: [] },
    ])
    await db.update(enterprise).set({ nameVi: 'Tên mới' }).where(eq(enterprise.id, changed))
    copy.delete(lost)
    expect(right).toBeDefined()
    const [differences] = await compareIndex({ db, lexicon, engine })
    expect(differences).toEqual({ kind: 'enterprise', documents: [changed], leftovers: [], engine: [lost] })
  })

  it('mends a copy that lacks a little by writing, and a lost one by rebuilding it aside', async () => {
    const { copy, state, engine } = makeCopy()
    const ids = await Promise.all(Array.from({ length: 10 }, () => addFirm()))
    await drain(engine)
    copy.delete(ids[0]!)
    expect(await mendEngine({ db, engine })).toBe(1)
    expect(state.rebuilds).toBe(0)
    copy.clear()
    expect(await mendEngine({ db, engine })).toBe(10)
    expect(state.rebuilds).toBe(1)
    expect(copy).toEqual(await getSearchDocumentHashes(db, 'enterprise'))
  })
})

describe('the running drainer', () => {
  it('wakes when a change commits, and ends when told to', async () => {
    const { engine } = makeCopy()
    const end = new AbortController()
    let tell: (ids: string[]) => void
    const told = new Promise<string[]>((resolve) => {
      tell = resolve
    })
    const running = runDrainer({
      db,
      engine,
      lexicon: async () => lexicon,
      signal: end.signal,
      pollEvery: 60_000,
      onBatch: ({ written }) => tell(written.map((document) => document.id)),
    })
    const id = await addFirm()
    expect(await told).toEqual([id])
    end.abort()
    await running
  })
})
