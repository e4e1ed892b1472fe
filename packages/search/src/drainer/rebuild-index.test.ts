import type { DocumentKind } from '@matxich/db'
import {
  findLastRebuilds,
  getIndexFigures,
  getSearchDocumentHashes,
  requestRebuild,
  writeEnterpriseProfile,
} from '@matxich/db/queries'
import { changeLog, enterprise, indexRebuild, organisation, searchDocument } from '@matxich/db/schema'
import { createTestDatabase, recordOf } from '@matxich/db/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { createPostgresEngine } from '../engines/postgres/postgres-engine.ts'
import type { EngineDocument, SearchEngine } from '../engines/search-engine.ts'
import { buildLexicon } from '../lexicon/lexicon.ts'
import { compareIndex } from './compare-index.ts'
import { drainChanges } from './drain-changes.ts'
import { runDrainer } from './run-drainer.ts'

const database = await createTestDatabase()
const { db } = database
const lexicon = buildLexicon([])
afterAll(database.close)

beforeEach(async () => {
  await db.delete(indexRebuild)
  await db.delete(organisation)
  await db.delete(searchDocument)
  await db.delete(changeLog)
})

const firm = recordOf({
  name: { vi: 'Cơ khí Bình Minh', en: null },
  description: { lang: 'vi', text: 'Gia công bánh răng' },
})
const addFirm = () => db.transaction((transaction) => writeEnterpriseProfile(transaction, null, firm))

/** A copy beside PostgreSQL that is replaced as a whole, as Meilisearch swaps indexes; `onPage` stands for what happens meanwhile. */
function makeSwapping({ onPage = async () => {} }: { onPage?: (pages: number) => Promise<void> } = {}) {
  let live = new Map<string, string>()
  const isOurs = (kind: DocumentKind) => kind === 'enterprise'
  const put = (into: Map<string, string>, documents: EngineDocument[]) => {
    for (const { kind, id, hash } of documents) if (isOurs(kind)) into.set(id, hash)
  }
  const engine: SearchEngine = {
    ...createPostgresEngine(db),
    name: 'meilisearch',
    write: async (documents) => put(live, documents),
    remove: async (kind, ids) => {
      if (isOurs(kind)) for (const id of ids) live.delete(id)
    },
    rebuild: async (kind, pages) => {
      const next = new Map<string, string>()
      let count = 0
      for await (const page of pages) {
        put(next, page)
        if (isOurs(kind)) await onPage(++count)
      }
      if (isOurs(kind)) live = next
    },
    hashes: async (kind) => (isOurs(kind) ? new Map(live) : new Map()),
  }
  return { engine, live: () => live }
}

/** Runs the drainer until no rebuild is open, or until it is stopped as a kill would stop it. */
async function runUntil(engine: SearchEngine, isReached: () => Promise<boolean>) {
  const end = new AbortController()
  const running = runDrainer({ db, engine, lexicon: async () => lexicon, signal: end.signal, pollEvery: 100 })
  await expect.poll(isReached, { timeout: 20_000 }).toBe(true)
  end.abort()
  await running
}
const isDone = async () => (await findLastRebuilds(db)).last?.state === 'done'

it('fills a new copy beside the old one, which answers and follows changes meanwhile, and misses none of them', async () => {
  const ids = await Promise.all([addFirm(), addFirm(), addFirm()])
  let seenMeanwhile: { old: number; late: boolean } | null = null
  let late = ''
  const copy = makeSwapping({
    onPage: async (pages) => {
      if (pages === 1) {
        late = await addFirm()
        await db.update(enterprise).set({ nameVi: 'Tên mới' }).where(eq(enterprise.id, ids[0]!))
        await db.delete(organisation).where(eq(organisation.id, ids[1]!))
      } else seenMeanwhile ??= { old: copy.live().size, late: copy.live().has(late) }
    },
  })
  await drainChanges({ db, engine: copy.engine, lexicon: async () => lexicon })
  await requestRebuild(db, null)
  await runUntil(copy.engine, isDone)
  expect(seenMeanwhile).toEqual({ old: 3, late: true })
  expect(copy.live()).toEqual(await getSearchDocumentHashes(db, 'enterprise'))
  expect([...copy.live().keys()].sort()).toEqual([ids[0], ids[2], late].sort())
  expect((await findLastRebuilds(db)).last).toMatchObject({ state: 'done', phase: 'engine', done: 3, failure: null })
})

it('goes on after it was stopped in the middle, and says why when the engine breaks', async () => {
  await Promise.all([addFirm(), addFirm()])
  let isBroken = true
  const copy = makeSwapping({
    onPage: async () => {
      if (isBroken) throw new Error('disk full')
    },
  })
  await drainChanges({ db, engine: copy.engine, lexicon: async () => lexicon })
  await requestRebuild(db, null)
  await runUntil(copy.engine, async () => (await findLastRebuilds(db)).last?.failure !== null)
  expect((await findLastRebuilds(db)).last).toMatchObject({ state: 'running', phase: 'engine' })
  expect((await getIndexFigures(db)).state).toMatchObject({ failure: 'disk full' })
  expect(copy.live().size).toBe(2)
  isBroken = false
  await runUntil(copy.engine, isDone)
  expect(copy.live()).toEqual(await getSearchDocumentHashes(db, 'enterprise'))
})

it('reads every row anew for PostgreSQL too, while the old documents answer', async () => {
  const [id] = await Promise.all([addFirm(), addFirm()])
  const engine = createPostgresEngine(db)
  await drainChanges({ db, engine, lexicon: async () => lexicon })
  await db.update(searchDocument).set({ hash: 'wrong' }).where(eq(searchDocument.id, id))
  await requestRebuild(db, null)
  expect(await requestRebuild(db, null)).toBeNull()
  await runUntil(engine, isDone)
  const differences = await compareIndex({ db, lexicon, engine })
  expect(differences.flatMap((one) => [...one.documents, ...one.leftovers])).toEqual([])
  expect((await findLastRebuilds(db)).last).toMatchObject({ phase: 'documents', total: 2 })
})
