import { enterpriseVerification } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireStaffWriter } from '../permissions.ts'
import { getEnterpriseInScope } from './verification-access.ts'

/**
 * A check that no longer holds is taken back with its reason, which the trail keeps; the firm is told.
 * @throws AppError signedOut | notAllowed | notFound | conflict (taken back already)
 */
export async function revokeVerification(context: Context, input: { id: string; reason: string }): Promise<void> {
  const viewer = requireStaffWriter(context)
  await context.services.db.transaction(async (transaction) => {
    const [check] = await transaction
      .select()
      .from(enterpriseVerification)
      .where(eq(enterpriseVerification.id, input.id))
      .for('update')
    if (!check) throw new AppError('notFound', `no verification ${input.id}`)
    const { id: enterpriseId, nameVi } = await getEnterpriseInScope(transaction, viewer, check.enterpriseId)
    if (check.revokedAt) throw new AppError('conflict', `verification ${check.id} was revoked`)
    await transaction
      .update(enterpriseVerification)
      .set({ revokedAt: context.services.now() })
      .where(eq(enterpriseVerification.id, check.id))
    await noteEvent(transaction, context, {
      action: 'enterprise.revokeVerification',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      before: { method: check.method, fieldGroups: check.fieldGroups, validUntil: check.validUntil.toISOString() },
      after: { verificationId: check.id, reason: input.reason },
    })
    await tellPeople(transaction, context.services, {
      kind: 'verificationRevoked',
      to: { organisationId: enterpriseId },
      values: { enterprise: nameVi, reason: input.reason },
      path: '/verification',
      idempotencyKey: `verificationRevoked:${check.id}`,
    })
  })
}
