import type { Connection } from '@matxich/db'
import { enterprise, enterprisePhoto, storedFile } from '@matxich/db/schema'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { AppError } from '../errors.ts'

/** How many photos an enterprise shows at most. */
export const maximumPhotos = 12

export interface PhotoRow {
  id: string
  fileId: string
  caption: string | null
  position: number
}

/**
 * The photos that are shown, in order, with the enterprise locked: two windows that add or move at once take turns.
 */
export async function lockPhotos(transaction: Connection, enterpriseId: string): Promise<PhotoRow[]> {
  await transaction.select({ id: enterprise.id }).from(enterprise).where(eq(enterprise.id, enterpriseId)).for('update')
  return selectPhotos(transaction, enterpriseId)
}

/** The photos that are shown, in order; removed ones wait for being brought back and are not among them. */
export function selectPhotos(db: Connection, enterpriseId: string): Promise<PhotoRow[]> {
  return db
    .select({
      id: enterprisePhoto.id,
      fileId: enterprisePhoto.fileId,
      caption: enterprisePhoto.caption,
      position: enterprisePhoto.position,
    })
    .from(enterprisePhoto)
    .innerJoin(storedFile, eq(storedFile.id, enterprisePhoto.fileId))
    .where(and(eq(enterprisePhoto.enterpriseId, enterpriseId), isNull(storedFile.deletedAt)))
    .orderBy(asc(enterprisePhoto.position), asc(enterprisePhoto.id))
}

/** @throws AppError notFound for another's photo and for one that is gone */
export function photoOf(photos: PhotoRow[], id: string): PhotoRow {
  const photo = photos.find((row) => row.id === id)
  if (!photo) throw new AppError('notFound', `no photo ${id}`)
  return photo
}
