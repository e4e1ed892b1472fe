import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anything, makeDocument } from '../testing/engine-documents.ts'
import { openRecording } from '../testing/recording.ts'
import { givenServer, openTestServer, type TestServer } from '../testing/test-server.ts'
import { createMeilisearchEngine } from './meilisearch-engine.ts'
import { keyUid, makeScopedKeys } from './scoped-keys.ts'

const given = givenServer(process.env)
const recording = openRecording(join(import.meta.dirname, 'keys.recording.jsonl'))
let server: TestServer

beforeEach(async ({ task }) => {
  server = await openTestServer(task.name, given, recording)
})
afterEach(async () => {
  for (const role of ['search', 'write'] as const) await askMaster(`keys/${keyUid(role, server.indexPrefix)}`, 'DELETE')
  await server.close()
})
afterAll(() => {
  if (given.isRecorded) recording.save()
})

/** An engine of the same server under another key. */
const engineWith = (apiKey: string, indexPrefix = server.indexPrefix) =>
  createMeilisearchEngine({ url: server.url, apiKey, indexPrefix })
const search = (engine: ReturnType<typeof engineWith>) =>
  engine.search({ kind: 'enterprise', terms: anything, limit: 1 })
const askMaster = (path: string, method: string, body?: unknown) =>
  fetch(`${server.url}/${path}`, {
    method,
    headers: { authorization: `Bearer ${server.apiKey}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
async function* inOne(documents: ReturnType<typeof makeDocument>[]) {
  yield documents
}

describe('keys for one database', () => {
  it('let the worker do all that it does, and find again what they made', async () => {
    const keys = await makeScopedKeys(server)
    expect(await makeScopedKeys(server)).toEqual(keys)
    const worker = engineWith(keys!.write)
    const [first, second] = [makeDocument(), makeDocument()]
    await worker.write([first])
    await worker.rebuild('enterprise', inOne([first, second]))
    await worker.remove('enterprise', [first.id])
    expect([...(await worker.hashes('enterprise')).keys()]).toEqual([second.id])
    await worker.drop()
  })

  it('let the apps search and nothing else', async () => {
    const keys = await makeScopedKeys(server)
    const worker = engineWith(keys!.write)
    const document = makeDocument()
    await worker.write([document])
    const app = engineWith(keys!.search)
    expect((await search(app)).hits.map((hit) => hit.id)).toEqual([document.id])
    await expect(app.write([makeDocument()])).rejects.toThrow('The provided API key is invalid')
    await expect(app.remove('enterprise', [document.id])).rejects.toThrow('The provided API key is invalid')
    await expect(app.hashes('enterprise')).rejects.toThrow('The provided API key is invalid')
    expect((await search(app)).total).toBe(1)
    await worker.drop()
  })

  it('open no other database on the server', async () => {
    const keys = await makeScopedKeys(server)
    const other = 'of_another_database'
    await expect(engineWith(keys!.write, other).write([makeDocument()])).rejects.toThrow('API key')
    await expect(search(engineWith(keys!.search, other))).rejects.toThrow('API key')
  })

  it('are not made by a key that may not make any: it is used as it is', async () => {
    const keys = await makeScopedKeys(server)
    expect(await makeScopedKeys({ ...server, apiKey: keys!.write })).toBeNull()
    expect(await makeScopedKeys({ ...server, apiKey: undefined })).toBeNull()
  })

  it('are made anew when somebody took rights from them', async () => {
    const keys = await makeScopedKeys(server)
    const uid = keyUid('search', server.indexPrefix)
    await askMaster(`keys/${uid}`, 'DELETE')
    await askMaster('keys', 'POST', { uid, actions: ['version'], indexes: ['*'], expiresAt: null })
    expect(await makeScopedKeys(server)).toEqual(keys)
    await expect(search(engineWith(keys!.search))).rejects.toThrow('not found')
  })
})
