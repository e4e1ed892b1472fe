import type { Connection } from '@matxich/db'
import { getNeedsForSearch, type NeedForSearch } from '@matxich/db/queries'
import { engagement, match, need } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Guarded, Viewer } from '../context.ts'
import { AppError } from '../errors.ts'
import { fitThreshold } from '../match/fit-threshold.ts'

/** Locks a need of the viewer's own organisation for a change. @throws AppError notFound for anybody else's */
export async function lockOwnNeed(db: Connection, viewer: Guarded<'enterprise'>, id: string) {
  const [row] = await db
    .select()
    .from(need)
    .where(and(eq(need.id, id), eq(need.buyerId, viewer.enterprise.id)))
    .for('update')
  if (!row) throw new AppError('notFound', `need ${id} is not of ${viewer.enterprise.id}`)
  return row
}

/** What someone may see of a need: its buyer everything, others only an open need that its visibility lets them find. */
export type NeedSight = 'own' | 'open'

/** @throws AppError notFound, for what does not exist and for what the asker may not know of alike */
export async function getVisibleNeed(
  db: Connection,
  viewer: Viewer | null,
  id: string,
): Promise<{ need: NeedForSearch; sight: NeedSight }> {
  const [found] = await getNeedsForSearch(db, [id])
  if (!found) throw new AppError('notFound', `no need ${id}`)
  if (viewer?.enterprise?.id === found.buyerId) return { need: found, sight: 'own' }
  if (found.state === 'open' && (await isVisibleTo(db, viewer?.enterprise?.id ?? null, found)))
    return { need: found, sight: 'open' }
  throw new AppError('notFound', `need ${id} is not visible to ${viewer?.userId ?? 'visitors'}`)
}

async function isVisibleTo(db: Connection, enterpriseId: string | null, found: NeedForSearch): Promise<boolean> {
  if (enterpriseId !== null && found.excludedEnterpriseIds.includes(enterpriseId)) return false
  if (found.visibility === 'public') return true
  if (enterpriseId === null) return false
  const [engaged] = await db
    .select({ id: engagement.id })
    .from(engagement)
    .where(and(eq(engagement.needId, found.id), eq(engagement.enterpriseId, enterpriseId)))
  if (engaged) return true
  if (found.visibility === 'invited') return false
  const [matched] = await db
    .select({ score: match.score })
    .from(match)
    .where(and(eq(match.needId, found.id), eq(match.enterpriseId, enterpriseId)))
  return matched !== undefined && matched.score >= fitThreshold
}
