import { conceptId } from '@matxich/db'
import { enterprise, storedFile } from '@matxich/db/schema'
import { eq, inArray } from 'drizzle-orm'
import type { Context, Guarded } from '../context.ts'
import { isInScope } from '../permissions.ts'
import { selectPhotos } from './lock-photos.ts'

export interface Photo {
  id: string
  fileId: string
  caption: string | null
  /** Pixels of the full version. */
  width: number
  height: number
}

/** The photos of an enterprise, in its order: for everybody once it is listed, before that for its members and staff. */
export async function findPhotos({ services: { db }, viewer }: Context, enterpriseId: string): Promise<Photo[]> {
  const [owner] = await db
    .select({ isListed: enterprise.isListed, formerProvince: enterprise.formerProvince })
    .from(enterprise)
    .where(eq(enterprise.id, enterpriseId))
  if (!owner) return []
  const isOwn = viewer?.enterprise?.id === enterpriseId
  const isStaff = viewer?.agency && isInScope(viewer as Guarded<'agency'>, conceptId(owner.formerProvince))
  if (!owner.isListed && !isOwn && !isStaff) return []
  const photos = await selectPhotos(db, enterpriseId)
  if (photos.length === 0) return []
  const sizes = await db
    .select({ id: storedFile.id, width: storedFile.width, height: storedFile.height })
    .from(storedFile)
    .where(
      inArray(
        storedFile.id,
        photos.map((photo) => photo.fileId),
      ),
    )
  const sizeOf = new Map(sizes.map((size) => [size.id, size]))
  return photos.map(({ id, fileId, caption }) => ({
    id,
    fileId,
    caption,
    width: sizeOf.get(fileId)?.width ?? 0,
    height: sizeOf.get(fileId)?.height ?? 0,
  }))
}
