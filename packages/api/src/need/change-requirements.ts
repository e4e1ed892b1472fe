import { isDeepStrictEqual } from 'node:util'
import { getNeedsForSearch } from '@matxich/db/queries'
import { need } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { rematchNeeds } from '../match/rematch-needs.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { lockOwnNeed } from './need-access.ts'
import { asFormFields } from './need-schema.ts'
import { type RequirementChange, withChange } from './requirement-change.ts'
import { writeRequirements, writeRevision } from './write-revision.ts'

/**
 * Corrects the requirements of a need: in place while it is a draft, as a new revision once it is open,
 * so that what an engagement saw stays what it saw. A change that changes nothing (a form sent twice) leaves no trace.
 * @throws AppError notFound | conflict (closed) | invalid (an unknown concept, an acceptance that its kind has not, or an open need left
 * without requirements)
 */
export async function changeRequirements(context: Context, id: string, change: RequirementChange): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { db } = context.services
  const wasOpen = await db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, id)
    if (row.state === 'closed') throw new AppError('conflict', `need ${id} is closed`)
    const [current] = await getNeedsForSearch(transaction, [id])
    if (!current) throw new AppError('notFound', `no need ${id}`)
    const lexicon = await context.services.lexicon()
    const requirements = withChange(lexicon, current.requirements, change)
    if (isDeepStrictEqual(requirements, current.requirements)) return false
    if (row.state === 'open' && requirements.length === 0)
      throw new AppError('invalid', 'an open need asks something', [{ path: 'requirements', rule: 'needsRequirement' }])
    if (row.state === 'draft') await writeRequirements(transaction, id, row.revision, requirements)
    else {
      const text = { ...current, ...asFormFields(current.fields) }
      await writeRevision(transaction, id, row.revision + 1, text, requirements, viewer.userId)
      await transaction
        .update(need)
        .set({ revision: row.revision + 1 })
        .where(eq(need.id, id))
    }
    await noteEvent(transaction, context, {
      action: 'need.requirements',
      subjectKind: 'need',
      subjectId: id,
      before: current.requirements,
      after: requirements,
    })
    return row.state === 'open'
  })
  if (wasOpen) await rematchNeeds(context.services, [id])
}
