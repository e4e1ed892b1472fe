import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import type { EnterpriseProfile, ProfileAnswer } from '../profile.ts'
import { enterprise, enterpriseFieldGroup } from '../schema/index.ts'
import type { FieldGroup, Visibility } from '../values.ts'
import { getEnterpriseProfiles } from './enterprise-profile.ts'
import { answerGroup, getProfileAnswers } from './profile-answers.ts'

/** What each field group would be if the enterprise had said nothing. */
const blank: Partial<Record<FieldGroup, Partial<EnterpriseProfile>>> = {
  location: { location: { formerProvince: null, province: null, district: null, park: null } },
  size: { employees: null },
  description: { description: null },
  capabilities: { capabilities: [] },
  equipment: { equipment: [] },
  certificates: { certificates: [] },
  exports: { exports: [] },
}

export function withoutGroups(profile: EnterpriseProfile, groups: FieldGroup[]): EnterpriseProfile {
  return Object.assign({}, profile, ...groups.map((group) => blank[group] ?? {}))
}

/** Field groups that are not for everyone, by enterprise. */
export async function getRestrictedGroups(
  db: Connection,
  ids: string[],
): Promise<Map<string, { fieldGroup: FieldGroup; visibility: Visibility }[]>> {
  const restricted = new Map<string, { fieldGroup: FieldGroup; visibility: Visibility }[]>()
  if (ids.length === 0) return restricted
  const rows = await db
    .select()
    .from(enterpriseFieldGroup)
    .where(and(inArray(enterpriseFieldGroup.enterpriseId, ids), ne(enterpriseFieldGroup.visibility, 'public')))
  for (const { enterpriseId, fieldGroup, visibility } of rows)
    restricted.set(enterpriseId, [...(restricted.get(enterpriseId) ?? []), { fieldGroup, visibility }])
  return restricted
}

/** Of the enterprises named, those that only their members and the center may know of: not yet confirmed, or folded into another. */
export async function findUnlistedIds(db: Connection, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(and(inArray(enterprise.id, ids), eq(enterprise.isListed, false)))
  return new Set(rows.map((row) => row.id))
}

/** A profile as search reads it: with what the firm answered when it was asked, a *no* too, which no page shows to others. */
export interface SearchedProfile extends EnterpriseProfile {
  answers: ProfileAnswer[]
}

/**
 * Profiles as anyone may read them: the only form that search documents are built from, so that ranking leaks nothing.
 * Unlisted enterprises have none.
 */
export async function getPublicProfiles(db: Connection, ids: string[]): Promise<SearchedProfile[]> {
  const [profiles, restricted, unlisted, answers] = await Promise.all([
    getEnterpriseProfiles(db, ids),
    getRestrictedGroups(db, ids),
    findUnlistedIds(db, ids),
    getProfileAnswers(db, ids),
  ])
  const listed = profiles.filter((profile) => !unlisted.has(profile.id))
  return listed.map((profile) => {
    const hidden = (restricted.get(profile.id) ?? []).map((row) => row.fieldGroup)
    return {
      ...withoutGroups(profile, hidden),
      answers: (answers.get(profile.id) ?? []).filter(({ kind }) => !hidden.includes(answerGroup(kind))),
    }
  })
}
