import { kindOf } from '../lexicon/lexicon.ts'
import type { ConceptKey, QuantityMention, Requirement, RequirementLevel, Span } from '../types.ts'

/** A requirement of one concept, as needs, queries and tests make it. */
export function conceptRequirement(key: ConceptKey, level: RequirementLevel, span: Span | null): Requirement {
  return { key, kind: kindOf(key), concept: key.slice(key.indexOf(':') + 1), quantity: null, level, span }
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
