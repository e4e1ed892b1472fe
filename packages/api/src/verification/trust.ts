import type { EnterpriseRole, FieldGroup, VerificationMethod } from '@matxich/db'
import type { StandingVerification } from '@matxich/db/queries'

/** A check by the center, as everybody may read it: how, what, when, until when. */
export interface TrustMark {
  method: VerificationMethod
  fieldGroups: FieldGroup[]
  /** Of these, what was changed since it was checked and so counts as checked no longer. */
  changedSince: FieldGroup[]
  at: Date
  validUntil: Date
}

/** What stands behind "maker": seen by the center (`shown`), or the firm's own word (`stated`); null when it says no such thing. */
export type MakerStanding = 'shown' | 'stated' | null

export function asTrustMark({
  method,
  fieldGroups,
  unchanged,
  verifiedAt,
  validUntil,
}: StandingVerification): TrustMark {
  return {
    method,
    fieldGroups,
    changedSince: fieldGroups.filter((group) => !unchanged.includes(group)),
    at: verifiedAt,
    validUntil,
  }
}

/** Somebody of the center stood in the workshop, or the machines were checked: then it is a maker by more than its word. */
export function makerStanding(
  roles: EnterpriseRole[],
  checks: Pick<StandingVerification, 'method' | 'unchanged'>[],
): MakerStanding {
  if (!roles.includes('maker')) return null
  const isShown = checks.some(
    ({ method, unchanged }) => (method === 'site_visit' && unchanged.length > 0) || unchanged.includes('equipment'),
  )
  return isShown ? 'shown' : 'stated'
}
