import { storedFile } from '@matxich/db/schema'
import { and, eq, isNull } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { mayReadDrawing } from '../need/drawings.ts'
import { mayReadFile } from './file-access.ts'
import { smallKey } from './file-store.ts'

/** `small` is a photo of at most 400 pixels; files without a small version are given whole. */
export type FileSize = 'small' | 'full'

export interface ReadableFile {
  bytes: Uint8Array
  mediaType: string
  fileName: string
  /** Whether a browser may show it; everything but our own pictures is for saving. */
  isInline: boolean
  /** The same for everybody, so that shared caches may keep it. */
  isPublic: boolean
}

/** Reading one of these leaves a trace. */
const audited = ['claim_letter', 'drawing']

/**
 * A file for whoever may read it.
 * @throws AppError notFound for what does not exist and for what the asker may not read alike; unavailable when the store fails
 */
export async function readFile(
  context: Context,
  id: string,
  { size = 'full' }: { size?: FileSize } = {},
): Promise<ReadableFile> {
  const { db, files } = context.services
  const [file] = await db
    .select()
    .from(storedFile)
    .where(and(eq(storedFile.id, id), isNull(storedFile.deletedAt)))
  if (!file || !(await mayRead(context, file)))
    throw new AppError('notFound', `no file ${id} for ${context.viewer?.userId ?? 'visitors'}`)
  if (audited.includes(file.purpose))
    await noteEvent(db, context, { action: 'file.read', subjectKind: 'file', subjectId: id })
  const key = size === 'small' && file.purpose === 'photo' ? smallKey(file.storageKey) : file.storageKey
  const bytes = await files.get(key).catch((cause: unknown) => {
    throw new AppError('unavailable', `bytes of file ${id} cannot be read: ${cause}`)
  })
  return {
    bytes,
    mediaType: file.mediaType,
    fileName: file.fileName,
    isInline: file.mediaType === 'image/webp',
    isPublic: file.purpose === 'photo' && (await mayReadFile(db, null, file)),
  }
}

/** Who reads a drawing follows from the need it belongs to. */
async function mayRead(context: Context, file: typeof storedFile.$inferSelect): Promise<boolean> {
  if (await mayReadFile(context.services.db, context.viewer, file)) return true
  return file.purpose === 'drawing' && mayReadDrawing(context, file.id)
}
