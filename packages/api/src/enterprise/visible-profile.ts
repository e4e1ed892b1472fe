import type { Connection, EnterpriseProfile, Visibility } from '@matxich/db'
import { getGuardedProfiles, isVerified as standsVerified, withoutGroups } from '@matxich/db/queries'
import { sql } from 'drizzle-orm'
import type { Guarded, Viewer } from '../context.ts'
import { isInScope } from '../permissions.ts'

/** Profiles with what the viewer may not read left blank, by id; of unlisted enterprises only the members and the center know. */
export async function getVisibleProfiles(
  db: Connection,
  viewer: Viewer | null,
  ids: string[],
): Promise<Map<string, EnterpriseProfile>> {
  const [profiles, isVerified] = await Promise.all([getGuardedProfiles(db, ids), isVerifiedBuyer(db, viewer)])
  const known = profiles.filter(({ profile, isListed }) => isListed || mayRead(viewer, profile, 'center', isVerified))
  return new Map(
    known.map(({ profile, restricted }) => {
      const hidden = restricted.filter(({ visibility }) => !mayRead(viewer, profile, visibility, isVerified))
      return [
        profile.id,
        withoutGroups(
          profile,
          hidden.map((row) => row.fieldGroup),
        ),
      ]
    }),
  )
}

/** Whether a field group of a visibility may be read: everyone, verified buyers, or the enterprise itself and the center. */
export function mayRead(
  viewer: Viewer | null,
  profile: Pick<EnterpriseProfile, 'id'> & { location: Pick<EnterpriseProfile['location'], 'formerProvince'> },
  visibility: Visibility,
  isVerified: boolean,
): boolean {
  if (visibility === 'public' || viewer?.enterprise?.id === profile.id) return true
  if (viewer?.agency && isInScope(viewer as Guarded<'agency'>, profile.location.formerProvince)) return true
  return visibility === 'verified_buyers' && isVerified
}

/** A buyer counts as verified while the center's check of its identity holds. */
export async function isVerifiedBuyer(db: Connection, viewer: Viewer | null): Promise<boolean> {
  if (!viewer?.enterprise) return false
  const [row] = await db.execute<{ verified: boolean }>(
    sql`select ${standsVerified(sql`${viewer.enterprise.id}::uuid`, 'identity')} as verified`,
  )
  return row?.verified ?? false
}
