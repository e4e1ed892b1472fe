import type { Connection, MembershipRole } from '@matxich/db'
import { enterprise, membership, user } from '@matxich/db/schema'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { limit } from '../account/limit.ts'
import { viewerOf } from '../account/viewer.ts'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { readStillRightToken, type StillRight } from './still-right-link.ts'

/** The page behind a reminder's link. */
export interface StillRightPage {
  enterprise: { id: string; name: string }
  confirmedAt: Date
  /** Confirmed since the reminder was written, by this link or otherwise. */
  isDone: boolean
}

/** Reads only. @throws AppError notFound (not our link, or its reader has no say in the firm any more) */
export async function getStillRight(context: Context, token: string): Promise<StillRightPage> {
  const { firm, isDone } = await getAsked(context, context.services.db, token)
  return { enterprise: { id: firm.id, name: firm.name }, confirmedAt: firm.confirmedAt, isDone }
}

/**
 * "Still right", by the link of a reminder: everything published holds as of today, on the word of the person it was sent to.
 * Pressed again it changes nothing.
 * @throws AppError notFound | rateLimited
 */
export async function confirmByLink(context: Context, token: string): Promise<void> {
  const { db, now } = context.services
  const { asked } = await getAsked(context, db, token)
  await limit(context, 'answer')
  const reader = await viewerOf(db, asked.userId, 'web')
  await db.transaction(async (transaction) => {
    const { firm, role, isDone } = await getAsked(context, transaction, token, { isLocking: true })
    if (isDone || !reader) return
    const confirmedAt = now()
    await transaction.update(enterprise).set({ confirmedAt }).where(eq(enterprise.id, firm.id))
    // Who happens to be signed in on that phone is not who was asked.
    const enterpriseOfLink = { id: firm.id, name: firm.name, role, isConfirmed: true }
    const viewer = { ...reader, enterprise: enterpriseOfLink, agency: null, acting: null }
    await noteEvent(
      transaction,
      { viewer, requestId: context.requestId },
      {
        action: 'enterprise.confirm',
        subjectKind: 'enterprise',
        subjectId: firm.id,
        before: { confirmedAt: firm.confirmedAt },
        after: { confirmedAt },
      },
    )
  })
}

async function getAsked(
  { services }: Context,
  db: Connection,
  token: string,
  { isLocking = false }: { isLocking?: boolean } = {},
): Promise<{
  asked: StillRight
  role: MembershipRole
  firm: { id: string; name: string; confirmedAt: Date }
  isDone: boolean
}> {
  const asked = readStillRightToken(services, token)
  if (!asked) throw new AppError('notFound', 'not a link of ours')
  const select = db
    .select({ id: enterprise.id, name: enterprise.nameVi, confirmedAt: enterprise.confirmedAt })
    .from(enterprise)
    .where(and(eq(enterprise.id, asked.enterpriseId), isNull(enterprise.mergedInto)))
  const [[firm], [person]] = await Promise.all([
    isLocking ? select.for('update') : select,
    db
      .select({ role: membership.role })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(
        and(
          eq(membership.organisationId, asked.enterpriseId),
          eq(membership.userId, asked.userId),
          inArray(membership.role, ['owner', 'member']),
          isNull(user.erasedAt),
        ),
      ),
  ])
  if (!firm || !person) throw new AppError('notFound', `${asked.userId} has no say in ${asked.enterpriseId}`)
  return { asked, role: person.role, firm, isDone: firm.confirmedAt > asked.confirmedAt }
}
