export const profileParts = ['capabilities', 'equipment', 'certificates', 'description'] as const
export type ProfilePart = (typeof profileParts)[number]

/** What a profile does not state yet of all that needs are matched to, the most telling first. */
export function findProfileGaps(profile: {
  capabilities: unknown[]
  equipment: unknown[]
  certificates: unknown[]
  description: unknown
}): ProfilePart[] {
  return profileParts.filter((part) => {
    const stated = profile[part]
    return Array.isArray(stated) ? stated.length === 0 : !stated
  })
}
