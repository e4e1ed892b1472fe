import { type Connection, verificationMethods } from '@matxich/db'
import { enterpriseFieldGroup, enterpriseVerification, verificationRequest } from '@matxich/db/schema'
import { and, eq, gt, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { storeFile } from '../file/store-file.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireStaffWriter } from '../permissions.ts'
import { checkableGroups } from './checkable-groups.ts'
import { defaultValidUntil, longestMonths, monthsAfter } from './validity.ts'
import { getEnterpriseInScope } from './verification-access.ts'

export const verifySchema = z.object({
  enterpriseId: z.uuid(),
  method: z.enum(verificationMethods),
  fieldGroups: z.array(z.enum(checkableGroups)).min(1).max(checkableGroups.length),
  note: z.string().trim().max(2000).default(''),
  /** ISO date; null takes what is usual for the method. */
  validUntil: z.iso.date().nullish(),
  /** When the person who checks read what they check: what was changed after that is not what they checked. */
  seenAt: z.coerce.date(),
  /** The paper or picture it rests on. */
  file: z.object({ fileName: z.string().min(1).max(300), bytes: z.instanceof(Uint8Array) }).nullish(),
})
type Verify = z.infer<typeof verifySchema>

/**
 * Staff say that they checked parts of a profile, asked for or not; an open request of the enterprise is answered by it.
 * @throws AppError signedOut | notAllowed | notFound (elsewhere) | conflict (changed since it was read) | invalid
 */
export async function verifyEnterprise(context: Context, input: Verify): Promise<{ id: string }> {
  const viewer = requireStaffWriter(context)
  const now = context.services.now()
  const groups = checkableGroups.filter((group) => input.fieldGroups.includes(group))
  const validUntil = readValidUntil(input, now)
  return context.services.db.transaction(async (transaction) => {
    const { id: enterpriseId, nameVi } = await getEnterpriseInScope(transaction, viewer, input.enterpriseId)
    await requireUnchanged(transaction, enterpriseId, groups, input.seenAt)
    const file = input.file
      ? await storeFile(context, { purpose: 'verification', organisationId: enterpriseId, ...input.file }, transaction)
      : null
    const [row] = await transaction
      .insert(enterpriseVerification)
      .values({
        enterpriseId,
        verifiedBy: viewer.userId,
        method: input.method,
        fieldGroups: groups,
        note: input.note || null,
        fileId: file?.id ?? null,
        verifiedAt: now,
        validUntil,
      })
      .returning({ id: enterpriseVerification.id })
    if (!row) throw new Error('verification insert returned no row')
    const answered = await transaction
      .update(verificationRequest)
      .set({ state: 'verified', decidedBy: viewer.userId, decidedAt: now })
      .where(and(eq(verificationRequest.enterpriseId, enterpriseId), eq(verificationRequest.state, 'open')))
      .returning({ id: verificationRequest.id })
    await noteEvent(transaction, context, {
      action: 'enterprise.verify',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      after: {
        verificationId: row.id,
        method: input.method,
        fieldGroups: groups,
        validUntil: validUntil.toISOString(),
        note: input.note || null,
        fileId: file?.id ?? null,
        requestId: answered[0]?.id ?? null,
      },
    })
    await tellPeople(transaction, context.services, {
      kind: 'verified',
      to: { organisationId: enterpriseId },
      values: { enterprise: nameVi },
      path: `/suppliers/${enterpriseId}`,
      idempotencyKey: `verified:${row.id}`,
    })
    return row
  })
}

/** The end of the day that was entered, in Vietnam. */
function readValidUntil({ method, validUntil }: Verify, now: Date): Date {
  if (!validUntil) return defaultValidUntil(method, now)
  const end = new Date(`${validUntil}T23:59:59+07:00`)
  if (end <= now) throw new AppError('invalid', 'ends before it begins', [{ path: 'validUntil', rule: 'datePassed' }])
  if (end > monthsAfter(now, longestMonths))
    throw new AppError('invalid', 'holds too long', [
      {
        path: 'validUntil',
        rule: 'dateTooLate',
        values: { maximum: monthsAfter(now, longestMonths).toISOString().slice(0, 10) },
      },
    ])
  return end
}

async function requireUnchanged(
  db: Connection,
  enterpriseId: string,
  groups: (typeof checkableGroups)[number][],
  seenAt: Date,
): Promise<void> {
  const changed = await db
    .select({ group: enterpriseFieldGroup.fieldGroup })
    .from(enterpriseFieldGroup)
    .where(
      and(
        eq(enterpriseFieldGroup.enterpriseId, enterpriseId),
        inArray(enterpriseFieldGroup.fieldGroup, groups),
        gt(enterpriseFieldGroup.updatedAt, seenAt),
      ),
    )
    .for('share')
  if (changed.length > 0)
    throw new AppError('conflict', `${changed.map((row) => row.group).join(', ')} of ${enterpriseId} changed meanwhile`)
}
