import { claimProofs } from '@matxich/db'
import { breaksRule } from '@matxich/i18n'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffWriter } from '../permissions.ts'
import { lockClaimInScope } from './claim-access.ts'
import { settleClaim } from './settle-claim.ts'

export const claimConfirmSchema = z
  .object({
    id: z.uuid(),
    proof: z.enum(claimProofs),
    /** Of the staff's word: whom they spoke to. */
    reason: z.string().trim().max(1000).nullish(),
    removeUserIds: z.array(z.string().max(100)).max(100).default([]),
  })
  .refine(({ proof, reason }) => proof !== 'staff_word' || reason, { path: ['reason'], ...breaksRule('required') })

/**
 * Confirms a claim. Of two who decide at once, the second is told.
 * @throws AppError signedOut | notAllowed | notFound | invalid (a proof that is not there) | conflict (decided already)
 */
export async function confirmClaim(context: Context, input: z.infer<typeof claimConfirmSchema>): Promise<void> {
  const viewer = requireStaffWriter(context)
  await context.services.db.transaction(async (transaction) => {
    const { claim, firm } = await lockClaimInScope(transaction, viewer, input.id)
    if (claim.state !== 'open')
      throw new AppError('conflict', `claim ${claim.id} is ${claim.state}`, [{ path: '', rule: 'claimDecided' }])
    const isThere =
      input.proof === 'staff_word' ||
      (input.proof === 'letter' ? claim.letterFileId !== null : claim.proof === 'contact_code')
    if (!isThere)
      throw new AppError('invalid', `claim ${claim.id} has no ${input.proof}`, [
        { path: 'proof', rule: 'proofMissing' },
      ])
    await settleClaim(transaction, context, {
      claim,
      firm,
      proof: input.proof,
      decidedBy: viewer.userId,
      reason: input.reason || null,
      removeUserIds: input.removeUserIds,
    })
  })
}
