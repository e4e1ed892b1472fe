import type { Connection, EngagementStage } from '@matxich/db'
import { engagement, engagementEvent, enterprise, match, need as needTable } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context, Guarded } from '../context.ts'
import { AppError } from '../errors.ts'
import { isKeptOutOf } from '../need/kept-out.ts'
import { getVisibleNeed, lockOwnNeed } from '../need/need-access.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { nextStages, type Side } from './stages.ts'
import { tellOfStep } from './tell-of-step.ts'

/**
 * Takes one step between a buyer and a supplier over a need: the buyer invites or shortlists, the supplier answers.
 * Keeps the match that the first step was based on.
 * @throws AppError notFound | notAllowed | conflict, when the need is not open or the step is not one from here
 */
export async function moveEngagement(
  context: Context,
  input: { needId: string; enterpriseId: string; to: EngagementStage; note?: string | undefined },
): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  await context.services.db.transaction((transaction) => moveWithin(transaction, context, viewer, input))
}

/**
 * The same within a transaction, for several steps at once; with `isToldElsewhere` the caller tells the other side.
 * @throws AppError as `moveEngagement`
 */
export async function moveWithin(
  transaction: Connection,
  context: Context,
  viewer: Guarded<'enterprise'>,
  input: { needId: string; enterpriseId: string; to: EngagementStage; note?: string | undefined },
  { isToldElsewhere = false }: { isToldElsewhere?: boolean } = {},
): Promise<void> {
  const { now } = context.services
  const { need, sight } = await getVisibleNeed(context, input.needId, transaction)
  const side: Side = sight === 'own' ? 'buyer' : 'supplier'
  if (side === 'supplier' && input.enterpriseId !== viewer.enterprise.id)
    throw new AppError('notAllowed', `${viewer.enterprise.id} cannot answer for ${input.enterpriseId}`)
  // Held until the step is taken, so that nobody closes the need in between.
  const [current] =
    side === 'buyer'
      ? [await lockOwnNeed(transaction, viewer, need.id)]
      : await transaction.select().from(needTable).where(eq(needTable.id, need.id)).for('share')
  if (current?.state !== 'open') throw new AppError('conflict', `need ${need.id} is ${current?.state}`)
  const [supplier] = await transaction
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(and(eq(enterprise.id, input.enterpriseId), eq(enterprise.isListed, true)))
  if (!supplier || supplier.id === need.buyerId) throw new AppError('notFound', `no supplier ${input.enterpriseId}`)

  if (side === 'buyer' && (await isKeptOutOf(context.services, need, supplier.id)))
    throw new AppError('conflict', `${supplier.id} is kept out of ${need.id}`)

  const pair = and(eq(engagement.needId, input.needId), eq(engagement.enterpriseId, input.enterpriseId))
  const [known] = await transaction.select().from(engagement).where(pair).for('update')
  const from = known?.stage ?? null
  if (side === 'supplier' && !from && current.deadlineAt && current.deadlineAt <= now())
    throw new AppError('conflict', `answers to ${need.id} are over`)
  if (!nextStages(side, from).includes(input.to)) {
    const isOthersStep = nextStages(side === 'buyer' ? 'supplier' : 'buyer', from).includes(input.to)
    throw new AppError(isOthersStep ? 'notAllowed' : 'conflict', `${side} cannot go from ${from} to ${input.to}`)
  }

  const id = known?.id ?? (await start(transaction))
  if (!id) throw new AppError('conflict', 'somebody took the same step at the same moment')
  if (known)
    await transaction.update(engagement).set({ stage: input.to, updatedAt: now() }).where(eq(engagement.id, id))
  const [event] = await transaction
    .insert(engagementEvent)
    .values({
      engagementId: id,
      fromStage: from,
      toStage: input.to,
      actorId: viewer.userId,
      note: input.note ?? null,
    })
    .returning({ id: engagementEvent.id })
  await noteEvent(transaction, context, {
    action: `engagement.${input.to}`,
    subjectKind: 'engagement',
    subjectId: id,
    before: { stage: from },
    after: { stage: input.to, needId: input.needId, enterpriseId: input.enterpriseId },
  })
  if (!isToldElsewhere) await tellOfStep(transaction, context, { ...input, by: side, key: `${event?.id}` })

  async function start(connection: typeof transaction): Promise<string | undefined> {
    const [seen] = await connection
      .select({ score: match.score, verdicts: match.verdicts })
      .from(match)
      .where(and(eq(match.needId, input.needId), eq(match.enterpriseId, input.enterpriseId)))
    const [created] = await connection
      .insert(engagement)
      .values({
        needId: input.needId,
        enterpriseId: input.enterpriseId,
        stage: input.to,
        revision: need.revision,
        seenMatch: seen ?? null,
      })
      .onConflictDoNothing()
      .returning({ id: engagement.id })
    return created?.id
  }
}
