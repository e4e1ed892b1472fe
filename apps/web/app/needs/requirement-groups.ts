/** How a buyer thinks of what is asked, in the order of a drawing: what it is, how it is made, of what, proven how, how much, where. */
export const requirementGroups = ['what', 'how', 'material', 'certificates', 'numbers', 'place'] as const
export type RequirementGroup = (typeof requirementGroups)[number]

const groupOfKind: Record<string, RequirementGroup> = {
  category: 'what',
  industry: 'what',
  process: 'how',
  equipment: 'how',
  inspection: 'how',
  material: 'material',
  certification: 'certificates',
  province: 'place',
  'former-province': 'place',
  district: 'place',
  park: 'place',
}

/** Requirements by group, each group in the order they came in; a number is whatever is no concept. */
export function groupRequirements<Asked extends { kind: string }>(
  requirements: Asked[],
): { group: RequirementGroup; requirements: Asked[] }[] {
  return requirementGroups.map((group) => ({
    group,
    requirements: requirements.filter((asked) => (groupOfKind[asked.kind] ?? 'numbers') === group),
  }))
}
