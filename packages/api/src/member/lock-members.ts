import type { Connection } from '@matxich/db'
import { membership } from '@matxich/db/schema'
import { asc, eq } from 'drizzle-orm'
import { AppError } from '../errors.ts'

/** The members of an organisation, nobody else changing them until the transaction ends. */
export async function lockMembers(db: Connection, organisationId: string) {
  return db
    .select({ userId: membership.userId, role: membership.role, provinces: membership.provinces })
    .from(membership)
    .where(eq(membership.organisationId, organisationId))
    .orderBy(asc(membership.userId))
    .for('update')
}

/** One of them. @throws AppError notFound */
export async function lockMember(db: Connection, organisationId: string, userId: string) {
  const all = await lockMembers(db, organisationId)
  const member = all.find((one) => one.userId === userId)
  if (!member) throw new AppError('notFound', 'no such member')
  return { member, isLastOwner: member.role === 'owner' && all.filter(({ role }) => role === 'owner').length === 1 }
}

/** An organisation without an owner could not be managed. */
export const lastOwner = () => new AppError('conflict', 'the last owner stays', [{ path: '', rule: 'lastOwner' }])
