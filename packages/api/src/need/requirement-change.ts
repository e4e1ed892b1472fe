import type { Acceptance } from '@matxich/db'
import type { StoredRequirement } from '@matxich/db/queries'
import { acceptableFor, type Lexicon, type RequirementLevel } from '@matxich/search'
import { AppError } from '../errors.ts'
import type { RequirementAdd } from './need-schema.ts'

/** One correction of what was read from a need. */
export type RequirementChange =
  | { type: 'level'; key: string; level: RequirementLevel }
  | { type: 'remove'; key: string }
  | { type: 'add'; requirement: RequirementAdd }
  | { type: 'accept'; key: string; acceptance: Acceptance; isAccepted: boolean }
  | { type: 'replace'; key: string; by: Pick<StoredRequirement, 'key' | 'kind' | 'concept' | 'quantity'> }

/** Requirements as a change leaves them. @throws AppError invalid (an unknown concept, or an acceptance that its kind has not) */
export function withChange(
  lexicon: Lexicon,
  requirements: StoredRequirement[],
  change: RequirementChange,
): StoredRequirement[] {
  switch (change.type) {
    case 'level':
      return requirements.map((asked) => (asked.key === change.key ? { ...asked, level: change.level } : asked))
    case 'remove':
      return requirements.filter((asked) => asked.key !== change.key)
    case 'accept':
      return requirements.map((asked) => (asked.key === change.key ? withAcceptance(asked, change) : asked))
    case 'replace':
      return requirements.flatMap((asked) => {
        if (asked.key !== change.key) return asked.key === change.by.key ? [] : [asked]
        const { alternatives: _, accepts: __, ...single } = asked
        return [{ ...single, ...change.by, origin: 'person' as const }]
      })
    case 'add':
      return withAdded(lexicon, requirements, change.requirement)
  }
}

function withAcceptance(
  { accepts = [], ...asked }: StoredRequirement,
  { acceptance, isAccepted }: Extract<RequirementChange, { type: 'accept' }>,
): StoredRequirement {
  if (isAccepted) checkAcceptances(asked.kind, [acceptance])
  const others = accepts.filter((one) => one !== acceptance)
  const left = isAccepted ? [...others, acceptance] : others
  return left.length > 0 ? { ...asked, accepts: left } : asked
}

function checkAcceptances(kind: string, accepts: Acceptance[]): void {
  const acceptable = acceptableFor(kind)
  if (accepts.every((one) => acceptable.includes(one))) return
  throw new AppError('invalid', `${kind} accepts no ${accepts}`, [{ path: 'accepts', rule: 'chooseOne' }])
}

/** What stood alone and is now one of several is asked among them. */
function withAdded(lexicon: Lexicon, requirements: StoredRequirement[], given: RequirementAdd): StoredRequirement[] {
  const added = asAdded(given)
  const others = (added.alternatives ?? []).map((id) => `${added.kind}:${id}`)
  if (given.type === 'concept')
    for (const [position, key] of [added.key, ...others].entries())
      if (!lexicon.concepts.has(key))
        throw new AppError('invalid', `no concept ${key}`, [
          { path: position === 0 ? 'concept' : `alternatives.${position - 1}`, rule: 'unknownConcept' },
        ])
  if (others.length > 0 && (added.kind === 'category' || added.kind === 'industry'))
    throw new AppError('invalid', `a need is about one ${added.kind}`, [{ path: 'alternatives', rule: 'chooseOne' }])
  checkAcceptances(added.kind, added.accepts ?? [])
  const kept = requirements.filter((asked) => asked.alternatives !== undefined || !others.includes(asked.key))
  return kept.some((asked) => asked.key === added.key)
    ? kept.map((asked) => (asked.key === added.key ? { ...added, span: asked.span } : asked))
    : [...kept, added]
}

function asAdded(given: RequirementAdd): StoredRequirement {
  const shared = { kind: given.kind, level: given.level, origin: 'person' as const, span: null }
  if (given.type === 'number') {
    const quantity = { min: given.value, max: given.value, unit: given.unit }
    return { ...shared, key: given.kind, concept: null, quantity }
  }
  const alternatives = [...new Set(given.alternatives)].filter((id) => id !== given.concept)
  const accepts = [...new Set(given.accepts)]
  return {
    ...shared,
    key: `${given.kind}:${given.concept}`,
    concept: given.concept,
    quantity: null,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(accepts.length > 0 ? { accepts } : {}),
  }
}
