import type { FieldGroup } from '@matxich/db'

/** What the center can check: contacts and money are not shown to the public, so no mark stands beside them. */
export const checkableGroups = [
  'identity',
  'location',
  'size',
  'description',
  'capabilities',
  'equipment',
  'certificates',
  'references',
  'exports',
] as const satisfies FieldGroup[]
