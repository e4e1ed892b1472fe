import type { Connection } from '@matxich/db'
import { needFile, storedFile } from '@matxich/db/schema'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError, describeError } from '../errors.ts'
import { storeFile } from '../file/store-file.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { getVisibleNeed, lockOwnNeed } from './need-access.ts'

/** A package of drawings belongs in one file, so a need holds few. */
const mostFiles = 10

export interface Drawing {
  fileId: string
  fileName: string
  mediaType: string
  /** Bytes. */
  size: number
}

/**
 * The drawings of a need, for whoever may read them; to others there are none.
 * @throws AppError notFound for a need that the asker may not know of
 */
export async function findDrawings(context: Context, needId: string): Promise<Drawing[]> {
  if (!(await seesWhole(context, needId))) return []
  return context.services.db
    .select({
      fileId: storedFile.id,
      fileName: storedFile.fileName,
      mediaType: storedFile.mediaType,
      size: storedFile.size,
    })
    .from(needFile)
    .innerJoin(storedFile, eq(storedFile.id, needFile.fileId))
    .where(and(eq(needFile.needId, needId), isNull(storedFile.deletedAt)))
    .orderBy(asc(needFile.createdAt), asc(storedFile.id))
}

/**
 * Whether the asker may read a drawing: the buyer's people, and people of firms that may see the need with its words. Visitors
 * and the center read none, not even while they act for a firm.
 */
export async function mayReadDrawing(context: Context, fileId: string): Promise<boolean> {
  const [use] = await context.services.db
    .select({ needId: needFile.needId })
    .from(needFile)
    .where(eq(needFile.fileId, fileId))
  if (!use) return false
  try {
    return await seesWhole(context, use.needId)
  } catch (error) {
    if (describeError(error)?.code === 'notFound') return false
    throw error
  }
}

/** Adds a drawing to one of the viewer's own needs. @throws AppError notFound | conflict (closed, or too many) | invalid with the reason under `file` */
export async function attachDrawing(
  context: Context,
  { id, fileName, bytes }: { id: string; fileName: string; bytes: Uint8Array },
): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  await context.services.db.transaction(async (transaction) => {
    await lockForFiles(transaction, context, id)
    if ((await transaction.$count(needFile, eq(needFile.needId, id))) >= mostFiles)
      throw new AppError('invalid', `${id} has ${mostFiles} files`, [
        { path: 'file', rule: 'tooManyFiles', values: { maximum: mostFiles } },
      ])
    const given = { purpose: 'drawing', fileName, bytes, organisationId: viewer.enterprise.id } as const
    const file = await storeFile(context, given, transaction)
    await transaction.insert(needFile).values({ needId: id, fileId: file.id })
    await noteEvent(transaction, context, {
      action: 'need.attach',
      subjectKind: 'need',
      subjectId: id,
      after: { fileId: file.id, fileName },
    })
  })
}

/** Takes a drawing away. @throws AppError notFound | conflict (closed) */
export async function removeDrawing(context: Context, { id, fileId }: { id: string; fileId: string }): Promise<void> {
  await context.services.db.transaction(async (transaction) => {
    await lockForFiles(transaction, context, id)
    const removed = await transaction
      .delete(needFile)
      .where(and(eq(needFile.needId, id), eq(needFile.fileId, fileId)))
      .returning({ fileId: needFile.fileId })
    if (removed.length === 0) throw new AppError('notFound', `no drawing ${fileId} of ${id}`)
    await forgetFiles(transaction, context, [fileId])
    await noteEvent(transaction, context, {
      action: 'need.detach',
      subjectKind: 'need',
      subjectId: id,
      before: { fileId },
    })
  })
}

/** Lets the bytes of a draft's drawings go with it. */
export async function forgetDrawings(transaction: Connection, context: Context, needIds: string[]): Promise<void> {
  const files = await transaction
    .select({ id: needFile.fileId })
    .from(needFile)
    .where(inArray(needFile.needId, needIds))
  await forgetFiles(
    transaction,
    context,
    files.map((file) => file.id),
  )
}

async function forgetFiles(transaction: Connection, { services }: Context, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await transaction.update(storedFile).set({ deletedAt: services.now() }).where(inArray(storedFile.id, ids))
}

async function lockForFiles(transaction: Connection, context: Context, id: string): Promise<void> {
  const row = await lockOwnNeed(transaction, requireEnterpriseWriter(context), id)
  if (row.state === 'closed') throw new AppError('conflict', `need ${id} is closed`)
}

async function seesWhole(context: Context, needId: string): Promise<boolean> {
  const { need, sight } = await getVisibleNeed(context, needId)
  const { viewer } = context
  if (!viewer?.enterprise || viewer.acting) return false
  return sight === 'own' || !need.isBuyerHidden
}
