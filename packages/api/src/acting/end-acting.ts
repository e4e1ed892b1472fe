import { actingSession } from '@matxich/db/schema'
import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Context, Services } from '../context.ts'
import { requireSignedIn } from '../permissions.ts'
import { closeActing } from './close-acting.ts'

/**
 * Stops working as an enterprise; harmless when that is over already.
 * @returns the enterprise it was, and how much was changed in its name; null when there was none
 * @throws AppError signedOut
 */
export async function endActing(context: Context): Promise<{ enterpriseId: string; changes: number } | null> {
  const viewer = requireSignedIn(context)
  return context.services.db.transaction(async (transaction) => {
    const [running] = await transaction
      .select()
      .from(actingSession)
      .where(and(eq(actingSession.userId, viewer.userId), isNull(actingSession.endedAt)))
      .for('update')
    if (!running) return null
    const changes = await closeActing(transaction, context, running)
    return { enterpriseId: running.enterpriseId, changes: changes ?? 0 }
  })
}

/** Ends what nobody ended in its time, so that the enterprises are told; the worker does this now and then. */
export async function endExpiredActing(services: Services): Promise<void> {
  await services.db.transaction(async (transaction) => {
    const expired = await transaction
      .select()
      .from(actingSession)
      .where(and(isNull(actingSession.endedAt), lte(actingSession.endsAt, services.now())))
      .for('update', { skipLocked: true })
    for (const session of expired) await closeActing(transaction, { services, viewer: null, requestId: null }, session)
  })
}
