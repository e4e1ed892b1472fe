import { claimCase, enterprise, user } from '@matxich/db/schema'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { readLoginName } from '../account/login-name.ts'
import type { Context } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { AppError } from '../errors.ts'
import { requireStaff, requireStaffWriter } from '../permissions.ts'
import { findOpenClaim, lockEnterpriseInScope } from './claim-access.ts'
import { type EnterpriseMember, findMembers } from './get-claim.ts'
import { settleClaim } from './settle-claim.ts'

export const handOverSchema = z.object({
  enterpriseId: z.uuid(),
  /** E-mail address or phone number of the new person's account. */
  person: z.string().trim().min(3).max(200),
  /** Whom the center spoke to, and what was said. */
  reason: z.string().trim().min(3).max(1000),
  removeUserIds: z.array(z.string().max(100)).max(100).default([]),
})

/** Who has access to an enterprise, for staff who are asked about a lost account. @throws AppError signedOut | notAllowed | notFound */
export async function getAccess(
  context: Context,
  enterpriseId: string,
): Promise<{
  enterprise: { id: string; name: string }
  members: EnterpriseMember[]
  openClaims: { id: string; claimant: string; createdAt: Date }[]
}> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const [firm] = await db
    .select({ id: enterprise.id, name: enterprise.nameVi })
    .from(enterprise)
    .where(and(eq(enterprise.id, enterpriseId), isNull(enterprise.mergedInto), enterprisesInScope(viewer)))
  if (!firm) throw new AppError('notFound', `no enterprise ${enterpriseId} in scope`)
  const [members, openClaims] = await Promise.all([
    findMembers(context, enterpriseId),
    db
      .select({ id: claimCase.id, claimant: user.name, createdAt: claimCase.createdAt })
      .from(claimCase)
      .innerJoin(user, eq(user.id, claimCase.userId))
      .where(and(eq(claimCase.enterpriseId, enterpriseId), eq(claimCase.state, 'open')))
      .orderBy(claimCase.createdAt),
  ])
  return { enterprise: firm, members, openClaims }
}

/**
 * Gives an enterprise whose account was lost to another person on the center's word: those named lose their place and are told
 * by mail, the new person becomes its owner.
 * @throws AppError signedOut | notAllowed | notFound | invalid (no such account, at `person`) | conflict (they belong elsewhere)
 */
export async function handOver(context: Context, input: z.infer<typeof handOverSchema>): Promise<void> {
  const viewer = requireStaffWriter(context)
  const { db, now } = context.services
  const named = await readLoginName(input.person)
  await db.transaction(async (transaction) => {
    const firm = await lockEnterpriseInScope(transaction, viewer, input.enterpriseId)
    const [person] = named
      ? await transaction
          .select({ id: user.id })
          .from(user)
          .where(
            and(
              isNull(user.erasedAt),
              named.kind === 'email' ? eq(user.email, named.email) : eq(user.phone, named.phone),
            ),
          )
      : []
    if (!person || person.id === viewer.userId)
      throw new AppError('invalid', `no account ${input.person}`, [{ path: 'person', rule: 'noSuchAccount' }])
    const open = await findOpenClaim(transaction, person.id)
    if (open && open.enterpriseId !== firm.id)
      throw new AppError('conflict', `${person.id} claims another`, [{ path: 'person', rule: 'claimantElsewhere' }])
    const [claim] = open
      ? await transaction.select().from(claimCase).where(eq(claimCase.id, open.id)).for('update')
      : await transaction
          .insert(claimCase)
          .values({ enterpriseId: firm.id, userId: person.id, createdAt: now() })
          .returning()
    if (claim?.state !== 'open') throw new AppError('conflict', `claim of ${person.id} was decided meanwhile`)
    await settleClaim(transaction, context, {
      claim,
      firm,
      proof: 'staff_word',
      decidedBy: viewer.userId,
      reason: input.reason,
      removeUserIds: input.removeUserIds,
    })
  })
}
