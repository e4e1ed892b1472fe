/** What a buyer can add by hand, concepts first. */
export const addableConcepts = [
  'category',
  'process',
  'material',
  'certification',
  'equipment',
  'inspection',
  'former-province',
] as const
export const addableNumbers = [
  'tolerance',
  'volume',
  'leadTime',
  'size',
  'thread',
  'gauge',
  'tonnage',
  'hardness',
  'shots',
  'moq',
] as const

export type AddableConcept = (typeof addableConcepts)[number]
export type AddableNumber = (typeof addableNumbers)[number]

export function isAddableConcept(kind: unknown): kind is AddableConcept {
  return addableConcepts.includes(kind as AddableConcept)
}

export function isAddableNumber(kind: unknown): kind is AddableNumber {
  return addableNumbers.includes(kind as AddableNumber)
}
