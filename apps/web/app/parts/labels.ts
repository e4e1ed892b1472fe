import type { EnterpriseSummary, Verdict } from '@matxich/api'
import type { DisplayQuantity } from '@matxich/i18n'

/** A requirement as pages show it, whether just read, stored or part of a verdict. `concept` is an id without its kind. */
export interface ShownRequirement {
  key: string
  kind: string
  concept: string | null
  /** Ids of others of its kind that would do as well. */
  alternatives?: string[]
  /** What is taken for met although it is less than asked. */
  accepts?: ('near_grade' | 'planned')[]
  quantity: DisplayQuantity | null
}

/** Keys of the concepts of which a requirement asks for any; none for numbers. */
export function requirementConcepts({ kind, concept, alternatives = [] }: ShownRequirement): string[] {
  return concept === null ? [] : [concept, ...alternatives].map((id) => `${kind}:${id}`)
}

export function keysOfRequirements(requirements: ShownRequirement[]): string[] {
  return requirements.flatMap(requirementConcepts)
}

export function keysOfVerdicts(verdicts: Verdict[]): string[] {
  return [
    ...keysOfRequirements(verdicts.map((verdict) => verdict.requirement)),
    ...verdicts.flatMap((verdict) => verdict.evidence.flatMap((evidence) => evidence.concept ?? [])),
  ]
}

/** Key of each place of a location that is known, smallest first. */
export function keysOfLocation(location: EnterpriseSummary['location']): string[] {
  return [
    location.park ? `park:${location.park}` : null,
    location.district ? `district:${location.district}` : null,
    location.formerProvince ? `former-province:${location.formerProvince}` : null,
    location.province ? `province:${location.province}` : null,
  ].filter((key) => key !== null)
}

export function keysOfSupplier(
  supplier: Pick<EnterpriseSummary, 'location' | 'categories' | 'machines' | 'certificates'>,
): string[] {
  return [
    ...keysOfLocation(supplier.location),
    ...supplier.categories.map((id) => `category:${id}`),
    ...supplier.machines.flatMap(({ type }) => (type ? `equipment:${type}` : [])),
    ...supplier.certificates.map(({ type }) => `certification:${type}`),
  ]
}

/** Each key once, for `api.concept.labels({ keys, lang })`. */
export function uniqueKeys(...lists: string[][]): string[] {
  return [...new Set(lists.flat())]
}
