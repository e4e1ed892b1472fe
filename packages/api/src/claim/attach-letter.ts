import { claimCase } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { storeFile } from '../file/store-file.ts'
import { findOpenClaim, lockOwnClaim, requireClaimant } from './claim-access.ts'

/**
 * Gives the picture or scan of a stamped introduction letter, for staff to look at; a later one takes the place of an earlier.
 * @throws AppError signedOut | notAllowed | notFound | invalid (the file, with the reason under `file`)
 */
export async function attachLetter(
  context: Context,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  const viewer = requireClaimant(context)
  const { db } = context.services
  if (!(await findOpenClaim(db, viewer.userId))) throw new AppError('notFound', `${viewer.userId} has no open claim`)
  return db.transaction(async (transaction) => {
    const file = await storeFile(
      context,
      { purpose: 'claim_letter', fileName, bytes, organisationId: null },
      transaction,
    )
    const { claim, firm } = await lockOwnClaim(transaction, viewer.userId)
    await transaction
      .update(claimCase)
      // A code that was entered is the better proof and stays.
      .set({ letterFileId: file.id, proof: claim.proof ?? 'letter' })
      .where(eq(claimCase.id, claim.id))
    await noteEvent(transaction, context, {
      action: 'claim.letter',
      subjectKind: 'enterprise',
      subjectId: firm.id,
      before: claim.letterFileId ? { letterFileId: claim.letterFileId } : null,
      after: { claimId: claim.id, letterFileId: file.id },
    })
    return file
  })
}
