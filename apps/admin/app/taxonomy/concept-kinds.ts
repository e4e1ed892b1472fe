import type { TaxonomyRow } from '@matxich/api'

type ConceptKind = TaxonomyRow['kind']

/** Kinds that staff may add to, in the order people look for them; places and industries follow the law's lists. */
export const addableKinds = [
  'category',
  'process',
  'material',
  'certification',
  'equipment',
  'inspection',
] as const satisfies ConceptKind[]

export type AddableKind = (typeof addableKinds)[number]

export const conceptKinds = [
  ...addableKinds,
  'industry',
  'province',
  'former-province',
  'district',
  'park',
] as const satisfies ConceptKind[]
