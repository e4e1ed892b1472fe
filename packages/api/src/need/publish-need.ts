import { getNeedsForSearch } from '@matxich/db/queries'
import { need } from '@matxich/db/schema'
import { timeZone } from '@matxich/i18n'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { rematchNeeds } from '../match/rematch-needs.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { lockOwnNeed } from './need-access.ts'
import type { needPublishSchema } from './need-schema.ts'

/**
 * Opens a draft to those its visibility names, or changes how an open need is seen.
 * @throws AppError notFound | conflict (closed) | invalid (nothing asked, or a deadline that has passed)
 */
export async function publishNeed(context: Context, input: z.infer<typeof needPublishSchema>): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, input.id)
    if (row.state === 'closed') throw new AppError('conflict', `need ${input.id} is closed`)
    const [current] = await getNeedsForSearch(transaction, [input.id])
    if (!current || current.requirements.length === 0)
      throw new AppError('invalid', 'a need without requirements', [{ path: 'requirements', rule: 'needsRequirement' }])
    if (input.deadline && input.deadline < dayInVietnam(now()))
      throw new AppError('invalid', 'deadline has passed', [{ path: 'deadline', rule: 'datePassed' }])
    const values = {
      state: 'open' as const,
      visibility: input.visibility,
      isBuyerHidden: input.isBuyerHidden,
      deadline: input.deadline ?? null,
      openedAt: row.openedAt ?? now(),
    }
    await transaction.update(need).set(values).where(eq(need.id, input.id))
    await noteEvent(transaction, context, {
      action: 'need.publish',
      subjectKind: 'need',
      subjectId: input.id,
      before: { state: row.state, visibility: row.visibility },
      after: values,
    })
  })
  await rematchNeeds(context.services, [input.id])
}

/** The calendar day, as ISO text, that people here have at a moment. */
function dayInVietnam(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)
}
