import { type Acceptance, acceptances } from '@matxich/db'
import { type Lexicon, parentOf } from '../lexicon/lexicon.ts'
import { keysOf } from '../reading/requirements.ts'
import type { Quantity, Requirement } from '../types.ts'

/** A must made a wish, asked a little wider, or met by less than it asks. */
export const relaxationWays = ['nice', 'wider', ...acceptances] as const

/** One must, eased by one step. */
export interface Relaxation {
  /** Of the must that is eased. */
  key: string
  how: (typeof relaxationWays)[number]
  /** What would be asked in its place; null when nothing is a must any more. */
  requirement: Requirement | null
}

/** Tolerances as drawings grade them, plus-minus in millimetres. */
const tolerances = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]

/**
 * Every way to ease one of the musts by one step. What is to be made stays a must; it may be widened to its family. A place is
 * widened to the province that it has become part of, a grade to its family, a number by one step of its trade.
 */
export function relaxationsOf(lexicon: Lexicon, requirements: Requirement[]): Relaxation[] {
  return requirements
    .filter((requirement) => requirement.level === 'must')
    .flatMap((requirement): Relaxation[] => {
      const wider = widened(lexicon, requirement)
      const accepted = acceptableFor(requirement.kind).filter((one) => !requirement.accepts?.includes(one))
      return [
        ...accepted.map((how) => ({
          key: requirement.key,
          how,
          requirement: { ...requirement, accepts: [...(requirement.accepts ?? []), how] },
        })),
        ...(wider ? [{ key: requirement.key, how: 'wider' as const, requirement: wider }] : []),
        ...(requirement.kind === 'category' ? [] : [{ key: requirement.key, how: 'nice' as const, requirement: null }]),
      ]
    })
}

/** What may be taken for met of a kind of requirement although it is less than asked. */
export function acceptableFor(kind: string): Acceptance[] {
  if (kind === 'material') return ['near_grade']
  return kind === 'certification' ? ['planned'] : []
}

function widened(lexicon: Lexicon, requirement: Requirement): Requirement | null {
  const { kind, key, quantity } = requirement
  if (quantity) {
    const wider = widerQuantity(kind, quantity)
    return wider ? { ...requirement, quantity: wider } : null
  }
  if (kind === 'material' || kind === 'category') {
    const [family, ...others] = new Set(keysOf(requirement).map((one) => parentOf(lexicon, one)))
    return others.length === 0 ? asking(requirement, family ?? null) : null
  }
  if (kind === 'former-province' && !requirement.alternatives) {
    const province = lexicon.concepts.get(key)?.details.province
    return asking(requirement, typeof province === 'string' ? `province:${province}` : null)
  }
  return null
}

function asking(requirement: Requirement, key: string | null): Requirement | null {
  if (key === null) return null
  const [kind, concept] = key.split(':') as [Requirement['kind'], string]
  const { alternatives: _, accepts: __, ...single } = requirement
  return { ...single, key, kind, concept }
}

function widerQuantity(kind: string, { min, max, unit }: Quantity): Quantity | null {
  const exactly = (value: number) => ({ min: value, max: value, unit })
  switch (kind) {
    case 'tolerance': {
      const next = tolerances.find((one) => one > max * 1.0001)
      return next === undefined ? null : exactly(next)
    }
    // A quarter longer, in steps that people agree on.
    case 'leadTime':
      return exactly(max < 20 ? Math.ceil(max * 1.25) : Math.ceil((max * 1.25) / 5) * 5)
    case 'moq':
      return exactly(max * 2)
    case 'volume':
      return min > 1 ? exactly(Number((min * 0.75).toPrecision(2))) : null
    default:
      return null
  }
}
