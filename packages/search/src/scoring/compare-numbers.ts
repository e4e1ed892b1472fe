import type { DocumentCapability, EnterpriseDocument, Quantity, QuantityFact, Requirement } from '../types.ts'
import { type Judged, judged } from './judged.ts'
import { weights } from './weights.ts'

/** `atMost`: the firm's number must not be above the wanted one; `atLeast`: not below; `within`: ranges must meet. */
type Direction = 'atMost' | 'atLeast' | 'within'

/** How each number is held against a firm's (units.md, column `cmp`). */
const directions: Record<string, Direction> = {
  tolerance: 'atMost',
  leadTime: 'atMost',
  moq: 'atMost',
  volume: 'atLeast',
  shots: 'atLeast',
  tonnage: 'within',
  size: 'within',
  thread: 'within',
  gauge: 'within',
  hardness: 'within',
}

/** A wanted number against what the capability states; the firm's best statement counts. */
export function compareNumber(
  requirement: Requirement,
  capability: DocumentCapability,
  document: EnterpriseDocument,
): Judged {
  const wanted = requirement.quantity
  if (wanted === null) return judged(requirement, 'notStated', [], 0)
  const stated = [
    ...capability.quantities,
    ...(capability.quantities.some((fact) => fact.kind === requirement.kind) ? [] : document.sharedQuantities),
  ].filter((fact) => fact.kind === requirement.kind && comparable(fact.quantity.unit, wanted.unit))
  if (stated.length === 0) {
    const isDenied = document.deniedQuantities.some(
      (denied) => denied.kind === requirement.kind && covers(wanted, denied.quantity),
    )
    return isDenied
      ? judged(requirement, 'missing', [], weights.must.denied)
      : judged(requirement, 'notStated', [], weights.must.notStated)
  }
  const direction = directions[requirement.kind] ?? 'within'
  const met = stated.find((fact) => satisfies(fact.quantity, wanted, direction))
  const fact = met ?? stated[0]!
  const evidence = [evidenceOf(fact, met ? null : 'short')]
  if (met) return judged(requirement, 'met', evidence, met.quote === null ? weights.must.met : weights.must.metFromText)
  return judged(requirement, 'missing', evidence, weights.must.short)
}

function satisfies(offered: Quantity, wanted: Quantity, direction: Direction): boolean {
  if (direction === 'atMost') return offered.min <= wanted.max * 1.0001
  if (direction === 'atLeast') return offered.max >= wanted.min * 0.9999
  return offered.min <= wanted.max && offered.max >= wanted.min
}

/** What is wanted lies within what the firm said it cannot keep. */
function covers(wanted: Quantity, denied: Quantity): boolean {
  return comparable(denied.unit, wanted.unit) && denied.min <= wanted.min && wanted.max <= denied.max
}

/** Pieces and sets count alike; weights and lengths only with their own. */
function comparable(a: string, b: string): boolean {
  const counted = new Set(['piece', 'set'])
  return a === b || (counted.has(a) && counted.has(b))
}

function evidenceOf(fact: QuantityFact, note: 'short' | null) {
  return {
    field: fact.field,
    rowId: fact.rowId,
    quote: fact.quote,
    concept: null,
    quantity: fact.quantity,
    note,
  }
}
