import type { Connection } from '@matxich/db'
import { auditEvent, claimCase, enterprise } from '@matxich/db/schema'
import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireStaffWriter } from '../permissions.ts'
import { lockClaimInScope } from './claim-access.ts'
import { findMemberIds, followClaims, removeMembers } from './claim-state.ts'
import { restoreContent } from './restore-content.ts'
import { tellRemoved } from './tell-removed.ts'

export const claimTakeBackSchema = z.object({
  id: z.uuid(),
  reason: z.string().trim().min(3).max(1000),
  /** Those whom the wrongly confirmed owner brought along. */
  removeUserIds: z.array(z.string().max(100)).max(100).default([]),
})

/**
 * Undoes a mistaken confirmation: the claimant loses their place and is told why. With nobody left, the enterprise is as unclaimed
 * as before, and unlisted again if the claim had listed it. What the claimant published is taken back (see `restoreContent`);
 * where that cannot be told from others' words, the center's staff are asked to look.
 * @throws AppError signedOut | notAllowed | notFound | conflict (not confirmed, or taken back already)
 */
export async function takeBackClaim(context: Context, input: z.infer<typeof claimTakeBackSchema>): Promise<void> {
  const viewer = requireStaffWriter(context)
  const { services } = context
  await services.db.transaction(async (transaction) => {
    const { claim, firm } = await lockClaimInScope(transaction, viewer, input.id)
    if (claim.state !== 'confirmed')
      throw new AppError('conflict', `claim ${claim.id} is ${claim.state}`, [{ path: '', rule: 'claimDecided' }])
    await transaction
      .update(claimCase)
      .set({ state: 'refused', reason: input.reason, decidedBy: viewer.userId, decidedAt: services.now() })
      .where(eq(claimCase.id, claim.id))
    const removed = await removeMembers(transaction, firm.id, [claim.userId, ...input.removeUserIds])
    const left = await findMemberIds(transaction, firm.id)
    const wasListed = await wasListedBefore(transaction, firm.id, claim.id)
    const isListed = firm.isListed && (left.length > 0 || wasListed)
    if (left.length === 0)
      await transaction.update(enterprise).set({ claim: 'none', isListed }).where(eq(enterprise.id, firm.id))
    await followClaims(transaction, firm.id)
    const { isToCheck } = await restoreContent(transaction, context, {
      enterpriseId: firm.id,
      claimId: claim.id,
      removed: [claim.userId, ...input.removeUserIds],
    })
    if (isToCheck)
      await tellPeople(transaction, services, {
        kind: 'contentToCheck',
        to: { staff: true },
        values: { enterprise: firm.nameVi },
        path: `/enterprises/${firm.id}`,
        idempotencyKey: `contentToCheck:${claim.id}`,
      })
    await noteEvent(transaction, context, {
      action: 'claim.takeBack',
      subjectKind: 'enterprise',
      subjectId: firm.id,
      before: { claim: firm.claim, isListed: firm.isListed, members: removed },
      after: { claimId: claim.id, claim: left.length === 0 ? 'none' : firm.claim, isListed, reason: input.reason },
    })
    await tellPeople(transaction, services, {
      kind: 'claimRefused',
      to: { userIds: [claim.userId] },
      values: { enterprise: firm.nameVi, reason: input.reason },
      path: '/claim',
      idempotencyKey: `claimTakenBack:${claim.id}`,
    })
    const others = removed.filter((userId) => userId !== claim.userId)
    await tellRemoved(transaction, services, { userIds: others, enterprise: firm.nameVi, cause: `back:${claim.id}` })
  })
}

/** The trail knows whether the enterprise was there for everyone before this claim was confirmed. */
async function wasListedBefore(transaction: Connection, enterpriseId: string, claimId: string): Promise<boolean> {
  const [event] = await transaction
    .select({ before: auditEvent.before })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.subjectKind, 'enterprise'),
        eq(auditEvent.subjectId, enterpriseId),
        eq(auditEvent.action, 'claim.confirm'),
        sql`${auditEvent.after} ->> 'claimId' = ${claimId}`,
      ),
    )
    .orderBy(desc(auditEvent.id))
    .limit(1)
  return (event?.before as { isListed?: boolean } | null)?.isListed ?? true
}
