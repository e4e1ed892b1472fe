import { requestRebuild } from '@matxich/db/queries'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffOwner } from '../permissions.ts'

/**
 * Has the whole index made anew by the worker, while the old one answers.
 * @throws AppError signedOut | notAllowed | conflict (one waits or runs already)
 */
export async function rebuildIndex(context: Context): Promise<void> {
  const viewer = requireStaffOwner(context)
  await context.services.db.transaction(async (transaction) => {
    const rebuild = await requestRebuild(transaction, viewer.userId)
    if (!rebuild) throw new AppError('conflict', 'a rebuild waits or runs already')
    await noteEvent(transaction, context, { action: 'index.rebuild', subjectKind: 'index', subjectId: rebuild.id })
  })
}
