const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const times = new Set(['enqueuedAt', 'startedAt', 'finishedAt', 'createdAt', 'updatedAt'])

/**
 * Names that are the same in every run for what is different in each: identifiers by the order in which they appear, the
 * prefix of indexes, numbers of tasks, times. Keys are never written down.
 */
export function createStableNames(indexPrefix: string) {
  const names = new Map<string, string>()
  const identifiers = new Map<string, string>()
  const tasks = new Map<number, number>()

  function nameOf(found: string): string {
    const name = names.get(found) ?? `id-${names.size + 1}-`
    names.set(found, name)
    identifiers.set(name, found)
    return name
  }

  function taskOf(number: number): number {
    const known = tasks.get(number) ?? tasks.size + 1
    tasks.set(number, known)
    return known
  }

  function tidy(this: unknown, key: string, value: unknown): unknown {
    if (times.has(key) && typeof value === 'string') return '2026-01-01T00:00:00Z'
    if (key === 'duration' || key === 'details' || key === 'stats' || key === 'progress') return null
    if (key === 'processingTimeMs') return 0
    if (key === 'requestUid' || key === 'batchUid') return undefined
    if (key === 'key' && typeof value === 'string') return 'a-key-that-opens-nothing'
    if (typeof value === 'number' && (key === 'taskUid' || (key === 'uid' && isTask(this)))) return taskOf(value)
    return value
  }

  return {
    /** What goes into a recording, or is looked for in one. */
    toStable: (text: string) => text.replaceAll(indexPrefix, 'any-prefix').replace(identifier, nameOf),
    pathToStable: (path: string) => path.replace(/^\/tasks\/(\d+)/, (_, number) => `/tasks/${taskOf(Number(number))}`),
    tidyAnswer: (text: string) => JSON.stringify(text ? JSON.parse(text) : null, tidy),
    /** What a recording holds, as this run knows it. */
    fromStable: (text: string) =>
      text.replaceAll('any-prefix', indexPrefix).replace(/id-\d+-/g, (name) => identifiers.get(name) ?? name),
  }
}

function isTask(holder: unknown): boolean {
  return typeof holder === 'object' && holder !== null && 'indexUid' in holder
}
