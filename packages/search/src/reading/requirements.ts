import type { ConceptKind } from '@matxich/db'
import { conceptKey, kindOf } from '../lexicon/lexicon.ts'
import type { ConceptKey, QuantityMention, Requirement, RequirementLevel, Span } from '../types.ts'

/** A requirement of one concept, as needs, queries and tests make it. */
export function conceptRequirement(key: ConceptKey, level: RequirementLevel, span: Span | null): Requirement {
  return { ...named(key), quantity: null, level, span }
}

function named(key: ConceptKey) {
  return { key, kind: kindOf(key), concept: key.slice(key.indexOf(':') + 1) }
}

/** Keys of all concepts of which any meets a requirement, its own first; none for a number. */
export function keysOf({ kind, concept, alternatives = [] }: Requirement): ConceptKey[] {
  return concept === null ? [] : [concept, ...alternatives].map((id) => conceptKey(kind as ConceptKind, id))
}

/** "A or B" as the single requirements that it stands for; any other as it is. */
export function eachAlternative(requirement: Requirement): Requirement[] {
  const { alternatives, ...single } = requirement
  return alternatives ? keysOf(requirement).map((key) => ({ ...single, ...named(key) })) : [requirement]
}

/** A requirement of a number, one of each kind. */
export function quantityRequirement(
  kind: QuantityMention['kind'],
  quantity: QuantityMention['quantity'],
  level: RequirementLevel,
  span: Span | null,
): Requirement {
  return { key: kind, kind, concept: null, quantity, level, span }
}
