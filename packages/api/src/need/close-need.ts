import type { Connection, EngagementStage } from '@matxich/db'
import { engagement, engagementEvent, need } from '@matxich/db/schema'
import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { tellOfStep } from '../engagement/tell-of-step.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { lockOwnNeed } from './need-access.ts'
import type { needCloseSchema } from './need-schema.ts'

/** Stages from which nothing follows: whoever is there is not moved when a need ends. */
const endedStages = ['declined', 'awarded', 'lost'] as const satisfies EngagementStage[]

/**
 * Takes a need off the market, saying how it ended. Of those who took part, the firms named are awarded, and the others who
 * had not declined have lost. How it ended stays between each firm and the buyer.
 * @throws AppError notFound | conflict (closed already) | invalid (an award to a firm that does not take part)
 */
export async function closeNeed(context: Context, input: z.infer<typeof needCloseSchema>): Promise<void> {
  await context.services.db.transaction((transaction) => closeWithin(transaction, context, input))
}

/** The same within a transaction, for several needs at once. */
export async function closeWithin(
  transaction: Connection,
  context: Context,
  { id, outcome, awardedTo, note }: z.infer<typeof needCloseSchema>,
): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const row = await lockOwnNeed(transaction, viewer, id)
  if (row.state === 'closed') throw new AppError('conflict', `need ${id} is closed already`)
  const closedAt = context.services.now()
  const end = { needId: id, at: closedAt }
  const awarded = outcome === 'awarded' ? [...new Set(awardedTo)] : []
  if (awarded.length !== (await moveTo(transaction, context, { ...end, stage: 'awarded', enterpriseIds: awarded })))
    throw new AppError('invalid', 'awarded to a firm that does not take part', [
      { path: 'awardedTo', rule: 'chooseOne' },
    ])
  await moveTo(transaction, context, { ...end, stage: 'lost', enterpriseIds: null })
  const values = { state: 'closed' as const, outcome, outcomeNote: note || null, closedAt }
  await transaction.update(need).set(values).where(eq(need.id, id))
  await noteEvent(transaction, context, {
    action: 'need.close',
    subjectKind: 'need',
    subjectId: id,
    before: { state: row.state },
    after: { ...values, awardedTo: awarded },
  })
}

/** Moves the firms named, or all that are still in it, to how it ended for them. @returns how many were moved */
async function moveTo(
  transaction: Connection,
  context: Context,
  {
    needId,
    at,
    stage,
    enterpriseIds,
  }: {
    needId: string
    at: Date
    stage: 'awarded' | 'lost'
    enterpriseIds: string[] | null
  },
): Promise<number> {
  const rows = await transaction
    .select({ id: engagement.id, enterpriseId: engagement.enterpriseId, stage: engagement.stage })
    .from(engagement)
    .where(
      and(
        eq(engagement.needId, needId),
        notInArray(engagement.stage, [...endedStages]),
        enterpriseIds ? inArray(engagement.enterpriseId, enterpriseIds) : undefined,
      ),
    )
    .for('update')
  for (const { id, enterpriseId, stage: before } of rows)
    await moveEngagementTo(transaction, context, { id, needId, enterpriseId, at, before, after: stage })
  return rows.length
}

/** Writes one step that the end, or the reopening, of a need brings with it. */
export async function moveEngagementTo(
  transaction: Connection,
  context: Context,
  step: { id: string; needId: string; enterpriseId: string; at: Date; before: EngagementStage; after: EngagementStage },
): Promise<void> {
  const { id, needId, enterpriseId, at, before, after } = step
  await transaction.update(engagement).set({ stage: after, updatedAt: at }).where(eq(engagement.id, id))
  await transaction.insert(engagementEvent).values({
    engagementId: id,
    fromStage: before,
    toStage: after,
    actorId: context.viewer?.userId ?? null,
    at,
  })
  await noteEvent(transaction, context, {
    action: `engagement.${after}`,
    subjectKind: 'engagement',
    subjectId: id,
    before: { stage: before },
    after: { stage: after, needId, enterpriseId },
  })
  await tellOfStep(transaction, context, {
    needId,
    enterpriseId,
    to: after,
    by: 'buyer',
    key: `${id}:${after}:${at.toISOString()}`,
  })
}
