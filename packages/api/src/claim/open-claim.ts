import { type Connection, claimPurposes } from '@matxich/db'
import { claimCase, enterprise, membership } from '@matxich/db/schema'
import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context, Viewer } from '../context.ts'
import { followMerge } from '../enterprise/follow-merge.ts'
import { AppError } from '../errors.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { type EnterpriseRow, findOpenClaim, lockEnterprise, requireClaimant } from './claim-access.ts'
import { findMemberIds, followClaims } from './claim-state.ts'
import { findClaimStaff } from './find-claim-staff.ts'

export const claimOpenSchema = z.object({
  enterpriseId: z.uuid(),
  purpose: z.enum(claimPurposes),
})

/**
 * Says that a known enterprise is one's own. Nothing is given by that: it waits for a proof. Said twice, it is said once.
 * @throws AppError signedOut | notAllowed | notFound | conflict (belongs to an enterprise, or has another claim open)
 */
export async function openClaim(
  context: Context,
  { enterpriseId, purpose }: z.infer<typeof claimOpenSchema>,
): Promise<{ id: string }> {
  const viewer = requireClaimant(context)
  return context.services.db.transaction(async (transaction) => {
    const firm = await lockEnterprise(transaction, await followMerge(transaction, enterpriseId))
    const open = await findOpenClaim(transaction, viewer.userId)
    if (open?.enterpriseId === firm.id) return { id: open.id }
    await refuseSecondEnterprise(transaction, viewer.userId)
    return startClaim(transaction, context, { viewer, firm, purpose })
  })
}

/** One person, one enterprise: who has another must leave it first. @throws AppError conflict */
export async function refuseSecondEnterprise(db: Connection, userId: string): Promise<void> {
  if (await findOpenClaim(db, userId))
    throw new AppError('conflict', `${userId} has a claim open`, [{ path: '', rule: 'claimOpenAlready' }])
  if ((await findOtherEnterprises(db, userId, null)).length > 0)
    throw new AppError('conflict', `${userId} belongs to an enterprise`, [{ path: '', rule: 'belongsToEnterprise' }])
}

/** Enterprises that a person belongs to, beside the one named. */
export async function findOtherEnterprises(db: Connection, userId: string, exceptId: string | null): Promise<string[]> {
  const rows = await db
    .select({ id: enterprise.id })
    .from(membership)
    .innerJoin(enterprise, eq(enterprise.id, membership.organisationId))
    .where(and(eq(membership.userId, userId), exceptId ? ne(enterprise.id, exceptId) : undefined))
  return rows.map((row) => row.id)
}

/** Writes the claim and tells who decides; those who manage the enterprise already learn of it at once. */
export async function startClaim(
  transaction: Connection,
  context: Context,
  { viewer, firm, purpose }: { viewer: Viewer; firm: EnterpriseRow; purpose: (typeof claimPurposes)[number] },
): Promise<{ id: string }> {
  const { services } = context
  const [created] = await transaction
    .insert(claimCase)
    .values({ enterpriseId: firm.id, userId: viewer.userId, purpose, createdAt: services.now() })
    .onConflictDoNothing()
    .returning({ id: claimCase.id })
  if (!created)
    throw new AppError('conflict', `${viewer.userId} has a claim open`, [{ path: '', rule: 'claimOpenAlready' }])
  await followClaims(transaction, firm.id)
  await noteEvent(transaction, context, {
    action: 'claim.open',
    subjectKind: 'enterprise',
    subjectId: firm.id,
    after: { claimId: created.id, purpose },
  })
  const telling = {
    kind: 'claimOpened',
    values: { person: viewer.name, enterprise: firm.nameVi },
    exceptUserId: viewer.userId,
    idempotencyKey: `claimOpened:${created.id}`,
  } as const
  const staff = await findClaimStaff(transaction, firm.formerProvince)
  await tellPeople(transaction, services, { ...telling, to: { userIds: staff }, path: `/claims/${created.id}` })
  const members = await findMemberIds(transaction, firm.id)
  await tellPeople(transaction, services, {
    ...telling,
    kind: 'enterpriseClaimed',
    to: { userIds: members },
    path: '/members',
    idempotencyKey: `enterpriseClaimed:${created.id}`,
  })
  return created
}
