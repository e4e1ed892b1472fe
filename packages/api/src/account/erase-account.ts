import type { Connection } from '@matxich/db'
import {
  account,
  authVerification,
  claimCase,
  enterprise,
  enterpriseFieldGroup,
  mailMessage,
  membership,
  notice,
  organisation,
  profileDraft,
  savedSearch,
  session,
  storedFile,
  twoFactor,
  user,
} from '@matxich/db/schema'
import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { lockMembers } from '../member/lock-members.ts'
import { requireSignedIn } from '../permissions.ts'
import { checkPassword } from './check-password.ts'

/** What erasing would do, to be read before: which organisations lose their last member, which forbid it. */
export async function getErasure(context: Context) {
  const { userId } = requireSignedIn(context)
  return planErasure(context.services.db, userId)
}

export const eraseAccountSchema = z.object({
  password: z.string().max(200),
  /** The person's name, typed. */
  confirmation: z.string().max(200),
})

/**
 * Erases who a person is: their name, address and number, sessions, memberships, drafts and notices. What they did for firms
 * stays, under an id that names nobody. A firm without anybody left can be claimed again and its contacts are hidden.
 * @throws AppError invalid | conflict (others work there and nobody else is owner) | rateLimited
 */
export async function eraseAccount(context: Context, given: z.infer<typeof eraseAccountSchema>): Promise<void> {
  const viewer = requireSignedIn(context)
  const folded = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase()
  if (folded(given.confirmation) !== folded(viewer.name))
    throw new AppError('invalid', 'name differs', [{ path: 'confirmation', rule: 'typeName' }])
  await checkPassword(context, given.password)
  await context.services.db.transaction(async (transaction) => {
    const joined = await transaction
      .select({ id: membership.organisationId })
      .from(membership)
      .where(eq(membership.userId, viewer.userId))
    for (const { id } of joined) await lockMembers(transaction, id)
    const plan = await planErasure(transaction, viewer.userId)
    if (plan.handOverFirst.length > 0)
      throw new AppError('conflict', 'others work there without an owner', [{ path: '', rule: 'handOverFirst' }])
    await letGoOfFirms(
      transaction,
      plan.leftAlone.map(({ id }) => id),
    )
    await forget(transaction, viewer.userId)
    await noteEvent(transaction, context, { action: 'user.erase', subjectKind: 'user', subjectId: viewer.userId })
  })
}

async function planErasure(db: Connection, userId: string) {
  const rows = await db
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      role: membership.role,
      others: sql<number>`(select count(*)::int from membership o where o.organisation_id = ${organisation.id} and o.user_id <> ${userId})`,
      otherOwners: sql<number>`(select count(*)::int from membership o where o.organisation_id = ${organisation.id} and o.user_id <> ${userId} and o.role = 'owner')`,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.userId, userId))
  const soleOwner = rows.filter(({ role, otherOwners }) => role === 'owner' && otherOwners === 0)
  const named = ({ id, name }: (typeof rows)[number]) => ({ id, name })
  return {
    /** Firms that nobody would be left in: they can be claimed again. */
    leftAlone: soleOwner.filter(({ kind, others }) => kind === 'enterprise' && others === 0).map(named),
    /** Others work there, or it is the center: somebody else must be owner first. */
    handOverFirst: soleOwner.filter(({ kind, others }) => kind !== 'enterprise' || others > 0).map(named),
  }
}

async function letGoOfFirms(db: Connection, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db.update(enterprise).set({ claim: 'none' }).where(inArray(enterprise.id, ids))
  await db
    .update(enterpriseFieldGroup)
    .set({ visibility: 'center' })
    .where(and(inArray(enterpriseFieldGroup.enterpriseId, ids), eq(enterpriseFieldGroup.fieldGroup, 'contacts')))
}

async function forget(db: Connection, userId: string): Promise<void> {
  const now = new Date()
  await db
    .update(storedFile)
    .set({ deletedAt: now })
    .where(
      inArray(
        storedFile.id,
        db
          .select({ id: sql<string>`${claimCase.letterFileId}` })
          .from(claimCase)
          .where(and(eq(claimCase.userId, userId), isNotNull(claimCase.letterFileId))),
      ),
    )
  await db
    .update(claimCase)
    .set({ state: 'withdrawn', decidedAt: now })
    .where(and(eq(claimCase.userId, userId), eq(claimCase.state, 'open')))
  await db.update(claimCase).set({ note: null, letterFileId: null, codeHash: null }).where(eq(claimCase.userId, userId))
  await db.delete(profileDraft).where(eq(profileDraft.userId, userId))
  await db.delete(savedSearch).where(eq(savedSearch.userId, userId))
  await db.delete(notice).where(eq(notice.userId, userId))
  await db.delete(mailMessage).where(eq(mailMessage.userId, userId))
  await db
    .delete(authVerification)
    .where(
      or(
        eq(authVerification.id, `wanted:${userId}`),
        eq(authVerification.identifier, `reset-password:${userId}`),
        eq(authVerification.value, userId),
      ),
    )
  for (const table of [session, account, twoFactor, membership]) await db.delete(table).where(eq(table.userId, userId))
  await db
    .update(user)
    .set({
      name: '—',
      email: `${userId}@erased.invalid`,
      emailVerified: false,
      phone: null,
      image: null,
      mailFrequency: 'never',
      timeZone: 'Asia/Ho_Chi_Minh',
      twoFactorEnabled: false,
      erasedAt: now,
      updatedAt: now,
    })
    .where(eq(user.id, userId))
}
