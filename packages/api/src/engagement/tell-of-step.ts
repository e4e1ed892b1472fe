import type { Connection, EngagementStage } from '@matxich/db'
import { getNeedsForSearch } from '@matxich/db/queries'
import { organisation } from '@matxich/db/schema'
import { inArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { namesOfNeed } from '../notice/names-of-need.ts'
import { tellPeople } from '../notice/tell-people.ts'

export interface TakenStep {
  needId: string
  enterpriseId: string
  to: EngagementStage
  by: 'buyer' | 'supplier'
  /** Tells this step from the same one taken at another time. */
  key: string
}

/**
 * Tells the other side of a step that one took. A supplier learns of a hidden buyer's need what the need's page shows it, and
 * of a need that ended without it only that it ended.
 */
export async function tellOfStep(db: Connection, context: Context, step: TakenStep): Promise<void> {
  const { needId, enterpriseId, to, by } = step
  const [need] = await getNeedsForSearch(db, [needId])
  if (!need) return
  const names = new Map(
    (
      await db
        .select({ id: organisation.id, name: organisation.name })
        .from(organisation)
        .where(inArray(organisation.id, [need.buyerId, enterpriseId]))
    ).map((row) => [row.id, row.name]),
  )
  const cause = {
    exceptUserId: context.viewer?.userId ?? null,
    idempotencyKey: `engagement:${step.key}`,
  }
  const enterprise = names.get(enterpriseId) ?? ''
  if (by === 'supplier')
    return tellPeople(db, context.services, {
      ...cause,
      kind: 'engagementMoved',
      to: { organisationId: need.buyerId },
      values: { enterprise, need: need.title, stage: to },
      path: `/needs/${needId}`,
    })
  const about = namesOfNeed(need, names.get(need.buyerId))
  const kind = to === 'invited' ? 'invitedToNeed' : to === 'lost' ? 'needClosed' : 'engagementMoved'
  await tellPeople(db, context.services, {
    ...cause,
    kind,
    to: { organisationId: enterpriseId },
    values: { ...about, ...(kind === 'engagementMoved' && { enterprise, stage: to }) },
    path: `/needs/${needId}`,
  })
}
