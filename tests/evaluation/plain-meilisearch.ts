import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { PlainEngine } from './plain-engine.ts'

/** How long a server may take to index a set, milliseconds. */
const patience = 60_000

/**
 * An index of its own on a Meilisearch server, with the settings it comes with; gone after `close`.
 * @throws Error when the server refuses or does not finish in time
 */
export async function openPlainMeilisearch(
  firms: { id: string; text: string }[],
  server: { url: string; apiKey?: string },
): Promise<PlainEngine> {
  const index = `baseline-${randomUUID()}`
  const request = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(new URL(path, server.url), {
      method,
      headers: {
        'content-type': 'application/json',
        ...(server.apiKey ? { authorization: `Bearer ${server.apiKey}` } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`Meilisearch answered ${response.status} to ${method} ${path}`)
    return (await response.json()) as { taskUid?: number; status?: string; hits?: { id: string }[] }
  }
  const finish = async ({ taskUid }: { taskUid?: number }) => {
    for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
      const { status } = await request('GET', `/tasks/${taskUid}`)
      if (status === 'succeeded') return
      if (status === 'failed' || status === 'canceled') throw new Error(`Meilisearch did not take the set: ${status}`)
    }
    throw new Error('Meilisearch did not index the set in time')
  }
  await finish(await request('POST', `/indexes/${index}/documents?primaryKey=id`, firms))
  return {
    name: 'plain meilisearch',
    search: async (words) => {
      const { hits = [] } = await request('POST', `/indexes/${index}/search`, { q: words.join(' '), limit: 100 })
      return hits.map(({ id }) => id)
    },
    close: async () => finish(await request('DELETE', `/indexes/${index}`)),
  }
}
