import type { ExcludableGroup } from '@matxich/db'
import { getGroupsOfFirms } from '@matxich/db/queries'
import type { Services } from '../context.ts'

/** Whether the buyer keeps a firm out, by name or by its kind: such a firm is not asked either. */
export async function isKeptOutOf(
  { db, now }: Pick<Services, 'db' | 'now'>,
  found: { excludedEnterpriseIds: string[]; excludedGroups: ExcludableGroup[] },
  enterpriseId: string,
): Promise<boolean> {
  if (found.excludedEnterpriseIds.includes(enterpriseId)) return true
  if (found.excludedGroups.length === 0) return false
  const groups = (await getGroupsOfFirms(db, [enterpriseId], now())).get(enterpriseId) ?? []
  return groups.some((group) => found.excludedGroups.includes(group))
}
