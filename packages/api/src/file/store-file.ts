import { createHash, randomUUID } from 'node:crypto'
import type { Connection, FilePurpose } from '@matxich/db'
import { storedFile } from '@matxich/db/schema'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'
import { checkFile } from './check-file.ts'
import { cleanFileName, withEnding } from './clean-file-name.ts'
import { smallKey } from './file-store.ts'
import { type Picture, pictureSide, writePicture } from './write-picture.ts'

export interface GivenFile {
  purpose: FilePurpose
  /** As the person named it; cleaned, and only ever shown. */
  fileName: string
  bytes: Uint8Array
  /** Whose it is; null while it belongs to a person alone (a claimant's letter). */
  organisationId: string | null
}

/**
 * Checks a file, writes pictures anew, and keeps it. Give the transaction of the change that uses it: bytes are put first,
 * so a crash leaves bytes without a row, which the sweep removes, and never a row without bytes.
 * The caller has checked that the viewer may do this change; here only whose file it may become.
 * @throws AppError signedOut | notAllowed | invalid with the reason under `file`
 */
export async function storeFile(
  context: Context,
  given: GivenFile,
  db: Connection = context.services.db,
): Promise<{ id: string }> {
  const viewer = requireMayGive(context, given)
  const { files } = context.services
  const made = await prepareFile(given)
  const storageKey = `${given.purpose}/${randomUUID()}`
  await files.put(storageKey, made.bytes, made.mediaType)
  if (made.small) await files.put(smallKey(storageKey), made.small.bytes, 'image/webp')
  const [row] = await db
    .insert(storedFile)
    .values({
      purpose: given.purpose,
      organisationId: given.organisationId,
      uploadedBy: viewer.userId,
      fileName: made.fileName,
      mediaType: made.mediaType,
      size: made.bytes.length,
      sha256: createHash('sha256').update(made.bytes).digest('hex'),
      storageKey,
      width: made.width,
      height: made.height,
    })
    .returning({ id: storedFile.id })
  if (!row) throw new Error('file insert returned no row')
  await noteEvent(db, context, {
    action: 'file.store',
    subjectKind: 'file',
    subjectId: row.id,
    after: { purpose: given.purpose, fileName: made.fileName, organisationId: given.organisationId },
  })
  return row
}

/** A letter is anybody's to give; every other file belongs to an organisation that the viewer writes for, or keeps as staff. */
function requireMayGive(context: Context, { purpose, organisationId }: GivenFile) {
  const viewer = requireSignedIn(context)
  if (purpose === 'claim_letter') return viewer
  const isWriter = [viewer.enterprise, viewer.agency].some(
    (organisation) => organisation?.id === organisationId && organisation.role !== 'viewer',
  )
  const isStaffWriter = viewer.agency !== null && viewer.agency.role !== 'viewer'
  if (organisationId !== null && (isWriter || isStaffWriter)) return viewer
  throw new AppError('notAllowed', `${viewer.userId} may not give files for ${organisationId}`)
}

interface PreparedFile {
  fileName: string
  mediaType: string
  bytes: Uint8Array
  width: number | null
  height: number | null
  small: Picture | null
}

async function prepareFile({ purpose, fileName: givenName, bytes }: GivenFile): Promise<PreparedFile> {
  const fileName = cleanFileName(givenName)
  const { mediaType } = await checkFile(purpose, fileName, bytes)
  if (mediaType === 'application/pdf')
    return { fileName: withEnding(fileName, 'pdf'), mediaType, bytes, width: null, height: null, small: null }
  const isPhoto = purpose === 'photo'
  const picture = await writePicture(bytes, isPhoto ? pictureSide.photo : pictureSide.document, fileName)
  const small = isPhoto ? await writePicture(picture.bytes, pictureSide.small, fileName) : null
  return { fileName: withEnding(fileName, 'webp'), mediaType: 'image/webp', ...picture, small }
}
