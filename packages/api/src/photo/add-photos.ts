import { enterprisePhoto } from '@matxich/db/schema'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError, describeError, type FieldIssue } from '../errors.ts'
import { storeFile } from '../file/store-file.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { lockPhotos, maximumPhotos } from './lock-photos.ts'

export interface GivenPhoto {
  fileName: string
  bytes: Uint8Array
}

/**
 * Adds photos after those that are there. Each stands for itself: what is wrong with one keeps none of the others out.
 * @throws AppError signedOut | notAllowed; invalid under `file` when none could be added
 */
export async function addPhotos(
  context: Context,
  given: GivenPhoto[],
): Promise<{ added: string[]; issues: FieldIssue[] }> {
  const viewer = requireEnterpriseWriter(context)
  if (given.length === 0) throw new AppError('invalid', 'no photo', [{ path: 'file', rule: 'required' }])
  const added: string[] = []
  const issues: FieldIssue[] = []
  for (const photo of given) {
    try {
      added.push(await addPhoto(context, viewer.enterprise.id, photo))
    } catch (error) {
      const described = describeError(error)
      if (described?.code !== 'invalid') throw error
      issues.push(...described.issues)
    }
  }
  if (added.length === 0) throw new AppError('invalid', 'no photo could be added', issues)
  return { added, issues }
}

function addPhoto(context: Context, enterpriseId: string, { fileName, bytes }: GivenPhoto): Promise<string> {
  return context.services.db.transaction(async (transaction) => {
    const photos = await lockPhotos(transaction, enterpriseId)
    if (photos.length >= maximumPhotos)
      throw new AppError('invalid', 'too many photos', [
        { path: 'file', rule: 'tooManyPhotos', values: { maximum: maximumPhotos } },
      ])
    const given = { purpose: 'photo', fileName, bytes, organisationId: enterpriseId } as const
    const { id: fileId } = await storeFile(context, given, transaction)
    const position = Math.max(0, ...photos.map((photo) => photo.position)) + 1
    const [row] = await transaction
      .insert(enterprisePhoto)
      .values({ enterpriseId, fileId, position })
      .returning({ id: enterprisePhoto.id })
    if (!row) throw new Error('photo insert returned no row')
    await noteEvent(transaction, context, {
      action: 'photo.add',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      after: { photo: row.id, fileId },
    })
    return row.id
  })
}
