import { randomUUID } from 'node:crypto'
import { type MadeSearchDocument, writeSearchDocuments } from '@matxich/db/queries'
import { createTestDatabase, type TestDatabase } from '@matxich/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildEnterpriseDocument } from '../documents/enterprise-document.ts'
import { toStoredEnterprise } from '../drainer/to-stored-document.ts'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { writeLean } from './lean-document.ts'
import { getScoredDocuments } from './scored-documents.ts'

const lexicon = sharedLexicon()
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

/** A firm of half a profile; what is stored beside its document says a quarter, so that one can tell which was read. */
function made(beside?: (lean: string) => string): MadeSearchDocument {
  const profile = profileOf({
    id: randomUUID(),
    capabilities: [capabilityOf({ category: 'hex-bolt', materials: ['sus304'] })],
  })
  const document = { ...buildEnterpriseDocument(lexicon, profile), completeness: 0.5 }
  const stored = toStoredEnterprise(document, 'v')
  return beside ? { ...stored, lean: beside(writeLean({ ...document, completeness: 0.25 })) } : stored
}

async function completenessOf(document: MadeSearchDocument, hash = document.hash) {
  const [read] = await getScoredDocuments(database.db, [{ id: document.id, hash, engineScore: 1 }])
  return read?.completeness
}

test('what is stored beside a document is scored by, and the whole one where there is nothing beside it', async () => {
  const lean = made((content) => content)
  const old = made()
  await writeSearchDocuments(database.db, [lean, old])
  expect(await completenessOf(lean)).toBe(0.25)
  expect(await completenessOf(old)).toBe(0.5)
})

test('what stands beside a document but was made with another, or is written in another way, is not read', async () => {
  const stale = made((content) => content)
  const foreign = made((content) => content.replace(/^H\[\d+/, 'H[0'))
  await writeSearchDocuments(database.db, [stale, foreign])
  const rewritten = { ...stale, hash: 'another', lean: undefined }
  await writeSearchDocuments(database.db, [rewritten])
  expect(await completenessOf(rewritten)).toBe(0.5)
  expect(await completenessOf(foreign)).toBe(0.5)
})

test('what stands beside a document follows it', async () => {
  const before = made((content) => content)
  await writeSearchDocuments(database.db, [before])
  const after = { ...before, hash: 'changed', lean: before.lean!.replace('0.25', '0.75') }
  await writeSearchDocuments(database.db, [after])
  expect(await completenessOf(after)).toBe(0.75)
})
