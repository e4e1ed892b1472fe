import type { Connection } from '../client.ts'
import type { EnterpriseProfile, ProfileAnswer } from '../profile.ts'
import type { FieldGroup } from '../values.ts'
import { getGuardedProfiles } from './enterprise-profile.ts'
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

/** A profile as search reads it: with what the firm answered when it was asked, a *no* too, which no page shows to others. */
export interface SearchedProfile extends EnterpriseProfile {
  answers: ProfileAnswer[]
}

/**
 * Profiles as anyone may read them: the only form that search documents are built from, so that ranking leaks nothing.
 * Unlisted enterprises have none.
 */
export async function getPublicProfiles(db: Connection, ids: string[]): Promise<SearchedProfile[]> {
  const [profiles, answers] = await Promise.all([getGuardedProfiles(db, ids), getProfileAnswers(db, ids)])
  return profiles
    .filter(({ isListed }) => isListed)
    .map(({ profile, restricted }) => {
      const hidden = restricted.map((row) => row.fieldGroup)
      return {
        ...withoutGroups(profile, hidden),
        answers: (answers.get(profile.id) ?? []).filter(({ kind }) => !hidden.includes(answerGroup(kind))),
      }
    })
}
