import type { FactSource, FieldGroup, VerificationMethod } from '@matxich/db'
import { getStandingVerifications } from '@matxich/db/queries'
import {
  enterprise,
  enterpriseFieldGroup,
  enterpriseVerification,
  storedFile,
  user,
  verificationRequest,
} from '@matxich/db/schema'
import { timeZone } from '@matxich/i18n'
import { and, desc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireStaff } from '../permissions.ts'
import { checkableGroups } from './checkable-groups.ts'
import { type MakerStanding, makerStanding } from './trust.ts'
import { defaultValidUntil } from './validity.ts'
import { getEnterpriseInScope } from './verification-access.ts'

interface CheckDetail {
  id: string
  method: VerificationMethod
  fieldGroups: FieldGroup[]
  changedSince: FieldGroup[]
  at: Date
  validUntil: Date
  /** `over`: its date has passed. */
  state: 'standing' | 'over' | 'revoked'
  by: string
  note: string | null
  file: { id: string; fileName: string } | null
}

export interface VerificationDesk {
  enterprise: { id: string; nameVi: string }
  /** What can be checked, with who said it and as of when; null where the profile has nothing noted. */
  groups: { fieldGroup: FieldGroup; fact: { source: FactSource; asOf: string; updatedAt: Date } | null }[]
  request: {
    id: string
    fieldGroups: FieldGroup[]
    note: string | null
    requestedBy: string | null
    createdAt: Date
  } | null
  /** Latest first. */
  checks: CheckDetail[]
  maker: MakerStanding
  /** To be sent back with the check, see `verifySchema.seenAt`. */
  readAt: Date
  /** Until when a check holds by default, ISO dates. */
  defaults: Record<VerificationMethod, string>
}

/** @throws AppError signedOut | notAllowed | notFound */
export async function getVerificationDesk(context: Context, enterpriseId: string): Promise<VerificationDesk> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const now = context.services.now()
  const known = await getEnterpriseInScope(db, viewer, enterpriseId)
  const [facts, [request], standing, checks, [row]] = await Promise.all([
    db.select().from(enterpriseFieldGroup).where(eq(enterpriseFieldGroup.enterpriseId, enterpriseId)),
    db
      .select({
        id: verificationRequest.id,
        fieldGroups: verificationRequest.fieldGroups,
        note: verificationRequest.note,
        requestedBy: user.name,
        createdAt: verificationRequest.createdAt,
      })
      .from(verificationRequest)
      .leftJoin(user, eq(user.id, verificationRequest.requestedBy))
      .where(and(eq(verificationRequest.enterpriseId, enterpriseId), eq(verificationRequest.state, 'open'))),
    getStandingVerifications(db, [enterpriseId]),
    db
      .select({ check: enterpriseVerification, by: user.name, fileId: storedFile.id, fileName: storedFile.fileName })
      .from(enterpriseVerification)
      .innerJoin(user, eq(user.id, enterpriseVerification.verifiedBy))
      .leftJoin(storedFile, eq(storedFile.id, enterpriseVerification.fileId))
      .where(eq(enterpriseVerification.enterpriseId, enterpriseId))
      .orderBy(desc(enterpriseVerification.verifiedAt))
      .limit(30),
    db.select({ roles: enterprise.roles }).from(enterprise).where(eq(enterprise.id, enterpriseId)),
  ])
  const unchanged = new Map(standing.map((check) => [check.id, check.unchanged]))
  return {
    enterprise: { id: known.id, nameVi: known.nameVi },
    groups: checkableGroups.map((fieldGroup) => {
      const fact = facts.find((stated) => stated.fieldGroup === fieldGroup)
      return { fieldGroup, fact: fact ? { source: fact.source, asOf: fact.asOf, updatedAt: fact.updatedAt } : null }
    }),
    request: request ?? null,
    checks: checks.map(({ check, by, fileId, fileName }) => ({
      id: check.id,
      method: check.method,
      fieldGroups: check.fieldGroups,
      changedSince: check.fieldGroups.filter((group) => unchanged.get(check.id)?.includes(group) === false),
      at: check.verifiedAt,
      validUntil: check.validUntil,
      state: check.revokedAt ? 'revoked' : unchanged.has(check.id) ? 'standing' : 'over',
      by,
      note: check.note,
      file: fileId && fileName ? { id: fileId, fileName } : null,
    })),
    maker: makerStanding(row?.roles ?? [], standing),
    readAt: now,
    defaults: {
      document: isoDate(defaultValidUntil('document', now)),
      issuer: isoDate(defaultValidUntil('issuer', now)),
      site_visit: isoDate(defaultValidUntil('site_visit', now)),
    },
  }
}

/** The day in Vietnam. */
function isoDate(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)
}
