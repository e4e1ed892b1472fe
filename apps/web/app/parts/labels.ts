import type { EnterpriseSummary, Verdict } from '@matxich/api'
import type { DisplayQuantity } from '@matxich/i18n'

/** A requirement as pages show it, whether just read, stored or part of a verdict. `concept` is an id without its kind. */
export interface ShownRequirement {
  key: string
  kind: string
  concept: string | null
  quantity: DisplayQuantity | null
}

/** Key of the concept a requirement asks for; null for numbers. */
export function requirementConcept({ kind, concept }: ShownRequirement): string | null {
  return concept === null ? null : `${kind}:${concept}`
}

export function keysOfRequirements(requirements: ShownRequirement[]): string[] {
  return requirements.flatMap((requirement) => requirementConcept(requirement) ?? [])
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
