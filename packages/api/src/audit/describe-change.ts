/** One field that an event changed, in words for people; null where it said nothing. */
export interface FieldChange {
  /** Name of the field as the event wrote it, e.g. `employees`, `capabilities`. */
  field: string
  before: string | null
  after: string | null
}

/** Longer values are told by their beginning: the trail itself keeps them whole. */
const longest = 600
const mostFields = 40

/** Properties that name a concept by its id, and of which kind, by what they stand in. */
const conceptKinds: Record<string, string | Record<string, string>> = {
  category: 'category',
  concept: 'process',
  materials: 'material',
  type: { equipment: 'equipment', certificates: 'certification' },
  formerProvince: 'former-province',
  province: 'province',
  park: 'park',
}

/**
 * Before → after of an event, field by field; what did not change and ids are left out, and of lists only what came and went.
 * @param label names a concept key in the reader's language
 */
export function describeChange(before: unknown, after: unknown, label: (key: string) => string): FieldChange[] {
  const from = asFields(before)
  const to = asFields(after)
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(isTelling)
  return fields
    .flatMap((field) => {
      const [left, right] = withoutShared(from[field], to[field])
      const change = { field, before: tell(left, field, field, label), after: tell(right, field, field, label) }
      return change.before === change.after ? [] : [change]
    })
    .slice(0, mostFields)
}

/** Concept keys that an event names, to be labelled before it is described. */
export function conceptKeysIn(before: unknown, after: unknown): string[] {
  const keys = new Set<string>()
  describeChange(before, after, (key) => {
    keys.add(key)
    return key
  })
  return [...keys]
}

function asFields(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {}
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { value }
}

/** `stood` is what taking back a publication needs, not a change. */
function isTelling(field: string): boolean {
  return field !== 'id' && field !== 'stood' && !/[a-z]Ids?$/.test(field)
}

/** Of two lists what only one of them has. */
function withoutShared(left: unknown, right: unknown): [unknown, unknown] {
  if (!Array.isArray(left) || !Array.isArray(right)) return [left, right]
  const texts = (list: unknown[]) => new Set(list.map((item) => JSON.stringify(withoutIds(item))))
  const inLeft = texts(left)
  const inRight = texts(right)
  return [
    left.filter((item) => !inRight.has(JSON.stringify(withoutIds(item)))),
    right.filter((item) => !inLeft.has(JSON.stringify(withoutIds(item)))),
  ]
}

function withoutIds(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
  return Object.fromEntries(Object.entries(item).filter(([field]) => isTelling(field)))
}

function tell(value: unknown, field: string, root: string, label: (key: string) => string): string | null {
  const text = tellWhole(value, field, root, label)
  if (text === null || text === '') return null
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function tellWhole(value: unknown, field: string, root: string, label: (key: string) => string): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) {
    const told = value.flatMap((item) => tellWhole(item, field, root, label) ?? [])
    return told.join(value.some((item) => typeof item === 'object') ? '\n' : ', ')
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([inner]) => isTelling(inner))
      .flatMap(([inner, given]) => tellWhole(given, inner, root, label) || [])
      .join(' · ')
  if (typeof value === 'string') {
    const known = conceptKinds[field]
    const kind = typeof known === 'string' ? known : known?.[root]
    return kind && /^[a-z0-9][a-z0-9.-]*$/.test(value) ? label(`${kind}:${value}`) : value
  }
  return String(value)
}
