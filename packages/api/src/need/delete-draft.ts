import { need } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { forgetDrawings } from './drawings.ts'
import { lockOwnNeed } from './need-access.ts'

/** Removes a draft with all its revisions. What others have seen is closed, not deleted. @throws AppError notFound | conflict (no draft) */
export async function deleteDraft(context: Context, id: string): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  await context.services.db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, id)
    if (row.state !== 'draft' || row.openedAt) throw new AppError('conflict', `need ${id} is no draft`)
    await forgetDrawings(transaction, context, [id])
    await transaction.delete(need).where(eq(need.id, id))
    await noteEvent(transaction, context, {
      action: 'need.delete',
      subjectKind: 'need',
      subjectId: id,
      before: { state: row.state, revision: row.revision },
    })
  })
}
