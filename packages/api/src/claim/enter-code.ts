import type { Connection } from '@matxich/db'
import { claimCase } from '@matxich/db/schema'
import type { RuleKey } from '@matxich/i18n'
import { and, eq, ne, or } from 'drizzle-orm'
import { limit } from '../account/limit.ts'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError, type FieldIssue } from '../errors.ts'
import { type ClaimRow, findOpenClaim, lockOwnClaim, requireClaimant } from './claim-access.ts'
import { codeTries, hashCode, isSameHash, readCode } from './claim-code.ts'
import { findMemberIds } from './claim-state.ts'
import { settleClaim } from './settle-claim.ts'

export interface EnteredCode {
  /** `waiting`: the code was right, and the center decides all the same, since others have a say. */
  outcome: 'confirmed' | 'waiting'
}

/**
 * A right code confirms at once, unless the enterprise has members, somebody else claims it too, or the center has refused this
 * person before. After five wrong ones it is void, and another has to be sent.
 * @throws AppError signedOut | notAllowed | notFound | rateLimited | invalid (wrong, void, expired or no six digits, at `code`)
 */
export async function enterClaimCode(context: Context, { code }: { code: string }): Promise<EnteredCode> {
  const viewer = requireClaimant(context)
  const { db, secret, now } = context.services
  if (!(await findOpenClaim(db, viewer.userId))) throw new AppError('notFound', `${viewer.userId} has no open claim`)
  await limit(context, 'claimCodeTry', viewer.userId)
  const wrong = (rule: RuleKey, values?: Record<string, number>) => ({
    wrong: { path: 'code', rule, ...(values && { values }) },
  })
  // The count of wrong tries is kept, so a wrong code must not roll the transaction back.
  const result = await db.transaction(async (transaction): Promise<EnteredCode | { wrong: FieldIssue }> => {
    const { claim, firm } = await lockOwnClaim(transaction, viewer.userId)
    if (!claim.codeHash || !claim.codeExpiresAt) return wrong('codeMissing')
    if (claim.codeExpiresAt <= now()) return wrong('codeExpired')
    if (claim.codeTries >= codeTries) return wrong('codeVoid')
    const given = readCode(code)
    if (given === null) return wrong('codeDigits')
    if (!isSameHash(hashCode(secret, claim.id, given), claim.codeHash)) {
      const tries = claim.codeTries + 1
      await transaction.update(claimCase).set({ codeTries: tries }).where(eq(claimCase.id, claim.id))
      return tries < codeTries ? wrong('codeWrong', { left: codeTries - tries }) : wrong('codeVoid')
    }
    await transaction
      .update(claimCase)
      .set({ proof: 'contact_code', codeHash: null, codeExpiresAt: null })
      .where(eq(claimCase.id, claim.id))
    const proven: ClaimRow = { ...claim, proof: 'contact_code' }
    if (firm.isListed && !(await needsStaff(transaction, proven))) {
      await settleClaim(transaction, context, {
        claim: proven,
        firm,
        proof: 'contact_code',
        decidedBy: null,
        reason: null,
      })
      return { outcome: 'confirmed' }
    }
    await noteEvent(transaction, context, {
      action: 'claim.codeRight',
      subjectKind: 'enterprise',
      subjectId: firm.id,
      after: { claimId: claim.id },
    })
    return { outcome: 'waiting' }
  })
  if ('wrong' in result) throw new AppError('invalid', `code of ${viewer.userId}: ${result.wrong.rule}`, [result.wrong])
  return result
}

/** Where others have a say: members, other claimants, or staff who decided against this person before. */
async function needsStaff(transaction: Connection, claim: ClaimRow): Promise<boolean> {
  const members = await findMemberIds(transaction, claim.enterpriseId)
  if (members.some((userId) => userId !== claim.userId)) return true
  const [other] = await transaction
    .select({ id: claimCase.id })
    .from(claimCase)
    .where(
      and(
        eq(claimCase.enterpriseId, claim.enterpriseId),
        ne(claimCase.id, claim.id),
        or(eq(claimCase.state, 'open'), and(eq(claimCase.state, 'refused'), eq(claimCase.userId, claim.userId))),
      ),
    )
    .limit(1)
  return other !== undefined
}
