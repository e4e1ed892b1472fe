import { join } from 'node:path'
import { createTestDatabase } from '@matxich/db/testing'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EngineDocument, SearchEngine } from '../search-engine.ts'
import { describeEngineContract } from '../testing/engine-contract.ts'
import { anything, makeDocument, terms } from '../testing/engine-documents.ts'
import { openRecording } from '../testing/recording.ts'
import { givenServer, openTestServer, type TestServer } from '../testing/test-server.ts'
import { createMeilisearchEngine } from './meilisearch-engine.ts'

const given = givenServer(process.env)
const served = given.url ? 'a real server' : 'a recorded server'

// Without a server that MEILI_URL names, what such a server answered when it was recorded (MEILI_RECORD=1).
const database = await createTestDatabase()
const recording = openRecording(join(import.meta.dirname, 'contract.recording.jsonl'))
let server: TestServer
let engine: SearchEngine

beforeEach(async ({ task }) => {
  server = await openTestServer(task.name, given, recording)
  engine = createMeilisearchEngine(server)
})
afterEach(async () => {
  await engine.drop()
  await server.close()
})
afterAll(async () => {
  if (given.isRecorded) recording.save()
  await database.close()
})

describeEngineContract(`Meilisearch on ${served}`, () => ({ db: database.db, engine }))

describe(`Meilisearch on ${served}`, () => {
  async function find(words: string[]): Promise<string[]> {
    const asked = terms({}, Object.fromEntries(words.map((word) => [word, 1])))
    const { hits } = await engine.search({ kind: 'enterprise', terms: asked, limit: 10 })
    return hits.map((hit) => hit.id)
  }

  it('forgives a slip in a long word, behind what was typed rightly, and none in a short one', async () => {
    const slip = makeDocument({ terms: ['bearring'], quality: 1 })
    const right = makeDocument({ terms: ['bearing'] })
    await engine.write([slip, right, makeDocument({ terms: ['tan'] })])
    expect(await find(['bearing'])).toEqual([right.id, slip.id])
    expect(await find(['tam'])).toEqual([])
  })

  it('knows a grade from a word: another digit is another steel', async () => {
    await engine.write([makeDocument({ terms: ['skd11'] }), makeDocument({ terms: ['sus304l'] })])
    expect(await find(['skd61'])).toEqual([])
    expect(await find(['sus316l'])).toEqual([])
    expect(await find(['skd11'])).toHaveLength(1)
  })

  it('reads on for words that are typed in full, not for their beginnings', async () => {
    await engine.write([makeDocument({ terms: ['grinding'] })])
    expect(await find(['grin'])).toEqual([])
  })

  it('tells the hash of what it found', async () => {
    await engine.write([makeDocument({ terms: ['grinding'], hash: 'abc' })])
    const { hits } = await engine.search({ kind: 'enterprise', terms: anything, limit: 1 })
    expect(hits[0]?.hash).toBe('abc')
  })

  it('goes on with a rebuild that was cut off, and leaves nothing of it behind', async () => {
    const documents = Array.from({ length: 5 }, () => makeDocument())
    await engine.write([makeDocument()])
    await expect(engine.rebuild('enterprise', cutOff(documents.slice(0, 3)))).rejects.toThrow('cut off')
    expect((await engine.hashes('enterprise')).size).toBe(1)
    const kept = documents.slice(1)
    await engine.rebuild('enterprise', inOne(kept))
    expect([...(await engine.hashes('enterprise')).keys()].sort()).toEqual(kept.map(({ id }) => id).sort())
  })

  it('does not take a document into an index that was lost, so that it is filled whole', async () => {
    await engine.write([makeDocument()])
    await createMeilisearchEngine(server).drop()
    await expect(engine.write([makeDocument()])).rejects.toThrow('has lost the index')
  })
})

async function* cutOff(documents: EngineDocument[]): AsyncGenerator<EngineDocument[]> {
  yield documents
  throw new Error('cut off')
}

async function* inOne(documents: EngineDocument[]): AsyncGenerator<EngineDocument[]> {
  yield documents
}
