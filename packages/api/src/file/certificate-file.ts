import { certificate, storedFile } from '@matxich/db/schema'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { mayReadFile } from './file-access.ts'
import { storeFile } from './store-file.ts'

export interface CertificateFile {
  certificateId: string
  fileId: string
  fileName: string
  mediaType: string
  /** Bytes. */
  size: number
}

/** The papers of an enterprise's certificates that the viewer may read. */
export async function findCertificateFiles(
  { services: { db }, viewer }: Context,
  enterpriseId: string,
): Promise<CertificateFile[]> {
  const rows = await db
    .select({ certificateId: certificate.id, file: storedFile })
    .from(certificate)
    .innerJoin(storedFile, eq(storedFile.id, certificate.fileId))
    .where(and(eq(certificate.enterpriseId, enterpriseId), isNull(storedFile.deletedAt)))
    .orderBy(certificate.type, certificate.id)
  const isReadable = await Promise.all(rows.map(({ file }) => mayReadFile(db, viewer, file)))
  return rows
    .filter((_, at) => isReadable[at])
    .map(({ certificateId, file: { id, fileName, mediaType, size } }) => ({
      certificateId,
      fileId: id,
      fileName,
      mediaType,
      size,
    }))
}

/**
 * Puts a paper with a certificate of the own enterprise; one that was there can be brought back for a day.
 * @throws AppError signedOut | notAllowed | notFound | invalid with the reason under `file`
 */
export function attachCertificateFile(
  context: Context,
  given: { certificateId: string; fileName: string; bytes: Uint8Array },
): Promise<void> {
  return change(context, given.certificateId, async (transaction, enterpriseId) => {
    const { fileName, bytes } = given
    const file = { purpose: 'certificate', fileName, bytes, organisationId: enterpriseId } as const
    return (await storeFile(context, file, transaction)).id
  })
}

/** Takes the paper of a certificate away. @throws AppError signedOut | notAllowed | notFound */
export function removeCertificateFile(context: Context, certificateId: string): Promise<void> {
  return change(context, certificateId, async () => null)
}

/** Brings back a paper that was removed or replaced. @throws AppError signedOut | notAllowed | notFound when it is gone for good */
export function restoreCertificateFile(
  context: Context,
  { certificateId, fileId }: { certificateId: string; fileId: string },
): Promise<void> {
  return change(context, certificateId, async (transaction, enterpriseId) => {
    const [file] = await transaction
      .update(storedFile)
      .set({ deletedAt: null })
      .where(
        and(
          eq(storedFile.id, fileId),
          eq(storedFile.organisationId, enterpriseId),
          eq(storedFile.purpose, 'certificate'),
          isNotNull(storedFile.deletedAt),
        ),
      )
      .returning({ id: storedFile.id })
    if (!file) throw new AppError('notFound', `file ${fileId} cannot be brought back`)
    return file.id
  })
}

type Transaction = Parameters<Parameters<Context['services']['db']['transaction']>[0]>[0]

/** One change of the paper of an own certificate, with its trace; `next` gives the file that stands there from now on. */
async function change(
  context: Context,
  certificateId: string,
  next: (transaction: Transaction, enterpriseId: string) => Promise<string | null>,
): Promise<void> {
  const { enterprise } = requireEnterpriseWriter(context)
  return context.services.db.transaction(async (transaction) => {
    const [held] = await transaction
      .select({ type: certificate.type, fileId: certificate.fileId })
      .from(certificate)
      .where(and(eq(certificate.id, certificateId), eq(certificate.enterpriseId, enterprise.id)))
      .for('update')
    if (!held) throw new AppError('notFound', `certificate ${certificateId} is not of ${enterprise.id}`)
    const fileId = await next(transaction, enterprise.id)
    if (held.fileId === fileId) return
    if (held.fileId)
      await transaction
        .update(storedFile)
        .set({ deletedAt: context.services.now() })
        .where(eq(storedFile.id, held.fileId))
    await transaction.update(certificate).set({ fileId }).where(eq(certificate.id, certificateId))
    await noteEvent(transaction, context, {
      action: fileId ? 'certificate.attachFile' : 'certificate.removeFile',
      subjectKind: 'enterprise',
      subjectId: enterprise.id,
      before: { certificate: held.type, fileId: held.fileId },
      after: { certificate: held.type, fileId },
    })
  })
}
