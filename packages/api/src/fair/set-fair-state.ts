import { fair } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffWriter } from '../permissions.ts'
import { lockFair } from './lock-fair.ts'
import { requireWhen } from './save-fair.ts'

/** Shows a fair to everybody; a cancelled one takes place after all. @throws AppError notFound | conflict (is shown) | invalid (says no date) */
export async function publishFair(context: Context, id: string): Promise<void> {
  requireStaffWriter(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const row = await lockFair(transaction, id)
    if (row.state === 'published') throw new AppError('conflict', `fair ${id} is published already`)
    requireWhen(row)
    await transaction
      .update(fair)
      .set({ state: 'published', publishedAt: now(), cancelReason: null, version: row.version + 1, updatedAt: now() })
      .where(eq(fair.id, id))
    await noteEvent(transaction, context, {
      action: 'fair.publish',
      subjectKind: 'fair',
      subjectId: id,
      before: { state: row.state },
      after: { state: 'published' },
    })
  })
}

/** Says that a published fair does not take place, and why; a draft goes back to nobody's sight anyway. @throws AppError notFound | conflict */
export async function cancelFair(context: Context, { id, reason }: { id: string; reason: string }): Promise<void> {
  requireStaffWriter(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const row = await lockFair(transaction, id)
    if (row.state !== 'published') throw new AppError('conflict', `fair ${id} is ${row.state}`)
    await transaction
      .update(fair)
      .set({ state: 'cancelled', cancelReason: reason, version: row.version + 1, updatedAt: now() })
      .where(eq(fair.id, id))
    await noteEvent(transaction, context, {
      action: 'fair.cancel',
      subjectKind: 'fair',
      subjectId: id,
      before: { state: row.state },
      after: { state: 'cancelled', reason },
    })
  })
}

/** A draft that begins with what another fair says, without its days. @returns its id @throws AppError notFound */
export async function copyFair(context: Context, id: string): Promise<{ id: string }> {
  const viewer = requireStaffWriter(context)
  return context.services.db.transaction(async (transaction) => {
    const row = await lockFair(transaction, id)
    const [copy] = await transaction
      .insert(fair)
      .values({
        kind: row.kind,
        nameVi: row.nameVi,
        nameEn: row.nameEn,
        descriptionVi: row.descriptionVi,
        descriptionEn: row.descriptionEn,
        usualMonths: row.usualMonths,
        venue: row.venue,
        city: row.city,
        formerProvince: row.formerProvince,
        organiser: row.organiser,
        website: row.website,
        organisationId: viewer.agency.id,
        createdBy: viewer.userId,
      })
      .returning({ id: fair.id })
    if (!copy) throw new Error('fair insert returned no row')
    await noteEvent(transaction, context, {
      action: 'fair.copy',
      subjectKind: 'fair',
      subjectId: copy.id,
      after: { copiedFrom: id },
    })
    return copy
  })
}
