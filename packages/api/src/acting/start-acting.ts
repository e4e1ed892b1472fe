import { requestChannels } from '@matxich/db'
import { actingSession, user } from '@matxich/db/schema'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { requireStaffWriter } from '../permissions.ts'
import { getEnterpriseInScope } from '../verification/verification-access.ts'
import { asActing } from './as-acting.ts'
import { closeActing } from './close-acting.ts'

/** A working day; whoever needs longer asks again. */
const actingHours = 8

export const actingSchema = z.object({
  enterpriseId: z.uuid(),
  /** Who asked, as they named themselves. */
  requestedBy: z.string().trim().min(2).max(200),
  channel: z.enum(requestChannels),
  note: z.string().trim().max(2000).default(''),
})

/**
 * A member of staff begins to work in the marketplace as an enterprise that asked them to. One enterprise at a time:
 * beginning for another ends the former.
 * @throws AppError signedOut | notAllowed | notFound (elsewhere)
 */
export async function startActing(context: Context, input: z.infer<typeof actingSchema>): Promise<{ id: string }> {
  const viewer = requireStaffWriter(context)
  const now = context.services.now()
  return context.services.db.transaction(async (transaction) => {
    const { id: enterpriseId } = await getEnterpriseInScope(transaction, viewer, input.enterpriseId)
    // Two windows at once: the second waits, and ends what the first began.
    await transaction.select({ id: user.id }).from(user).where(eq(user.id, viewer.userId)).for('update')
    const running = await transaction
      .select()
      .from(actingSession)
      .where(and(eq(actingSession.userId, viewer.userId), isNull(actingSession.endedAt)))
      .for('update')
    for (const session of running) await closeActing(transaction, context, session)
    const note = input.note || null
    const [row] = await transaction
      .insert(actingSession)
      .values({
        userId: viewer.userId,
        enterpriseId,
        requestedBy: input.requestedBy,
        channel: input.channel,
        note,
        startedAt: now,
        endsAt: new Date(now.getTime() + actingHours * 3600 * 1000),
      })
      .returning({ id: actingSession.id })
    if (!row) throw new Error('acting insert returned no row')
    await noteEvent(transaction, asActing(context, { ...input, id: row.id }), {
      action: 'enterprise.actingStart',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      after: { requestedBy: input.requestedBy, channel: input.channel, note },
    })
    return row
  })
}
