import { need } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { lockOwnNeed } from './need-access.ts'

export const needOutcomes = ['awarded', 'notFound', 'cancelled'] as const
export type NeedOutcome = (typeof needOutcomes)[number]

/** Takes a need off the market, saying how it ended. @throws AppError notFound | conflict (closed already) */
export async function closeNeed(context: Context, id: string, outcome: NeedOutcome): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, id)
    if (row.state === 'closed') throw new AppError('conflict', `need ${id} is closed already`)
    await transaction.update(need).set({ state: 'closed', outcome, closedAt: now() }).where(eq(need.id, id))
    await noteEvent(transaction, context, {
      action: 'need.close',
      subjectKind: 'need',
      subjectId: id,
      before: { state: row.state },
      after: { state: 'closed', outcome },
    })
  })
}
