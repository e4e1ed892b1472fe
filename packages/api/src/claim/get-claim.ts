import { type ClaimCaseState, type ClaimProof, type ClaimPurpose, conceptId, type FactSource } from '@matxich/db'
import {
  claimCase,
  enterprise,
  enterpriseContact,
  enterpriseFieldGroup,
  membership,
  profileDraft,
  storedFile,
  user,
} from '@matxich/db/schema'
import { and, asc, desc, eq, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { AppError } from '../errors.ts'
import { requireStaff } from '../permissions.ts'

export interface ClaimDetail {
  id: string
  state: ClaimCaseState
  purpose: ClaimPurpose | null
  proof: ClaimProof | null
  reason: string | null
  createdAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  letter: { id: string; fileName: string; mediaType: string } | null
  isPublishRequested: boolean
  claimant: {
    id: string
    name: string
    email: string | null
    isEmailConfirmed: boolean
    phone: string | null
    since: Date
  }
  enterprise: {
    id: string
    name: string
    taxCode: string | null
    country: string
    registrationNumber: string | null
    formerProvince: string | null
    district: string | null
    address: string | null
    isListed: boolean
    isMerged: boolean
    /** Who stated its name and number. */
    identity: { source: FactSource; note: string | null; asOf: string } | null
  }
  contacts: { kind: 'phone' | 'email' | 'zalo' | 'website'; value: string; person: string | null }[]
  members: EnterpriseMember[]
  /** Other claims of this enterprise, and other ones of this person. */
  others: {
    id: string
    state: ClaimCaseState
    proof: ClaimProof | null
    claimant: string
    enterprise: string
    isSameEnterprise: boolean
    reason: string | null
    createdAt: Date
    decidedBy: string | null
  }[]
}

export interface EnterpriseMember {
  userId: string
  name: string
  email: string | null
  phone: string | null
  role: 'owner' | 'member' | 'viewer'
  since: Date
}

/** What staff need to decide a claim; reading contacts leaves a note. @throws AppError signedOut | notAllowed | notFound */
export async function getClaim(context: Context, id: string): Promise<ClaimDetail> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const decider = alias(user, 'decider')
  const [row] = await db
    .select({
      claim: claimCase,
      claimant: user,
      firm: enterprise,
      decidedBy: decider.name,
      letter: { id: storedFile.id, fileName: storedFile.fileName, mediaType: storedFile.mediaType },
    })
    .from(claimCase)
    .innerJoin(enterprise, eq(enterprise.id, claimCase.enterpriseId))
    .innerJoin(user, eq(user.id, claimCase.userId))
    .leftJoin(decider, eq(decider.id, claimCase.decidedBy))
    .leftJoin(storedFile, eq(storedFile.id, claimCase.letterFileId))
    .where(and(eq(claimCase.id, id), enterprisesInScope(viewer)))
  if (!row) throw new AppError('notFound', `no claim ${id} in scope`)
  const { claim, claimant, firm, letter, decidedBy } = row
  const [contacts, [identity], members, others, [draft]] = await Promise.all([
    db
      .select({ kind: enterpriseContact.kind, value: enterpriseContact.value, person: enterpriseContact.person })
      .from(enterpriseContact)
      .where(eq(enterpriseContact.enterpriseId, firm.id))
      .orderBy(asc(enterpriseContact.kind), asc(enterpriseContact.value)),
    db
      .select({
        source: enterpriseFieldGroup.source,
        note: enterpriseFieldGroup.sourceNote,
        asOf: enterpriseFieldGroup.asOf,
      })
      .from(enterpriseFieldGroup)
      .where(and(eq(enterpriseFieldGroup.enterpriseId, firm.id), eq(enterpriseFieldGroup.fieldGroup, 'identity'))),
    findMembers(context, firm.id),
    findOtherClaims(context, claim),
    db
      .select({ publishRequestedAt: profileDraft.publishRequestedAt })
      .from(profileDraft)
      .where(and(eq(profileDraft.enterpriseId, firm.id), eq(profileDraft.userId, claim.userId))),
  ])
  if (contacts.length > 0)
    await noteEvent(db, context, { action: 'enterprise.readContacts', subjectKind: 'enterprise', subjectId: firm.id })
  return {
    id,
    state: claim.state,
    purpose: claim.purpose,
    proof: claim.proof,
    reason: claim.reason,
    createdAt: claim.createdAt,
    decidedAt: claim.decidedAt,
    decidedBy,
    letter,
    isPublishRequested: draft?.publishRequestedAt != null,
    claimant: {
      id: claimant.id,
      name: claimant.name,
      email: realEmail(claimant.email),
      isEmailConfirmed: claimant.emailVerified,
      phone: claimant.phone,
      since: claimant.createdAt,
    },
    enterprise: {
      id: firm.id,
      name: firm.nameVi,
      taxCode: firm.taxCode,
      country: firm.country,
      registrationNumber: firm.registrationNumber,
      formerProvince: conceptId(firm.formerProvince),
      district: firm.district,
      address: firm.address,
      isListed: firm.isListed,
      isMerged: firm.mergedInto !== null,
      identity: identity ?? null,
    },
    contacts,
    members,
    others,
  }
}

/** Who belongs to an enterprise; the caller has checked that it is in scope. */
export async function findMembers({ services: { db } }: Context, enterpriseId: string): Promise<EnterpriseMember[]> {
  const rows = await db
    .select({
      userId: user.id,
      name: user.name,
      email: user.email,
      phone: user.phone,
      role: membership.role,
      since: membership.createdAt,
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(eq(membership.organisationId, enterpriseId))
    .orderBy(asc(membership.createdAt), asc(user.id))
  return rows.map((row) => ({ ...row, email: realEmail(row.email) }))
}

async function findOtherClaims(
  { services: { db } }: Context,
  claim: typeof claimCase.$inferSelect,
): Promise<ClaimDetail['others']> {
  const decider = alias(user, 'decider')
  const rows = await db
    .select({ claim: claimCase, claimant: user.name, enterprise: enterprise.nameVi, decidedBy: decider.name })
    .from(claimCase)
    .innerJoin(enterprise, eq(enterprise.id, claimCase.enterpriseId))
    .innerJoin(user, eq(user.id, claimCase.userId))
    .leftJoin(decider, eq(decider.id, claimCase.decidedBy))
    .where(
      and(
        ne(claimCase.id, claim.id),
        or(eq(claimCase.enterpriseId, claim.enterpriseId), eq(claimCase.userId, claim.userId)),
      ),
    )
    .orderBy(desc(claimCase.createdAt), claimCase.id)
    .limit(50)
  return rows.map(({ claim: other, ...names }) => ({
    ...names,
    id: other.id,
    state: other.state,
    proof: other.proof,
    isSameEnterprise: other.enterpriseId === claim.enterpriseId,
    reason: other.reason,
    createdAt: other.createdAt,
  }))
}

/** People who signed up by phone have none. */
function realEmail(email: string): string | null {
  return email.endsWith('.invalid') ? null : email
}
