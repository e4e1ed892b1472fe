import { engagement, enterprise } from '@matxich/db/schema'
import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { moveWithin } from '../engagement/move-engagement.ts'
import { nextStages } from '../engagement/stages.ts'
import { AppError } from '../errors.ts'
import { lockOwnNeed } from '../need/need-access.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { getOwnPackage } from './package-access.ts'

/**
 * Invites a firm to every open part of a package that it does not take part in yet, and tells it once. Parts that it may not be
 * asked for (kept out there) are passed over.
 * @returns to how many parts it was invited now
 * @throws AppError signedOut | notAllowed | notFound | conflict (no part is left to invite it to)
 */
export async function inviteToParts(
  context: Context,
  { id, enterpriseId }: { id: string; enterpriseId: string },
): Promise<{ invited: number }> {
  const viewer = requireEnterpriseWriter(context)
  const { services } = context
  return services.db.transaction(async (transaction) => {
    const { parts } = await getOwnPackage(transaction, viewer, id)
    const [firm] = await transaction
      .select({ id: enterprise.id })
      .from(enterprise)
      .where(and(eq(enterprise.id, enterpriseId), eq(enterprise.isListed, true)))
    if (!firm || firm.id === viewer.enterprise.id) throw new AppError('notFound', `no supplier ${enterpriseId}`)
    const open = parts.filter((part) => part.state === 'open').map((part) => part.id)
    const stages = new Map(
      open.length === 0
        ? []
        : (
            await transaction
              .select({ needId: engagement.needId, stage: engagement.stage })
              .from(engagement)
              .where(and(eq(engagement.enterpriseId, enterpriseId), inArray(engagement.needId, open)))
          ).map((row) => [row.needId, row.stage]),
    )
    const invited: string[] = []
    let isHidden = false
    for (const needId of open) {
      if (!nextStages('buyer', stages.get(needId) ?? null).includes('invited')) continue
      const isTaken = await transaction
        .transaction((savepoint) =>
          moveWithin(savepoint, context, viewer, { needId, enterpriseId, to: 'invited' }, { isToldElsewhere: true }),
        )
        .then(
          () => true,
          (cause: unknown) => {
            if (cause instanceof AppError) return false
            throw cause
          },
        )
      if (!isTaken) continue
      invited.push(needId)
      isHidden ||= (await lockOwnNeed(transaction, viewer, needId)).isBuyerHidden
    }
    const [first] = invited
    if (!first) throw new AppError('conflict', `${enterpriseId} is invited to all it may be of ${id}`)
    await tellPeople(transaction, services, {
      kind: 'invitedToParts',
      to: { organisationId: enterpriseId },
      exceptUserId: viewer.userId,
      // A name that one part keeps back, no other part of the same package tells.
      values: { count: invited.length, ...(isHidden ? {} : { buyer: viewer.enterprise.name }) },
      path: invited.length === 1 ? `/needs/${first}` : '/fits',
      idempotencyKey: `invitedToParts:${id}:${enterpriseId}:${first}`,
    })
    return { invited: invited.length }
  })
}
