import { verificationRequest } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireStaffWriter } from '../permissions.ts'
import { getEnterpriseInScope } from './verification-access.ts'

/**
 * Staff say why they could not verify what was asked; the enterprise may ask again.
 * @throws AppError signedOut | notAllowed | notFound | conflict (somebody else decided)
 */
export async function refuseVerification(
  context: Context,
  input: { requestId: string; reason: string },
): Promise<void> {
  const viewer = requireStaffWriter(context)
  await context.services.db.transaction(async (transaction) => {
    const [request] = await transaction
      .select()
      .from(verificationRequest)
      .where(eq(verificationRequest.id, input.requestId))
      .for('update')
    if (!request) throw new AppError('notFound', `no request ${input.requestId}`)
    const { id: enterpriseId, nameVi } = await getEnterpriseInScope(transaction, viewer, request.enterpriseId)
    if (request.state !== 'open') throw new AppError('conflict', `request ${request.id} is ${request.state}`)
    await transaction
      .update(verificationRequest)
      .set({ state: 'refused', reason: input.reason, decidedBy: viewer.userId, decidedAt: context.services.now() })
      .where(eq(verificationRequest.id, request.id))
    await noteEvent(transaction, context, {
      action: 'enterprise.refuseVerification',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      after: { fieldGroups: request.fieldGroups, reason: input.reason, requestId: request.id },
    })
    await tellPeople(transaction, context.services, {
      kind: 'verificationRefused',
      to: { organisationId: enterpriseId },
      values: { enterprise: nameVi, reason: input.reason },
      path: '/verification',
      idempotencyKey: `verificationRefused:${request.id}`,
    })
  })
}
