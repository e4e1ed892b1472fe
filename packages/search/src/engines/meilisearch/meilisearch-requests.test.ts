import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { makeDocument, terms } from '../testing/engine-documents.ts'
import { indexSettings } from './index-settings.ts'
import { createMeilisearchEngine } from './meilisearch-engine.ts'

/** What the wire carries when there is no server to run the contract suite on: a stand-in that answers as told. */
interface Exchange {
  method: string
  path: string
  body: unknown
}
type Answer = { status?: number; body: unknown }

let server: Server | null = null
afterEach(() => server?.close())

async function standIn(answer: (exchange: Exchange) => Answer): Promise<{ url: string; exchanges: Exchange[] }> {
  const exchanges: Exchange[] = []
  server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const exchange = { method: request.method!, path: request.url!, body: text ? JSON.parse(text) : null }
    exchanges.push(exchange)
    const { status = 200, body } = answer(exchange)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, exchanges }
}

const enqueued: Answer = { status: 202, body: { taskUid: 7, indexUid: 'x', status: 'enqueued', type: 'any' } }
const missing: Answer = { status: 404, body: { message: 'no index', code: 'index_not_found', type: 'invalid_request' } }
const version: Answer = { body: { pkgVersion: '1.12.0', commitSha: 'x', commitDate: 'x' } }
const taskThat = (status: string, message?: string): Answer => ({
  body: { uid: 7, status, type: 'documentAdditionOrUpdate', error: message ? { message } : null },
})

describe('the Meilisearch adapter on the wire', () => {
  it('resolves a write only after the task has succeeded, and prepares a missing index first', async () => {
    const { url, exchanges } = await standIn(({ method, path }) => {
      if (path === '/version') return version
      if (path.startsWith('/tasks/')) return taskThat('succeeded')
      return method === 'GET' ? missing : enqueued
    })
    await createMeilisearchEngine({ url, indexPrefix: 'shop' }).write([makeDocument({ id: 'a' })])
    expect(exchanges.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /indexes',
      'PATCH /indexes/shop_enterprise_2/settings',
      'POST /indexes/shop_enterprise_2/documents?primaryKey=id',
    ])
    expect(exchanges.at(-1)?.path).toBe('/tasks/7')
  })

  it('rejects a write whose task has failed, with the reason', async () => {
    const { url } = await standIn(({ method, path }) => {
      if (path === '/version') return version
      if (path.startsWith('/tasks/')) return taskThat('failed', 'disk full')
      return method === 'GET' ? { body: indexSettings } : enqueued
    })
    const writing = createMeilisearchEngine({ url, indexPrefix: 'shop' }).write([makeDocument()])
    await expect(writing).rejects.toThrow('disk full')
  })

  it('leaves an index alone that is set up as declared', async () => {
    const { url, exchanges } = await standIn(({ method, path }) => {
      if (path === '/version') return version
      if (path.startsWith('/tasks/')) return taskThat('succeeded')
      return method === 'GET' ? { body: indexSettings } : enqueued
    })
    await createMeilisearchEngine({ url, indexPrefix: 'shop' }).remove('need', ['a'])
    expect(exchanges.some(({ path, method }) => path.endsWith('/settings') && method === 'PATCH')).toBe(false)
  })

  it('refuses in words a server that is too old, and asks no more than the version', async () => {
    const { url, exchanges } = await standIn(() => ({ body: { ...(version.body as object), pkgVersion: '1.9.3' } }))
    const writing = createMeilisearchEngine({ url, indexPrefix: 'shop' }).write([makeDocument()])
    await expect(writing).rejects.toThrow('Meilisearch 1.9.3 is not what this product was built for')
    expect(exchanges.map(({ path }) => path)).toEqual(['/version'])
  })

  it('takes what is no answer of Meilisearch for a failure', async () => {
    for (const body of [null, [], 'hello', { hits: 'none' }, { hits: [] }]) {
      const { url } = await standIn(() => ({ body }))
      const searching = createMeilisearchEngine({ url, indexPrefix: 'shop' }).search({
        kind: 'enterprise',
        terms: terms({ 'category:gear': 1 }),
        limit: 5,
      })
      await expect(searching).rejects.toThrow('is not Meilisearch')
      server?.close()
    }
  })

  it('reads hits, total and facets out of a federated answer', async () => {
    const { url, exchanges } = await standIn(() => ({
      body: {
        hits: [{ id: 'a', _federation: { weightedRankingScore: 0.8 } }],
        estimatedTotalHits: 41,
        facetsByIndex: { shop_enterprise_2: { distribution: { facet_province: { '27': 3 } }, stats: {} } },
      },
    }))
    const result = await createMeilisearchEngine({ url, indexPrefix: 'shop' }).search({
      kind: 'enterprise',
      terms: terms({ 'category:gear': 1 }),
      facets: ['province'],
      limit: 5,
    })
    expect(exchanges.map(({ path }) => path)).toEqual(['/multi-search'])
    expect(result).toEqual({
      hits: [{ id: 'a', engineScore: 0.8 }],
      total: 41,
      facetCounts: { province: { '27': 3 } },
    })
  })

  it('has nothing when its index does not exist yet', async () => {
    const { url } = await standIn(() => missing)
    expect(await createMeilisearchEngine({ url, indexPrefix: 'shop' }).hashes('enterprise')).toEqual(new Map())
  })

  it('says that it is not well when nobody answers', async () => {
    const engine = createMeilisearchEngine({ url: 'http://127.0.0.1:1', indexPrefix: 'shop' })
    expect(await engine.health()).toMatchObject({ isHealthy: false })
  })
})
