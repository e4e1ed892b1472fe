import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatBaseline, runBaseline } from './baseline.ts'

const folder = mkdtempSync(join(tmpdir(), 'matxich-baseline-'))
const asked: { method: string; url: string; body: string }[] = []
let server: Server

const firm = (id: string, taxCode: string, text: string) => ({
  id,
  taxCode,
  name: { vi: `Công ty TNHH ${id}` },
  location: { formerProvince: '27' },
  description: { lang: 'vi', text },
})
const files = {
  'enterprises.jsonl': [firm('e001', '1199040205', 'Ép nhựa theo khuôn'), firm('e002', '2399040356', 'Mạ kẽm, sơn')],
  'queries.jsonl': [
    { id: 'q001', lang: 'vi', text: 'ép nhựa' },
    { id: 'q002', lang: 'en', text: 'plating' },
  ],
}

beforeAll(async () => {
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  writeFileSync(join(folder, 'qrels.tsv'), 'q001\t0\te001\t3\nq002\t0\te002\t3\n')
  // Stands for a server of Meilisearch: takes documents, says its tasks are done, and finds nothing but the first firm.
  server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    asked.push({ method: request.method!, url: request.url!, body })
    const answer = request.url!.endsWith('/search') ? { hits: [{ id: 'e001' }] } : { taskUid: 1, status: 'succeeded' }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('engines without any knowledge of the trade', () => {
  it('are measured on the same set: full text finds the words, and nothing in another language', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const results = await runBaseline(folder, { url })
    expect(results.map(({ engine }) => engine)).toEqual(['plain postgres', 'plain meilisearch'])
    expect(results[0]!.queries.byLang).toEqual({ vi: 1, en: 0 })
    expect(results[1]!.queries.byLang).toEqual({ vi: 1, en: 0 })
    expect(formatBaseline(results)).toContain('plain meilisearch  queries')
  })

  it('leave no index behind on the server', () => {
    const deleted = asked.find(({ method }) => method === 'DELETE')
    expect(deleted?.url).toMatch(/^\/indexes\/baseline-/)
  })
})
