/** What breaks careless programs: too much, too little, the wrong kind, and words that mean something to a machine. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  'khuôn\0ép',
  '\uD800',
  'a\uDC00b',
  '\u202Egnp.exe',
  '\u200B\u200B',
  '😀'.repeat(300),
  "'; drop table enterprise; --",
  '%_\\%',
  '{{constructor.constructor("return process")()}}',
  '#{7*7}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  '1e309',
  '-1',
  '0',
  '99999999999999999999999999',
  '00000000-0000-0000-0000-000000000000',
  'not-a-uuid',
  '2026-02-30',
  '+000000-01-01',
  'x'.repeat(300_000),
  '('.repeat(5000),
  'á'.normalize('NFD').repeat(2000),
  '\r\nBcc: everyone@example.vn',
  '１２３４５６７８９０',
  'مرحبا',
]

/** Values of a kind that nobody asked for. */
export const hostileShapes: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  0,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  -(2 ** 63),
  [],
  [[]],
  {},
  { length: 1e9 },
  { toString: 1 },
  Array.from({ length: 10_000 }, () => 'x'),
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  nested(5000),
]

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = { value }
  return value
}

/** Every place in an input where a value stands, as a path; the input itself first. */
export function placesIn(input: unknown, path: string[] = []): string[][] {
  const isTree = typeof input === 'object' && input !== null && !ArrayBuffer.isView(input) && !(input instanceof Date)
  const below = isTree ? Object.entries(input).flatMap(([key, inner]) => placesIn(inner, [...path, key])) : []
  return [path, ...below]
}

/** The input with another value in one place. */
export function withValue(input: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(input))
    return input.map((inner, index) => (String(index) === key ? withValue(inner, rest, value) : inner))
  const tree = input as Record<string, unknown>
  return { ...tree, [key]: withValue(tree[key], rest, value) }
}
