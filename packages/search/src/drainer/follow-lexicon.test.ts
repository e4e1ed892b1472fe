import { type Concept, conceptKey } from '@matxich/db'
import { findChanges, writeConcepts, writeEnterpriseProfile } from '@matxich/db/queries'
import { indexLexicon, searchDocument } from '@matxich/db/schema'
import { createTestDatabase, recordOf } from '@matxich/db/testing'
import { loadConcepts } from '@matxich/seeds'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createPostgresEngine } from '../engines/postgres/postgres-engine.ts'
import { buildLexicon, type Lexicon } from '../lexicon/lexicon.ts'
import { compareIndex } from './compare-index.ts'
import { drainChanges } from './drain-changes.ts'
import { followLexicon } from './follow-lexicon.ts'

// Each builds the lexicon several times and reads every text with it.
vi.setConfig({ testTimeout: 120_000 })

const database = await createTestDatabase()
const { db } = database
const engine = createPostgresEngine(db)
afterAll(database.close)

/** Enough to read the texts by; places and machines would only make it slow. */
let concepts = loadConcepts().filter(({ kind }) => ['category', 'process', 'material', 'certification'].includes(kind))
let lexicon = buildLexicon(concepts)
/** Firm by the text it says. */
const firms = new Map<string, string>()

const texts = {
  gears: 'Gia công bánh răng, trục vít bằng máy phay CNC 5 trục. Vật liệu S45C, SCM440.',
  molds: 'Chế tạo khuôn ép nhựa, lòng khuôn thép NAK80, cắt dây EDM, độ chính xác ±0,01 mm.',
  springs: 'Sản xuất lò xo nén, lò xo kéo từ thép SWC và inox 304.',
  plating: 'Xi mạ kẽm, mạ niken, nhiệt luyện. ISO 9001:2015.',
  jargon: 'Nhận đánh xờm bề mặt và làm ty ren theo bản vẽ.',
  telex: 'nhaanj lamf vaayr cas theo banr vex',
  english: 'We make precision turned parts and progressive dies, wobble forging included.',
  japanese: 'プラスチック射出成形金型、揺動鍛造品を製作しています。',
  chinese: '精密冲压件、铝合金压铸，表面喷砂处理。',
}

beforeAll(async () => {
  await writeConcepts(db, concepts)
  for (const [name, text] of Object.entries(texts))
    firms.set(
      await db.transaction((transaction) =>
        writeEnterpriseProfile(
          transaction,
          null,
          recordOf({ name: { vi: name, en: null }, description: { lang: 'vi', text } }),
        ),
      ),
      name,
    )
  await drain()
}, 60_000)

const drain = (words: Lexicon = lexicon) => drainChanges({ db, engine, lexicon: async () => words })

/** Puts changed concepts in force and says whose documents are read anew. */
async function follow(change: (concept: Concept) => Concept, added: Concept[] = []): Promise<(string | undefined)[]> {
  concepts = [...concepts.map(change), ...added]
  lexicon = buildLexicon(concepts)
  await followLexicon(db, lexicon)
  const noted = await findChanges(db, 1000)
  return noted.map((change) => firms.get(change.documentId)).sort()
}

/** Every document read anew says what is stored: what was left out was rightly left out. */
async function expectSameAsRebuilt() {
  await drain()
  const differences = await compareIndex({ db, lexicon, engine })
  expect(differences.flatMap((one) => [...one.documents, ...one.leftovers])).toEqual([])
}

const withWord = (key: string, lang: 'vi' | 'en' | 'ja', word: string) => (concept: Concept) =>
  conceptKey(concept.kind, concept.id) === key
    ? { ...concept, aliases: { ...concept.aliases, [lang]: [...(concept.aliases[lang] ?? []), word] } }
    : concept
const same = (concept: Concept) => concept
const conceptsOf = async (name: string) => {
  const rows = await db.select().from(searchDocument)
  const row = rows.find((one) => firms.get(one.id) === name)
  if (!row) throw new Error(`${name} has no document`)
  return (row.body as { concepts: string[] }).concepts
}

test('a new word has only the texts read anew that hold it', async () => {
  expect(await conceptsOf('jargon')).not.toContain('process:shot-blasting')
  expect(await follow(withWord('process:shot-blasting', 'vi', 'đánh xờm'))).toEqual(['jargon'])
  await expectSameAsRebuilt()
  expect(await conceptsOf('jargon')).toContain('process:shot-blasting')
})

test('a new word reaches texts in which it was typed with the keys of an input method', async () => {
  expect(await follow(withWord('process:shot-blasting', 'vi', 'vảy cá'))).toEqual(['telex'])
  await expectSameAsRebuilt()
})

test('a word taken back has them read anew once more', async () => {
  const without = (concept: Concept) => ({
    ...concept,
    aliases: { ...concept.aliases, vi: concept.aliases.vi?.filter((word) => word !== 'đánh xờm') },
  })
  expect(await follow(without)).toEqual(['jargon'])
  await expectSameAsRebuilt()
  expect(await conceptsOf('jargon')).not.toContain('process:shot-blasting')
})

test('a new concept has only the texts read anew that hold one of its words', async () => {
  const orbital: Concept = {
    kind: 'process',
    id: 'orbital-forging',
    parent: null,
    labels: { vi: 'rèn quay quỹ đạo', en: 'wobble forging', ja: '揺動鍛造', ko: '궤도 단조', zh: '摆动辗压' },
    aliases: {},
    needsContext: [],
    details: {},
  }
  expect(await follow(same, [orbital])).toEqual(['english', 'japanese'])
  await expectSameAsRebuilt()
  expect(await conceptsOf('japanese')).toContain('process:orbital-forging')
})

test('a word for a category has only the texts read anew that come near it', async () => {
  expect(await follow(withWord('category:springs', 'vi', 'ty ren xoắn'))).toContain('jargon')
  await expectSameAsRebuilt()
})

test('another place in the tree has the holders read anew, whatever they say', async () => {
  const moved = (concept: Concept) =>
    concept.kind === 'material' && concept.id === 'nak80' ? { ...concept, parent: 'stainless-steel' } : concept
  expect(await follow(moved)).toContain('molds')
  await expectSameAsRebuilt()
})

test('words taken from anywhere leave documents as a rebuild of all would make them', async () => {
  const said = Object.values(texts).flatMap((text) => text.match(/[\p{L}\d]+(?: [\p{L}\d]+)?/gu) ?? [])
  const changes = Array.from({ length: 12 }, (_, round) => {
    const { kind, id } = concepts[(round * 104_729) % concepts.length]!
    return withWord(conceptKey(kind, id), 'vi', said[(round * 7919) % said.length]!)
  })
  for (const some of [changes.slice(0, 6), changes.slice(6)]) {
    const noted = await follow((concept) => some.reduce((changed, change) => change(changed), concept))
    expect(noted.length).toBeGreaterThan(0)
    await expectSameAsRebuilt()
  }
}, 120_000)

test('other rules of reading have everything read anew', async () => {
  await db.update(searchDocument).set({ lexiconVersion: '0.0.old' })
  await db.delete(indexLexicon)
  await db.insert(indexLexicon).values({ version: '0.0.old', concepts })
  await followLexicon(db, lexicon)
  expect(await findChanges(db, 1000)).toHaveLength(firms.size)
  await expectSameAsRebuilt()
})
