import { enterpriseImport, enterpriseImportRow } from '@matxich/db/schema'
import { and, count, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffWriter } from '../permissions.ts'
import { lockImport } from './import-access.ts'

/**
 * Leaves the rows without an error to the worker; wrong ones stay and can be applied later. The job and the new state are one
 * transaction: neither is without the other.
 * @throws AppError notFound | conflict (it runs, or was undone) | invalid (no row to apply)
 */
export async function startImport(context: Context, id: string): Promise<void> {
  const viewer = requireStaffWriter(context)
  const { db, jobs } = context.services
  await db.transaction(async (transaction) => {
    const current = await lockImport(transaction, viewer, id, ['previewed', 'applied', 'failed'])
    const [open] = await transaction
      .select({ rows: count() })
      .from(enterpriseImportRow)
      .where(
        and(
          eq(enterpriseImportRow.importId, id),
          ne(enterpriseImportRow.action, 'error'),
          isNull(enterpriseImportRow.appliedAt),
        ),
      )
    if (!open?.rows) throw new AppError('invalid', 'no row to apply', [{ path: '', rule: 'nothingToApply' }])
    await transaction
      .update(enterpriseImport)
      .set({ state: 'applying', failure: null })
      .where(eq(enterpriseImport.id, id))
    await noteEvent(transaction, context, {
      action: 'import.apply',
      subjectKind: 'import',
      subjectId: id,
      before: { state: current.state },
      after: { rows: open.rows },
    })
    await jobs.send('import.apply', { importId: id, actorId: viewer.userId }, transaction)
  })
}

/**
 * Takes an import back: the worker removes what it created and restores what it updated, except what somebody changed or used since.
 * @throws AppError notFound | conflict (it runs, or nothing was applied)
 */
export async function undoImport(context: Context, id: string): Promise<void> {
  const viewer = requireStaffWriter(context)
  const { db, jobs } = context.services
  await db.transaction(async (transaction) => {
    const current = await lockImport(transaction, viewer, id, ['applied', 'failed'])
    const [applied] = await transaction
      .select({ rows: count() })
      .from(enterpriseImportRow)
      .where(and(eq(enterpriseImportRow.importId, id), isNotNull(enterpriseImportRow.appliedAt)))
    if (!applied?.rows) throw new AppError('conflict', `import ${id} applied nothing`)
    await transaction
      .update(enterpriseImport)
      .set({ state: 'undoing', failure: null })
      .where(eq(enterpriseImport.id, id))
    await noteEvent(transaction, context, {
      action: 'import.undo',
      subjectKind: 'import',
      subjectId: id,
      before: { state: current.state },
    })
    await jobs.send('import.undo', { importId: id, actorId: viewer.userId }, transaction)
  })
}
