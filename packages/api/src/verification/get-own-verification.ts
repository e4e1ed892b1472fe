import type { FieldGroup } from '@matxich/db'
import { getStandingVerifications } from '@matxich/db/queries'
import { enterprise, verificationRequest } from '@matxich/db/schema'
import { desc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireEnterprise } from '../permissions.ts'
import { checkableGroups } from './checkable-groups.ts'
import { asTrustMark, type MakerStanding, makerStanding, type TrustMark } from './trust.ts'

export interface OwnVerification {
  /** What can be asked for. */
  groups: FieldGroup[]
  /** Only the members of a confirmed enterprise may ask. */
  isConfirmed: boolean
  marks: TrustMark[]
  maker: MakerStanding
  /** Newest first, at most ten. */
  requests: {
    id: string
    fieldGroups: FieldGroup[]
    note: string | null
    state: 'open' | 'verified' | 'refused' | 'withdrawn'
    reason: string | null
    createdAt: Date
    decidedAt: Date | null
  }[]
}

/** What the center checked of the viewer's own enterprise, and what was asked of it. @throws AppError signedOut | notAllowed */
export async function getOwnVerification(context: Context): Promise<OwnVerification> {
  const viewer = requireEnterprise(context)
  const { db } = context.services
  const { id, isConfirmed } = viewer.enterprise
  const [checks, [row], requests] = await Promise.all([
    getStandingVerifications(db, [id]),
    db.select({ roles: enterprise.roles }).from(enterprise).where(eq(enterprise.id, id)),
    db
      .select({
        id: verificationRequest.id,
        fieldGroups: verificationRequest.fieldGroups,
        note: verificationRequest.note,
        state: verificationRequest.state,
        reason: verificationRequest.reason,
        createdAt: verificationRequest.createdAt,
        decidedAt: verificationRequest.decidedAt,
      })
      .from(verificationRequest)
      .where(eq(verificationRequest.enterpriseId, id))
      .orderBy(desc(verificationRequest.createdAt))
      .limit(10),
  ])
  return {
    groups: checkableGroups,
    isConfirmed,
    marks: checks.map(asTrustMark),
    maker: makerStanding(row?.roles ?? [], checks),
    requests,
  }
}
