import type { SearchEngine, SearchResult } from './search-engine.ts'

export interface CircuitBreakerOptions {
  /** Milliseconds after which an answer comes too late; default 1500. */
  timeout?: number
  /** Failures in a row after which the primary engine is left alone; default 3. */
  failuresToOpen?: number
  /** Milliseconds it is left alone before one search tries it again; default 15 000. */
  coolDown?: number
  now?: () => number
  /** Told of each failure, for the log. */
  onFailure?: (cause: unknown) => void
}

/**
 * Answers searches from the fallback when the primary engine fails or is slow, and says what such an answer lacks.
 * Writes go to the primary alone and fail with it: the drainer keeps them until it is back. The fallback reads the
 * stored documents and needs no copy.
 */
export function withFallback(
  primary: SearchEngine,
  fallback: SearchEngine,
  options: CircuitBreakerOptions = {},
): SearchEngine {
  const { timeout = 1500, failuresToOpen = 3, coolDown = 15_000, now = Date.now } = options
  let failures = 0
  let triedAgainAt = 0

  async function tryPrimary(request: Parameters<SearchEngine['search']>[0]): Promise<SearchResult | null> {
    const isOpen = failures >= failuresToOpen
    if (isOpen && now() < triedAgainAt) return null
    // While open, one search at a time probes; the others need not wait for it.
    if (isOpen) triedAgainAt = now() + coolDown
    try {
      const result = await withinTime(primary.search(request), timeout)
      failures = 0
      return result
    } catch (cause) {
      failures += 1
      if (failures >= failuresToOpen) triedAgainAt = now() + coolDown
      options.onFailure?.(cause)
      return null
    }
  }

  return {
    name: primary.name,
    async search(request) {
      const result = await tryPrimary(request)
      if (result) return result
      const substitute = await fallback.search(request)
      return { ...substitute, degraded: ['typoTolerance'] }
    },
    write: (documents) => primary.write(documents),
    remove: (kind, ids) => primary.remove(kind, ids),
    rebuild: (kind, pages) => primary.rebuild(kind, pages),
    hashes: (kind) => primary.hashes(kind),
    health: () => primary.health(),
    drop: () => primary.drop(),
  }
}

async function withinTime<Value>(answer: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
