import { enterprisePhoto, storedFile } from '@matxich/db/schema'
import { and, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { lockPhotos, maximumPhotos, type PhotoRow, photoOf } from './lock-photos.ts'

export const captionSchema = z.object({ id: z.uuid(), caption: z.string().trim().max(200) })
export const movePhotoSchema = z.object({ id: z.uuid(), direction: z.enum(['up', 'down']) })

/** Says what a photo shows; an empty caption removes it. @throws AppError signedOut | notAllowed | notFound */
export function captionPhoto(context: Context, { id, caption }: z.infer<typeof captionSchema>): Promise<void> {
  return change(context, async (transaction, photos, note) => {
    const before = photoOf(photos, id).caption
    const after = caption === '' ? null : caption
    if (before === after) return
    await transaction.update(enterprisePhoto).set({ caption: after }).where(eq(enterprisePhoto.id, id))
    await note('photo.caption', { photo: id, caption: before }, { photo: id, caption: after })
  })
}

/** Swaps a photo with its neighbour; at the end of the row nothing happens. @throws AppError signedOut | notAllowed | notFound */
export function movePhoto(context: Context, { id, direction }: z.infer<typeof movePhotoSchema>): Promise<void> {
  return change(context, async (transaction, photos, note) => {
    const photo = photoOf(photos, id)
    const from = photos.indexOf(photo)
    const to = direction === 'up' ? from - 1 : from + 1
    const neighbour = photos[to]
    if (!neighbour) return
    const ordered = photos.with(from, neighbour).with(to, photo)
    // Written whole: positions may have been equal after two profiles became one.
    for (const [at, { id: photoId }] of ordered.entries())
      await transaction
        .update(enterprisePhoto)
        .set({ position: at + 1 })
        .where(eq(enterprisePhoto.id, photoId))
    await note('photo.move', { photo: id, place: from + 1 }, { photo: id, place: to + 1 })
  })
}

/** Takes a photo away; for a day it can be brought back. @throws AppError signedOut | notAllowed | notFound */
export function removePhoto(context: Context, id: string): Promise<void> {
  return change(context, async (transaction, photos, note) => {
    const { fileId, caption } = photoOf(photos, id)
    await transaction.update(storedFile).set({ deletedAt: context.services.now() }).where(eq(storedFile.id, fileId))
    await note('photo.remove', { photo: id, caption, fileId }, null)
  })
}

/** Brings a removed photo back to its place. @throws AppError signedOut | notAllowed | notFound when it is gone for good | invalid when there is no room */
export function restorePhoto(context: Context, id: string): Promise<void> {
  return change(context, async (transaction, photos, note, enterpriseId) => {
    const [removed] = await transaction
      .select({ fileId: storedFile.id })
      .from(enterprisePhoto)
      .innerJoin(storedFile, eq(storedFile.id, enterprisePhoto.fileId))
      .where(
        and(
          eq(enterprisePhoto.id, id),
          eq(enterprisePhoto.enterpriseId, enterpriseId),
          isNotNull(storedFile.deletedAt),
        ),
      )
    if (!removed) throw new AppError('notFound', `photo ${id} cannot be brought back`)
    if (photos.length >= maximumPhotos)
      throw new AppError('invalid', 'too many photos', [
        { path: 'file', rule: 'tooManyPhotos', values: { maximum: maximumPhotos } },
      ])
    await transaction.update(storedFile).set({ deletedAt: null }).where(eq(storedFile.id, removed.fileId))
    await note('photo.restore', null, { photo: id })
  })
}

type Transaction = Parameters<Parameters<Context['services']['db']['transaction']>[0]>[0]
type Note = (action: string, before: unknown, after: unknown) => Promise<void>

/** One change of the own enterprise's photos, with its trace. */
async function change(
  context: Context,
  act: (transaction: Transaction, photos: PhotoRow[], note: Note, enterpriseId: string) => Promise<void>,
): Promise<void> {
  const { id } = requireEnterpriseWriter(context).enterprise
  return context.services.db.transaction(async (transaction) => {
    const photos = await lockPhotos(transaction, id)
    const note: Note = (action, before, after) =>
      noteEvent(transaction, context, { action, subjectKind: 'enterprise', subjectId: id, before, after })
    await act(transaction, photos, note, id)
  })
}
