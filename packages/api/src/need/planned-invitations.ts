import type { Connection } from '@matxich/db'
import { enterprise, needExclusion, needInvitation } from '@matxich/db/schema'
import { and, asc, eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context, Guarded } from '../context.ts'
import { moveWithin } from '../engagement/move-engagement.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { lockOwnNeed } from './need-access.ts'

/** A list of names is kept by hand, so it has an end. */
const mostPlanned = 100

/**
 * Names a firm to be invited when a draft is published, or takes the name back; twice is once. Nothing is sent before.
 * @throws AppError notFound | conflict (no draft any more, kept out, or too many names)
 */
export async function planInvitation(
  context: Context,
  { id, enterpriseId, isPlanned }: { id: string; enterpriseId: string; isPlanned: boolean },
): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  await context.services.db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, id)
    if (row.state !== 'draft') throw new AppError('conflict', `need ${id} is ${row.state}`)
    const pair = and(eq(needInvitation.needId, id), eq(needInvitation.enterpriseId, enterpriseId))
    const [known] = await transaction.select().from(needInvitation).where(pair)
    if ((known !== undefined) === isPlanned) return
    if (isPlanned) {
      await requireInvitable(transaction, row, enterpriseId)
      await transaction.insert(needInvitation).values({ needId: id, enterpriseId })
    } else await transaction.delete(needInvitation).where(pair)
    await noteEvent(transaction, context, {
      action: isPlanned ? 'need.planInvitation' : 'need.dropInvitation',
      subjectKind: 'need',
      subjectId: id,
      after: { enterpriseId },
    })
  })
}

async function requireInvitable(
  transaction: Connection,
  need: { id: string; buyerId: string },
  enterpriseId: string,
): Promise<void> {
  const [firm] = await transaction
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(and(eq(enterprise.id, enterpriseId), eq(enterprise.isListed, true)))
  if (!firm || firm.id === need.buyerId) throw new AppError('notFound', `no firm ${enterpriseId}`)
  const isOut = await transaction.$count(
    needExclusion,
    and(eq(needExclusion.needId, need.id), eq(needExclusion.enterpriseId, enterpriseId)),
  )
  if (isOut > 0) throw new AppError('conflict', `${enterpriseId} is kept out of ${need.id}`)
  if ((await transaction.$count(needInvitation, eq(needInvitation.needId, need.id))) >= mostPlanned)
    throw new AppError('conflict', `more than ${mostPlanned} firms named for ${need.id}`)
}

/**
 * Sends the invitations of a need that has just been opened, in the transaction that opened it. A firm that may no longer be
 * asked (of a kind kept out, gone, taking part already) is passed over.
 */
export async function sendPlannedInvitations(
  transaction: Connection,
  context: Context,
  viewer: Guarded<'enterprise'>,
  needId: string,
): Promise<void> {
  const planned = await transaction
    .delete(needInvitation)
    .where(eq(needInvitation.needId, needId))
    .returning({ enterpriseId: needInvitation.enterpriseId })
  for (const { enterpriseId } of planned)
    await transaction
      .transaction((savepoint) => moveWithin(savepoint, context, viewer, { needId, enterpriseId, to: 'invited' }))
      .catch((cause: unknown) => {
        if (!(cause instanceof AppError)) throw cause
      })
}

/** Firms named for a draft, in the order of their naming. */
export async function findPlanned(db: Connection, needId: string): Promise<string[]> {
  const rows = await db
    .select({ enterpriseId: needInvitation.enterpriseId })
    .from(needInvitation)
    .where(eq(needInvitation.needId, needId))
    .orderBy(asc(needInvitation.createdAt), asc(needInvitation.enterpriseId))
  return rows.map((row) => row.enterpriseId)
}
