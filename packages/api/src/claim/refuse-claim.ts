import { claimCase, profileDraft } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireStaffWriter } from '../permissions.ts'
import { lockClaimInScope } from './claim-access.ts'
import { findMemberIds, followClaims, removeMembers } from './claim-state.ts'

export const claimRefuseSchema = z.object({ id: z.uuid(), reason: z.string().trim().min(3).max(1000) })

/**
 * Refuses a claim and says why. Who made the enterprise leaves it with that; the row stays, unlisted, for whoever it belongs to.
 * @throws AppError signedOut | notAllowed | notFound | conflict (decided already)
 */
export async function refuseClaim(context: Context, { id, reason }: z.infer<typeof claimRefuseSchema>): Promise<void> {
  const viewer = requireStaffWriter(context)
  const { services } = context
  await services.db.transaction(async (transaction) => {
    const { claim, firm } = await lockClaimInScope(transaction, viewer, id)
    if (claim.state !== 'open')
      throw new AppError('conflict', `claim ${id} is ${claim.state}`, [{ path: '', rule: 'claimDecided' }])
    await transaction
      .update(claimCase)
      .set({
        state: 'refused',
        reason,
        decidedBy: viewer.userId,
        decidedAt: services.now(),
        codeHash: null,
        codeExpiresAt: null,
      })
      .where(eq(claimCase.id, id))
    await transaction
      .update(profileDraft)
      .set({ publishRequestedAt: null })
      .where(and(eq(profileDraft.enterpriseId, firm.id), eq(profileDraft.userId, claim.userId)))
    // A member by having made the row; with them go those they brought along.
    const members = await findMemberIds(transaction, firm.id)
    const isMaker = !firm.isListed && members.includes(claim.userId)
    const removed = isMaker ? await removeMembers(transaction, firm.id, members) : []
    await followClaims(transaction, firm.id)
    await noteEvent(transaction, context, {
      action: 'claim.refuse',
      subjectKind: 'enterprise',
      subjectId: firm.id,
      before: { claimId: id, ...(removed.length > 0 ? { members: removed } : {}) },
      after: { claimId: id, reason },
    })
    await tellPeople(transaction, services, {
      kind: 'claimRefused',
      to: { userIds: [claim.userId] },
      values: { enterprise: firm.nameVi, reason },
      path: '/claim',
      idempotencyKey: `claimRefused:${id}`,
    })
  })
}
