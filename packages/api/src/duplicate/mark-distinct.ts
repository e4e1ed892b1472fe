import { enterpriseDistinction } from '@matxich/db/schema'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffWriter } from '../permissions.ts'
import { describeForMerge } from './describe-for-merge.ts'

export const distinctSchema = z.object({ firstId: z.uuid(), secondId: z.uuid() })

/** Notes that two enterprises are not the same, so that they are not shown as duplicates again. @throws AppError signedOut | notAllowed | notFound */
export async function markDistinct(context: Context, input: z.infer<typeof distinctSchema>): Promise<void> {
  const viewer = requireStaffWriter(context)
  const { db } = context.services
  const [firstId, secondId] = [input.firstId.toLowerCase(), input.secondId.toLowerCase()].sort() as [string, string]
  const firms = await describeForMerge(context, [firstId, secondId])
  if (firms.size !== 2) throw new AppError('notFound', `no pair ${firstId}, ${secondId} in scope`)
  await db.transaction(async (transaction) => {
    const noted = await transaction
      .insert(enterpriseDistinction)
      .values({ firstId, secondId, judgedBy: viewer.userId })
      .onConflictDoNothing()
      .returning({ firstId: enterpriseDistinction.firstId })
    if (noted.length > 0)
      await noteEvent(transaction, context, {
        action: 'enterprise.distinct',
        subjectKind: 'enterprise',
        subjectId: firstId,
        after: { otherId: secondId },
      })
  })
}
