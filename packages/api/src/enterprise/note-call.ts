import { enterprise } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffWriter } from '../permissions.ts'
import { getEnterpriseInScope } from '../verification/verification-access.ts'

/** How a call went. `stillRight`: the firm says that its profile is right as it stands. */
const callResults = ['stillRight', 'willUpdate', 'callBack', 'noAnswer', 'wrongNumber'] as const
export type CallResult = (typeof callResults)[number]

export const callSchema = z.object({
  id: z.uuid(),
  result: z.enum(callResults),
  /** Who answered; needed when they confirm the profile. */
  person: z.string().trim().max(200).default(''),
  note: z.string().trim().max(2000).default(''),
})

/**
 * "Called on …, result": with it a firm's word that all is right confirms its profile, noted as taken down by the center.
 * @throws AppError signedOut | notAllowed | notFound | invalid (a confirmation needs a name)
 */
export async function noteCall(context: Context, input: z.infer<typeof callSchema>): Promise<void> {
  const viewer = requireStaffWriter(context)
  const now = context.services.now()
  const isConfirmed = input.result === 'stillRight'
  if (isConfirmed && input.person === '')
    throw new AppError('invalid', 'on whose word?', [{ path: 'person', rule: 'required' }])
  await context.services.db.transaction(async (transaction) => {
    const { id } = await getEnterpriseInScope(transaction, viewer, input.id)
    const [before] = await transaction
      .select({ confirmedAt: enterprise.confirmedAt })
      .from(enterprise)
      .where(eq(enterprise.id, id))
      .for('update')
    if (isConfirmed) await transaction.update(enterprise).set({ confirmedAt: now }).where(eq(enterprise.id, id))
    await noteEvent(transaction, context, {
      action: 'enterprise.called',
      subjectKind: 'enterprise',
      subjectId: id,
      before: isConfirmed ? { confirmedAt: before?.confirmedAt.toISOString() } : null,
      after: {
        result: input.result,
        ...(input.person ? { person: input.person } : {}),
        ...(input.note ? { note: input.note } : {}),
        ...(isConfirmed ? { confirmedAt: now.toISOString(), source: 'center' } : {}),
      },
    })
  })
}
