import { claimCase, profileDraft } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { lockOwnClaim, requireClaimant } from './claim-access.ts'
import { followClaims, removeMembers } from './claim-state.ts'

/**
 * Takes one's open claim back. Who made the enterprise leaves it with that; its draft stays, should they claim it again.
 * @throws AppError signedOut | notAllowed | notFound
 */
export async function withdrawClaim(context: Context): Promise<void> {
  const viewer = requireClaimant(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const { claim, firm } = await lockOwnClaim(transaction, viewer.userId)
    await transaction
      .update(claimCase)
      .set({ state: 'withdrawn', decidedAt: now(), codeHash: null, codeExpiresAt: null })
      .where(eq(claimCase.id, claim.id))
    await transaction
      .update(profileDraft)
      .set({ publishRequestedAt: null })
      .where(and(eq(profileDraft.enterpriseId, firm.id), eq(profileDraft.userId, viewer.userId)))
    await removeMembers(transaction, firm.id, [viewer.userId])
    await followClaims(transaction, firm.id)
    await noteEvent(transaction, context, {
      action: 'claim.withdraw',
      subjectKind: 'enterprise',
      subjectId: firm.id,
      before: { claimId: claim.id },
    })
  })
}
