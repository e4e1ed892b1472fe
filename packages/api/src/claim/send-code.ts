import { claimCase } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { limit } from '../account/limit.ts'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { findOpenClaim, lockOwnClaim, requireClaimant } from './claim-access.ts'
import { codeMinutes, hashCode, languageOfCountry, makeCode } from './claim-code.ts'
import { findContactsOnRecord } from './claim-contacts.ts'
import { maskEmail } from './mask-contact.ts'

/**
 * Sends a code to an address on record; whoever reads it there can hand it on. A new code voids the one before.
 * @returns the address, masked
 * @throws AppError signedOut | notAllowed | notFound | rateLimited
 */
export async function sendClaimCode(
  context: Context,
  { contactId }: { contactId: string },
): Promise<{ sentTo: string }> {
  const viewer = requireClaimant(context)
  const { db, secret, now } = context.services
  if (!(await findOpenClaim(db, viewer.userId))) throw new AppError('notFound', `${viewer.userId} has no open claim`)
  await limit(context, 'claimCode', viewer.userId)
  return db.transaction(async (transaction) => {
    const { claim, firm } = await lockOwnClaim(transaction, viewer.userId)
    const contacts = firm.isListed ? await findContactsOnRecord(transaction, firm.id) : []
    const contact = contacts.find((one) => one.id === contactId)
    if (!contact) throw new AppError('notFound', `no address ${contactId} of ${firm.id}`)
    const code = makeCode()
    const sentAt = now()
    await transaction
      .update(claimCase)
      .set({
        codeHash: hashCode(secret, claim.id, code),
        codeExpiresAt: new Date(sentAt.getTime() + codeMinutes * 60_000),
        codeTries: 0,
      })
      .where(eq(claimCase.id, claim.id))
    await queueMail(transaction, context.services, {
      kind: 'claimCode',
      idempotencyKey: `claimCode:${claim.id}:${sentAt.getTime()}`,
      to: { userId: null, email: contact.email, language: languageOfCountry(firm.country) },
      values: { code, enterprise: firm.nameVi },
      path: `/suppliers/${firm.id}`,
    })
    const sentTo = maskEmail(contact.email)
    await noteEvent(transaction, context, {
      action: 'claim.code',
      subjectKind: 'enterprise',
      subjectId: firm.id,
      after: { claimId: claim.id, sentTo },
    })
    return { sentTo }
  })
}
