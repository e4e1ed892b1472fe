/** Deeper than any record: what is below is refused rather than walked. */
const maximumDepth = 20

const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** A JSON value as PostgreSQL can keep it: without NUL and lone surrogates. @throws RangeError when nested too deep */
export function storable(value: unknown, depth = 0): unknown {
  if (depth > maximumDepth) throw new RangeError('nested too deep')
  if (typeof value === 'string') return value.replace(/\0/g, '').replace(new RegExp(unstorable, 'g'), '\uFFFD')
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storable(key, depth + 1), storable(inner, depth + 1)]),
  )
}

/** Whether PostgreSQL can keep a value as it is; bytes are kept elsewhere and count as fine. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !unstorable.test(value)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true
  if (depth > maximumDepth) return false
  return Object.entries(value).every(([key, inner]) => isStorable(key, depth + 1) && isStorable(inner, depth + 1))
}
