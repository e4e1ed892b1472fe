const columnGroups = ['identity', 'location', 'size', 'finance', 'description', 'exports'] as const
const rowGroups = ['contacts', 'capabilities', 'equipment', 'certificates', 'references'] as const

/** What was chosen per group; anything that is no choice keeps the facts of the one that stays. */
export function readChoices(form: FormData) {
  const one = (group: string) => (form.get(group) === 'source' ? ('source' as const) : ('target' as const))
  const several = (group: string) => (form.get(group) === 'both' ? ('both' as const) : one(group))
  return {
    ...(Object.fromEntries(columnGroups.map((group) => [group, one(group)])) as Record<
      (typeof columnGroups)[number],
      'target' | 'source'
    >),
    ...(Object.fromEntries(rowGroups.map((group) => [group, several(group)])) as Record<
      (typeof rowGroups)[number],
      'target' | 'source' | 'both'
    >),
  }
}
