import type { Connection } from '@matxich/db'
import { claimCase, enterprise } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Context, Guarded, Viewer } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'

export type ClaimRow = typeof claimCase.$inferSelect
export type EnterpriseRow = typeof enterprise.$inferSelect

/** Someone who may say that an enterprise is theirs: anybody with an account but the staff who decide. @throws AppError signedOut | notAllowed */
export function requireClaimant(context: Context): Viewer {
  const viewer = requireSignedIn(context)
  if (viewer.agency) throw new AppError('notAllowed', `${viewer.userId} decides claims and makes none`)
  return viewer
}

/** A person's open claim, if they have one; each has at most one. */
export async function findOpenClaim(db: Connection, userId: string): Promise<ClaimRow | null> {
  const [row] = await db
    .select()
    .from(claimCase)
    .where(and(eq(claimCase.userId, userId), eq(claimCase.state, 'open')))
  return row ?? null
}

/** The enterprise, held until the transaction ends: whoever changes whose it is takes this first. @throws AppError notFound */
export async function lockEnterprise(transaction: Connection, id: string): Promise<EnterpriseRow> {
  const [row] = await transaction.select().from(enterprise).where(eq(enterprise.id, id)).for('update')
  if (!row) throw new AppError('notFound', `no enterprise ${id}`)
  return row
}

/** A person's open claim with its enterprise, both held. @throws AppError notFound */
export async function lockOwnClaim(
  transaction: Connection,
  userId: string,
): Promise<{ claim: ClaimRow; firm: EnterpriseRow }> {
  const open = await findOpenClaim(transaction, userId)
  if (!open) throw new AppError('notFound', `${userId} has no open claim`)
  const firm = await lockEnterprise(transaction, open.enterpriseId)
  const [claim] = await transaction.select().from(claimCase).where(eq(claimCase.id, open.id)).for('update')
  // A merge may have moved it to another enterprise, and staff may have decided it, while we waited.
  if (claim?.state !== 'open' || claim.enterpriseId !== firm.id)
    throw new AppError('conflict', `claim ${open.id} changed meanwhile`, [{ path: '', rule: 'claimDecided' }])
  return { claim, firm }
}

/** A claim that a member of staff is responsible for, with its enterprise, both held. @throws AppError notFound */
export async function lockClaimInScope(
  transaction: Connection,
  viewer: Guarded<'agency'>,
  id: string,
): Promise<{ claim: ClaimRow; firm: EnterpriseRow }> {
  const [known] = await transaction
    .select({ enterpriseId: claimCase.enterpriseId })
    .from(claimCase)
    .innerJoin(enterprise, eq(enterprise.id, claimCase.enterpriseId))
    .where(and(eq(claimCase.id, id), enterprisesInScope(viewer)))
  if (!known) throw new AppError('notFound', `no claim ${id} in scope`)
  const firm = await lockEnterprise(transaction, known.enterpriseId)
  const [claim] = await transaction.select().from(claimCase).where(eq(claimCase.id, id)).for('update')
  if (claim?.enterpriseId !== firm.id) throw new AppError('conflict', `claim ${id} moved meanwhile`)
  return { claim, firm }
}

/** An enterprise that a member of staff is responsible for, held. @throws AppError notFound */
export async function lockEnterpriseInScope(
  transaction: Connection,
  viewer: Guarded<'agency'>,
  id: string,
): Promise<EnterpriseRow> {
  const [known] = await transaction
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(and(eq(enterprise.id, id), enterprisesInScope(viewer)))
  if (!known) throw new AppError('notFound', `no enterprise ${id} in scope`)
  return lockEnterprise(transaction, id)
}
