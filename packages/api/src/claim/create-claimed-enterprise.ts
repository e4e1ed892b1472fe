import { type Connection, claimPurposes, conceptKey } from '@matxich/db'
import { enterprise, enterpriseFieldGroup, membership, organisation } from '@matxich/db/schema'
import { timeZone } from '@matxich/i18n'
import { and, eq, or } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { readTaxCode } from '../import/tax-code.ts'
import { requireClaimant } from './claim-access.ts'
import { refuseSecondEnterprise, startClaim } from './open-claim.ts'
import { taxCodeRules } from './tax-code-rules.ts'

const optionalText = (maximum: number) => z.string().trim().max(maximum).nullish()

export const enterpriseCreateSchema = z.object({
  name: z.string().trim().min(2).max(200),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Of Vietnamese firms; a household firm gives its twelve digits, which are kept apart and never shown. */
  taxCode: optionalText(40),
  /** Of firms elsewhere, as their own register has it. */
  registrationNumber: optionalText(60),
  /** Former code. */
  formerProvince: optionalText(10),
  district: optionalText(120),
  purpose: z.enum(claimPurposes),
})
export type EnterpriseCreate = z.infer<typeof enterpriseCreateSchema>

/**
 * Makes an enterprise that nobody knew of. Its maker may work on it at once; nobody else sees it until the claim is confirmed.
 * @throws AppError signedOut | notAllowed | invalid | conflict (the number has a row already: claim that one; has another claim)
 */
export async function createClaimedEnterprise(
  context: Context,
  given: EnterpriseCreate,
): Promise<{ id: string; claimId: string }> {
  const viewer = requireClaimant(context)
  const { db, now, lexicon } = context.services
  const identity = readIdentity(given)
  const formerProvince = conceptKey('former-province', given.formerProvince)
  if (formerProvince && !(await lexicon()).concepts.has(formerProvince))
    throw new AppError('invalid', `no province ${given.formerProvince}`, [
      { path: 'formerProvince', rule: 'chooseOne' },
    ])
  return db.transaction(async (transaction) => {
    await refuseSecondEnterprise(transaction, viewer.userId)
    await refuseTaken(transaction, identity)
    const [made] = await transaction
      .insert(organisation)
      .values({ kind: 'enterprise', name: given.name })
      .returning({ id: organisation.id })
    if (!made) throw new Error('organisation insert gave no id')
    const [firm] = await transaction
      .insert(enterprise)
      .values({
        id: made.id,
        ...identity,
        nameVi: given.name,
        formerProvince,
        district: given.district || null,
        claim: 'pending',
        isListed: false,
        confirmedAt: now(),
      })
      // Two at the same moment: the second is led to the row of the first.
      .onConflictDoNothing()
      .returning()
    if (!firm) throw takenNumber(identity)
    const asOf = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now())
    await transaction.insert(enterpriseFieldGroup).values(
      (['identity', ...(formerProvince ? (['location'] as const) : [])] as const).map((fieldGroup) => ({
        enterpriseId: firm.id,
        fieldGroup,
        source: 'self' as const,
        asOf,
        visibility: 'public' as const,
        updatedBy: viewer.userId,
      })),
    )
    await transaction.insert(membership).values({ organisationId: firm.id, userId: viewer.userId, role: 'owner' })
    await noteEvent(transaction, context, {
      action: 'enterprise.create',
      subjectKind: 'enterprise',
      subjectId: firm.id,
      after: { name: { vi: given.name, en: null }, taxCode: firm.taxCode, country: firm.country },
    })
    const claim = await startClaim(transaction, context, { viewer, firm, purpose: given.purpose })
    return { id: firm.id, claimId: claim.id }
  })
}

interface Identity {
  country: string
  taxCode: string | null
  personalId: string | null
  registrationNumber: string | null
}

/** A number that the firm can be told by: without one, nobody could ever tell whose it is. */
function readIdentity({ country, taxCode, registrationNumber }: EnterpriseCreate): Identity {
  const none = { country, taxCode: null, personalId: null, registrationNumber: null }
  if (country !== 'VN') {
    if (!registrationNumber)
      throw new AppError('invalid', 'no registration number', [{ path: 'registrationNumber', rule: 'required' }])
    return { ...none, registrationNumber }
  }
  if (!taxCode) throw new AppError('invalid', 'no tax code', [{ path: 'taxCode', rule: 'required' }])
  const reading = readTaxCode(taxCode)
  if (!('refusal' in reading)) return { ...none, taxCode: reading.code }
  if (reading.refusal === 'taxCodePersonal') return { ...none, personalId: taxCode.replace(/\D/g, '') }
  throw new AppError('invalid', `tax code: ${reading.refusal}`, [
    { path: 'taxCode', rule: taxCodeRules[reading.refusal] },
  ])
}

async function refuseTaken(db: Connection, identity: Identity): Promise<void> {
  const { taxCode, country, registrationNumber } = identity
  const same = or(
    taxCode ? eq(enterprise.taxCode, taxCode) : undefined,
    registrationNumber
      ? and(eq(enterprise.country, country), eq(enterprise.registrationNumber, registrationNumber))
      : undefined,
  )
  if (!same) return
  const [known] = await db.select({ id: enterprise.id }).from(enterprise).where(same).limit(1)
  if (known) throw takenNumber(identity)
}

function takenNumber({ taxCode }: Identity): AppError {
  return new AppError('conflict', 'number has a row', [
    { path: taxCode ? 'taxCode' : 'registrationNumber', rule: 'enterpriseKnown' },
  ])
}
