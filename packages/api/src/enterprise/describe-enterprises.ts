import type { EnterpriseProfile } from '@matxich/db'
import { getStandingVerifications } from '@matxich/db/queries'
import type { Language } from '@matxich/i18n'
import { staleBefore } from '@matxich/search/ranking'
import type { Context } from '../context.ts'
import { asTrustMark, type MakerStanding, makerStanding, type TrustMark } from '../verification/trust.ts'
import { getVisibleProfiles } from './visible-profile.ts'

/** An enterprise in one breath: who, where, verified?, what it makes, with what machines and certificates, how fresh. */
export interface EnterpriseSummary
  extends Pick<
    EnterpriseProfile,
    'id' | 'name' | 'ownership' | 'roles' | 'employees' | 'location' | 'verifiedAt' | 'confirmedAt' | 'exports'
  > {
  /** What the center checked and what still reads as it did then, the latest first. */
  marks: TrustMark[]
  maker: MakerStanding
  /** Nobody confirmed it for twelve months. */
  isStale: boolean
  categories: string[]
  machines: { type: string | null; text: string | null; quantity: number | null }[]
  certificates: { type: string; state: 'held' | 'planned'; validTo: string | null }[]
  description: string | null
  /** The firm's own words on each thing it makes. */
  capabilities: { id: string; category: string | null; text: string | null }[]
  /** Language its texts are written in; null when it has not described itself. */
  textLang: Language | null
}

/** Summaries by id; enterprises that do not exist any more are left out. */
export async function describeEnterprises(
  { services: { db, now }, viewer }: Context,
  ids: string[],
): Promise<Map<string, EnterpriseSummary>> {
  const [profiles, checks] = await Promise.all([getVisibleProfiles(db, viewer, ids), getStandingVerifications(db, ids)])
  const stale = staleBefore(now())
  const checksOf = (id: string) => checks.filter((check) => check.enterpriseId === id)
  return new Map(
    [...profiles.values()].map((profile) => [
      profile.id,
      {
        id: profile.id,
        name: profile.name,
        ownership: profile.ownership,
        roles: profile.roles,
        employees: profile.employees,
        location: profile.location,
        verifiedAt: profile.verifiedAt,
        confirmedAt: profile.confirmedAt,
        exports: profile.exports,
        marks: checksOf(profile.id)
          .filter((check) => check.unchanged.length > 0)
          .map(asTrustMark),
        maker: makerStanding(profile.roles, checksOf(profile.id)),
        isStale: profile.confirmedAt < stale,
        categories: [...new Set(profile.capabilities.flatMap((stated) => stated.category ?? []))],
        machines: profile.equipment.map(({ type, text, quantity }) => ({ type, text, quantity })),
        certificates: profile.certificates.map(({ type, state, validTo }) => ({ type, state, validTo })),
        description: profile.description?.text ?? null,
        capabilities: profile.capabilities.map(({ id, category, text }) => ({ id, category, text })),
        textLang: profile.description?.lang ?? null,
      },
    ]),
  )
}
