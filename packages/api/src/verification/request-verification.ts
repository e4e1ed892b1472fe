import { verificationRequest } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { checkableGroups } from './checkable-groups.ts'

export const verificationRequestSchema = z.object({
  fieldGroups: z.array(z.enum(checkableGroups)).min(1).max(checkableGroups.length),
  note: z.string().trim().max(2000).default(''),
})

/**
 * An enterprise asks the center to check what it says; one request at a time.
 * @throws AppError signedOut | notAllowed (also while the enterprise is not confirmed) | conflict (one is open already)
 */
export async function requestVerification(
  context: Context,
  input: z.infer<typeof verificationRequestSchema>,
): Promise<{ id: string }> {
  const viewer = requireEnterpriseWriter(context)
  const { id: enterpriseId, name, isConfirmed } = viewer.enterprise
  const fieldGroups = checkableGroups.filter((group) => input.fieldGroups.includes(group))
  if (!isConfirmed) throw new AppError('notAllowed', `${enterpriseId} is not confirmed yet`)
  return context.services.db.transaction(async (transaction) => {
    const [row] = await transaction
      .insert(verificationRequest)
      .values({
        enterpriseId,
        fieldGroups,
        note: input.note || null,
        requestedBy: viewer.userId,
        createdAt: context.services.now(),
      })
      .onConflictDoNothing()
      .returning({ id: verificationRequest.id })
    if (!row) throw new AppError('conflict', `${enterpriseId} has an open request`)
    await noteEvent(transaction, context, {
      action: 'enterprise.requestVerification',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      after: { fieldGroups, note: input.note || null },
    })
    await tellPeople(transaction, context.services, {
      kind: 'verificationRequested',
      to: { staff: true },
      exceptUserId: viewer.userId,
      values: { enterprise: name },
      path: `/verifications/${enterpriseId}`,
      idempotencyKey: `verificationRequested:${row.id}`,
    })
    return row
  })
}

/** Takes the open request back. @throws AppError signedOut | notAllowed | conflict when none is open any more */
export async function withdrawVerification(context: Context): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { id: enterpriseId } = viewer.enterprise
  await context.services.db.transaction(async (transaction) => {
    const withdrawn = await transaction
      .update(verificationRequest)
      .set({ state: 'withdrawn', decidedAt: context.services.now(), decidedBy: viewer.userId })
      .where(and(eq(verificationRequest.enterpriseId, enterpriseId), eq(verificationRequest.state, 'open')))
      .returning({ id: verificationRequest.id })
    if (withdrawn.length === 0) throw new AppError('conflict', `${enterpriseId} has no open request`)
    await noteEvent(transaction, context, {
      action: 'enterprise.withdrawVerification',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
    })
  })
}
