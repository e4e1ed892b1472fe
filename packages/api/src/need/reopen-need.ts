import { engagement, engagementEvent, need } from '@matxich/db/schema'
import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { rematchNeeds } from '../match/rematch-needs.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { moveEngagementTo } from './close-need.ts'
import { lockOwnNeed } from './need-access.ts'
import { requireConfirmed } from './publish-need.ts'
import { reopenUntil } from './reopen-until.ts'

/**
 * Opens a need again that was closed less than 30 days ago: everybody stands where they stood before it was closed, and a
 * deadline that has passed is gone. A need that was closed as a draft becomes one again.
 * @throws AppError notFound | conflict (not closed, or too long ago) | invalid (an enterprise that is not confirmed)
 */
export async function reopenNeed(context: Context, id: string): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, id)
    if (row.state !== 'closed' || !row.closedAt || reopenUntil(row.closedAt) <= now())
      throw new AppError('conflict', `need ${id} cannot be opened again`)
    if (row.openedAt) requireConfirmed(viewer)
    const isPast = row.deadlineAt !== null && row.deadlineAt <= now()
    const values = {
      state: row.openedAt ? ('open' as const) : ('draft' as const),
      outcome: null,
      outcomeNote: null,
      closedAt: null,
      ...(isPast ? { deadline: null, deadlineAt: null, deadlineTimeZone: null } : {}),
    }
    await transaction.update(need).set(values).where(eq(need.id, id))
    const ended = await transaction
      .selectDistinctOn([engagement.id], {
        id: engagement.id,
        enterpriseId: engagement.enterpriseId,
        stage: engagement.stage,
        from: engagementEvent.fromStage,
      })
      .from(engagement)
      .innerJoin(engagementEvent, eq(engagementEvent.engagementId, engagement.id))
      .where(
        and(
          eq(engagement.needId, id),
          inArray(engagement.stage, ['awarded', 'lost']),
          inArray(engagementEvent.toStage, ['awarded', 'lost']),
          gte(engagementEvent.at, row.closedAt),
        ),
      )
      .orderBy(engagement.id, desc(engagementEvent.at))
    for (const { from, stage, enterpriseId, ...known } of ended)
      if (from)
        await moveEngagementTo(transaction, context, {
          id: known.id,
          needId: id,
          enterpriseId,
          at: now(),
          before: stage,
          after: from,
        })
    await noteEvent(transaction, context, {
      action: 'need.reopen',
      subjectKind: 'need',
      subjectId: id,
      before: { state: 'closed', outcome: row.outcome },
      after: values,
    })
  })
  await rematchNeeds(context.services, [id])
}
