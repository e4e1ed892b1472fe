import type { ClaimProof, Connection } from '@matxich/db'
import { claimCase, enterprise, membership, profileDraft, user } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { applyDraft } from '../profile/apply-draft.ts'
import type { ClaimRow, EnterpriseRow } from './claim-access.ts'
import { findMemberIds, removeMembers } from './claim-state.ts'
import { findOtherEnterprises } from './open-claim.ts'
import { tellRemoved } from './tell-removed.ts'

export interface Settlement {
  claim: ClaimRow
  /** Held by the caller, as the claim is. */
  firm: EnterpriseRow
  proof: ClaimProof
  /** Null when a code decided. */
  decidedBy: string | null
  /** On whose word, or what was looked at. */
  reason: string | null
  /** Members who lose their place to the claimant. */
  removeUserIds?: string[]
}

/**
 * Makes the claimant the owner: the enterprise is confirmed and listed, and a draft that waited for this is published. Of an
 * enterprise that was never listed, whoever made the row loses their place to somebody else who is confirmed.
 * @throws AppError conflict (folded into another meanwhile; the claimant is gone, or belongs to another enterprise by now)
 */
export async function settleClaim(
  transaction: Connection,
  context: Context,
  { claim, firm, proof, decidedBy, reason, removeUserIds = [] }: Settlement,
): Promise<void> {
  const { services } = context
  if (firm.mergedInto) throw new AppError('conflict', `${firm.id} was folded into ${firm.mergedInto}`)
  await refuseLostClaimant(transaction, claim.userId, firm.id)
  const members = await findMemberIds(transaction, firm.id)
  const isNeverListed = !firm.isListed && !members.includes(claim.userId)
  const removed = await removeMembers(
    transaction,
    firm.id,
    (isNeverListed ? members : removeUserIds).filter((userId) => userId !== claim.userId),
  )
  await transaction
    .insert(membership)
    .values({ organisationId: firm.id, userId: claim.userId, role: 'owner' })
    .onConflictDoUpdate({ target: [membership.organisationId, membership.userId], set: { role: 'owner' } })
  await transaction
    .update(claimCase)
    .set({
      state: 'confirmed',
      proof,
      decidedBy,
      reason,
      decidedAt: services.now(),
      codeHash: null,
      codeExpiresAt: null,
    })
    .where(eq(claimCase.id, claim.id))
  await transaction.update(enterprise).set({ claim: 'confirmed', isListed: true }).where(eq(enterprise.id, firm.id))
  await noteEvent(transaction, context, {
    action: 'claim.confirm',
    subjectKind: 'enterprise',
    subjectId: firm.id,
    before: { claim: firm.claim, isListed: firm.isListed, ...(removed.length > 0 ? { members: removed } : {}) },
    after: { claim: 'confirmed', isListed: true, claimId: claim.id, owner: claim.userId, proof, reason },
  })
  const [waiting] = await transaction
    .select({ publishRequestedAt: profileDraft.publishRequestedAt })
    .from(profileDraft)
    .where(and(eq(profileDraft.enterpriseId, firm.id), eq(profileDraft.userId, claim.userId)))
  if (waiting?.publishRequestedAt)
    await applyDraft(transaction, context, { enterpriseId: firm.id, userId: claim.userId })
  await tellPeople(transaction, services, {
    kind: 'claimConfirmed',
    to: { userIds: [claim.userId] },
    values: { enterprise: firm.nameVi },
    path: claim.purpose === 'buy' ? '/my-needs' : '/profile',
    idempotencyKey: `claimConfirmed:${claim.id}`,
  })
  await tellRemoved(transaction, services, { userIds: removed, enterprise: firm.nameVi, cause: claim.id })
}

async function refuseLostClaimant(transaction: Connection, userId: string, enterpriseId: string): Promise<void> {
  const [person] = await transaction.select({ erasedAt: user.erasedAt }).from(user).where(eq(user.id, userId))
  if (!person || person.erasedAt)
    throw new AppError('conflict', `${userId} has no account any more`, [{ path: '', rule: 'claimantGone' }])
  if ((await findOtherEnterprises(transaction, userId, enterpriseId)).length > 0)
    throw new AppError('conflict', `${userId} belongs elsewhere`, [{ path: '', rule: 'claimantElsewhere' }])
}
