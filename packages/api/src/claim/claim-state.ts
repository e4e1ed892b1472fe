import type { Connection } from '@matxich/db'
import { claimCase, enterprise, membership } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'

/** Lets an enterprise say whether somebody waits to be confirmed as its owner; one that has an owner stays confirmed. */
export async function followClaims(transaction: Connection, enterpriseId: string): Promise<void> {
  const [open] = await transaction
    .select({ id: claimCase.id })
    .from(claimCase)
    .where(and(eq(claimCase.enterpriseId, enterpriseId), eq(claimCase.state, 'open')))
    .limit(1)
  const [row] = await transaction
    .select({ claim: enterprise.claim })
    .from(enterprise)
    .where(eq(enterprise.id, enterpriseId))
  const claim = open ? 'pending' : 'none'
  // Written only when it changes: each write makes its search document anew.
  if (row && row.claim !== 'confirmed' && row.claim !== claim)
    await transaction.update(enterprise).set({ claim }).where(eq(enterprise.id, enterpriseId))
}

/** Takes people out of an enterprise; those named who do not belong to it are left out. @returns who was taken out */
export async function removeMembers(
  transaction: Connection,
  enterpriseId: string,
  userIds: string[],
): Promise<string[]> {
  const removed: string[] = []
  for (const userId of [...new Set(userIds)].sort()) {
    const rows = await transaction
      .delete(membership)
      .where(and(eq(membership.organisationId, enterpriseId), eq(membership.userId, userId)))
      .returning({ userId: membership.userId })
    removed.push(...rows.map((row) => row.userId))
  }
  return removed
}

/** Everybody who belongs to an enterprise, owners first. */
export async function findMemberIds(db: Connection, enterpriseId: string): Promise<string[]> {
  const rows = await db
    .select({ userId: membership.userId })
    .from(membership)
    .where(eq(membership.organisationId, enterpriseId))
    .orderBy(membership.createdAt, membership.userId)
  return rows.map((row) => row.userId)
}
