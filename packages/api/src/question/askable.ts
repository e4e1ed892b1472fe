import type { QuestionKind } from '@matxich/db'
import type { StoredRequirement } from '@matxich/db/queries'

/** Numbers that a firm answers with its own; of all others it says whether it can do what is asked. */
const ownNumbers = new Set(['tolerance', 'leadTime', 'moq', 'volume'])
const askedConcepts = new Set(['category', 'process', 'material', 'certification', 'equipment', 'inspection'])
const askedNumbers = new Set(['size', 'thread', 'gauge', 'tonnage', 'hardness', 'shots'])

/** Of "A or B" a firm is asked about each, so that a yes enters the very row that it is about. */
export function eachAsked({ alternatives, ...asked }: AskedRequirement): AskedRequirement[] {
  const others = alternatives?.map((concept) => ({ ...asked, key: `${asked.kind}:${concept}`, concept })) ?? []
  return [asked, ...others]
}

export type AskedRequirement = Pick<StoredRequirement, 'key' | 'kind' | 'concept' | 'alternatives' | 'quantity'>

/** How a requirement is asked; null for what a firm cannot answer, such as where it stands. */
export function askedAs({ kind, quantity }: AskedRequirement): { kind: QuestionKind; unit: string | null } | null {
  if (ownNumbers.has(kind)) return quantity ? { kind: 'number', unit: quantity.unit } : null
  return askedConcepts.has(kind) || askedNumbers.has(kind) ? { kind: 'yes_no', unit: null } : null
}
