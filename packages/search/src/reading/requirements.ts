import { type ConceptKind, mostAlternatives } from '@matxich/db'
import { conceptKey, kindOf } from '../lexicon/lexicon.ts'
import type { ConceptKey, QuantityMention, Requirement, RequirementLevel, Span } from '../types.ts'
import type { Alternatives } from './alternatives.ts'

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

/**
 * Makes one requirement of those that a text leaves open: a must where each of them would be one. What joins nothing that is asked is a
 * wish ("A or nothing", and A or something that no firm is asked for).
 */
export function withAlternatives(
  requirements: Map<string, Requirement>,
  { choices, orNothing, accepts }: Alternatives,
): void {
  for (const [key, acceptance] of accepts) {
    const requirement = requirements.get(key)
    if (requirement) requirements.set(key, { ...requirement, accepts: [acceptance] })
  }
  for (const key of orNothing) asWish(requirements, key)
  for (const { concepts, span, isOpen } of choices) {
    const [first, ...others] = concepts.flatMap((key) => requirements.get(key) ?? [])
    if (!first) continue
    if (others.length === 0) {
      asWish(requirements, first.key)
      continue
    }
    const all = [first, ...others].slice(0, mostAlternatives + 1)
    const acceptance = all.find((one) => one.accepts)?.accepts
    for (const { key } of others) requirements.delete(key)
    requirements.set(first.key, {
      ...first,
      alternatives: all.slice(1).flatMap(({ concept }) => concept ?? []),
      ...(acceptance ? { accepts: acceptance } : {}),
      level: !isOpen && all.every(({ level }) => level === 'must') ? 'must' : 'nice',
      span: first.span && span,
    })
  }
}

function asWish(requirements: Map<string, Requirement>, key: string): void {
  const requirement = requirements.get(key)
  if (requirement) requirements.set(key, { ...requirement, level: 'nice' })
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
