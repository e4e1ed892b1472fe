import { claimCase } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Context, Viewer } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'

/** Someone who may write a profile, and how far their word reaches. */
export interface ProfileEditor {
  viewer: Viewer
  enterpriseId: string
  /**
   * `member`: of the enterprise itself; `acting`: staff on its word; `claimant`: says that it is theirs and has not shown it
   * yet, so that what they write waits until the claim is confirmed.
   */
  standing: 'member' | 'acting' | 'claimant'
}

/**
 * Who writes which profile: the enterprise a person belongs to (or acts for), else the one they have an open claim on.
 * @throws AppError signedOut | notAllowed (belongs to none, or may only read)
 */
export async function requireProfileEditor(context: Context): Promise<ProfileEditor> {
  const viewer = requireSignedIn(context)
  const editor = await findProfileEditor(context)
  if (!editor) throw new AppError('notAllowed', `${viewer.userId} writes no profile`)
  return editor
}

/** The same, null for who writes none. */
export async function findProfileEditor({ services: { db }, viewer }: Context): Promise<ProfileEditor | null> {
  if (!viewer) return null
  if (viewer.enterprise) {
    if (viewer.enterprise.role === 'viewer') return null
    return { viewer, enterpriseId: viewer.enterprise.id, standing: viewer.acting ? 'acting' : 'member' }
  }
  const [open] = await db
    .select({ enterpriseId: claimCase.enterpriseId })
    .from(claimCase)
    .where(and(eq(claimCase.userId, viewer.userId), eq(claimCase.state, 'open')))
  return open ? { viewer, enterpriseId: open.enterpriseId, standing: 'claimant' } : null
}
