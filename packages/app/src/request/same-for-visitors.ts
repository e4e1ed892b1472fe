const marked = new WeakSet<object>()

/**
 * Says of a loader's data that everybody without an account who asks for the address gets the same page of it, and that the very
 * same object is returned while that page is right. The page is then rendered once (`rememberedPage`).
 */
export function sameForVisitors<Data extends object>(data: Data): Data {
  marked.add(data)
  return data
}

/** The data so marked among those of a page's routes. */
export function findSameForVisitors(loaded: Record<string, unknown>): object | null {
  for (const data of Object.values(loaded))
    if (typeof data === 'object' && data !== null && marked.has(data)) return data
  return null
}
