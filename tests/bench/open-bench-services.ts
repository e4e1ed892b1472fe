import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Api, type Context, createCaller, noSearchMemory, openServices, type Services } from '@matxich/api'
import type { OpenSearchEngineOptions, SearchEngine, SearchRequest, SearchResult } from '@matxich/search/engines'

export interface BenchServices {
  services: Services
  /** The use cases as a visitor may call them, each search found as if for the first time. */
  api: Api
  /** The same with the memory of searches that apps have. */
  remembering: Api
  /** The engine without anything in between. */
  engine: SearchEngine
  /** Requests that use cases put to the engine since the last call. */
  takeRequests: () => SearchRequest[]
  close: () => Promise<void>
}

export type BenchEngine = Omit<OpenSearchEngineOptions, 'db'>

/** The services as an app opens them, with a listener between the use cases and the engine. */
export async function openBenchServices(databaseUrl: string, search: BenchEngine): Promise<BenchServices> {
  const directory = mkdtempSync(join(tmpdir(), 'matxich-bench-files-'))
  const opened = await openServices({
    databaseUrl,
    search,
    files: { directory },
    urls: { web: 'http://web.test', admin: 'http://admin.test' },
    secret: 'a secret for the bench alone, nobody else knows it',
  })
  const { engine } = opened.services
  let requests: SearchRequest[] = []
  const heard: SearchEngine = {
    ...engine,
    search: (request): Promise<SearchResult> => {
      requests.push(request)
      return engine.search(request)
    },
  }
  const services = { ...opened.services, engine: heard, searches: noSearchMemory }
  const visitor: Context = { services, viewer: null, requestId: null, address: '192.0.2.1' }
  return {
    services,
    api: createCaller(visitor),
    remembering: createCaller({ ...visitor, services: { ...services, searches: opened.services.searches } }),
    engine,
    takeRequests: () => {
      const taken = requests
      requests = []
      return taken
    },
    close: async () => {
      await opened.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
