import type { Connection } from '@matxich/db'
import { getNeedsForSearch } from '@matxich/db/queries'
import { need } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context, Guarded } from '../context.ts'
import { AppError } from '../errors.ts'
import { rematchNeeds } from '../match/rematch-needs.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { lockOwnNeed } from './need-access.ts'
import type { needPublishSchema, publishChoiceSchema } from './need-schema.ts'
import { sendPlannedInvitations } from './planned-invitations.ts'
import { type Deadline, resolveDeadline } from './resolve-deadline.ts'

/**
 * Opens a draft to those its visibility names and invites whom the draft named, or changes how an open need is seen.
 * @throws AppError notFound | conflict (closed) | invalid (an enterprise that is not confirmed, nothing asked, or a
 *   deadline that has passed)
 */
export async function publishNeed(context: Context, input: z.infer<typeof needPublishSchema>): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const deadline = await resolveDeadline(context, input)
  await context.services.db.transaction((transaction) =>
    publishWithin(transaction, context, viewer, { ...input, resolved: deadline }),
  )
  await rematchNeeds(context.services, [input.id])
}

/** The same within a transaction, for several needs at once; the caller matches them afterwards. */
export async function publishWithin(
  transaction: Connection,
  context: Context,
  viewer: Guarded<'enterprise'>,
  input: z.infer<typeof publishChoiceSchema> & { id: string; resolved: Deadline | null },
): Promise<void> {
  const row = await lockOwnNeed(transaction, viewer, input.id)
  if (row.state === 'closed') throw new AppError('conflict', `need ${input.id} is closed`)
  requireConfirmed(viewer)
  const [current] = await getNeedsForSearch(transaction, [input.id])
  if (!current || current.requirements.length === 0)
    throw new AppError('invalid', 'a need without requirements', [{ path: 'requirements', rule: 'needsRequirement' }])
  const values = {
    state: 'open' as const,
    visibility: input.visibility,
    isBuyerHidden: input.isBuyerHidden,
    excludedGroups: input.excludedGroups ? [...new Set(input.excludedGroups)].sort() : row.excludedGroups,
    ...(input.resolved ?? { deadline: null, deadlineAt: null, deadlineTimeZone: null }),
    openedAt: row.openedAt ?? context.services.now(),
  }
  await transaction.update(need).set(values).where(eq(need.id, input.id))
  const { state, visibility, isBuyerHidden, excludedGroups, deadline } = row
  await noteEvent(transaction, context, {
    action: 'need.publish',
    subjectKind: 'need',
    subjectId: input.id,
    before: { state, visibility, isBuyerHidden, excludedGroups, deadline },
    after: values,
  })
  if (row.state === 'draft') await sendPlannedInvitations(transaction, context, viewer, input.id)
}

/** Who asks in the marketplace is who they say; until then a need stays a draft. @throws AppError invalid */
export function requireConfirmed(viewer: Guarded<'enterprise'>): void {
  if (!viewer.enterprise.isConfirmed)
    throw new AppError('invalid', `${viewer.enterprise.id} is not confirmed`, [
      { path: 'enterprise', rule: 'needsConfirmedEnterprise' },
    ])
}
