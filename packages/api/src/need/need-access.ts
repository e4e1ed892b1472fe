import type { Connection } from '@matxich/db'
import { findNeedsOpenTo, getNeedsForSearch, isNotKeptFrom, type NeedForSearch } from '@matxich/db/queries'
import { engagement, need } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Context, Guarded } from '../context.ts'
import { AppError } from '../errors.ts'
import { fitThreshold } from '../match/fit-threshold.ts'
import { scoreOwn } from '../match/score-own.ts'

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

/**
 * A need and how much of it the viewer may see; `db` is the transaction of whoever asks, if there is one.
 * @throws AppError notFound, for what does not exist and for what the asker may not know of alike
 */
export async function getVisibleNeed(
  context: Context,
  id: string,
  db: Connection = context.services.db,
): Promise<{ need: NeedForSearch; sight: NeedSight }> {
  const { viewer } = context
  const [found] = await getNeedsForSearch(db, [id])
  if (!found) throw new AppError('notFound', `no need ${id}`)
  if (viewer?.enterprise?.id === found.buyerId) return { need: found, sight: 'own' }
  if (await isOpenTo(context, found, db)) return { need: found, sight: 'open' }
  throw new AppError('notFound', `need ${id} is not visible to ${viewer?.userId ?? 'visitors'}`)
}

/** Visitors see public needs; an enterprise those that are not kept from it and, unless it was asked, fit it. */
async function isOpenTo(context: Context, found: NeedForSearch, db: Connection): Promise<boolean> {
  const { viewer } = context
  if (!viewer?.enterprise) return found.state === 'open' && found.visibility === 'public'
  const { id, state } = found
  // How it ended is told to those who took part, unless they are kept out by now.
  if (state === 'closed') return findsClosed(db, viewer.enterprise.id, id, context.services.now())
  const open = (await findNeedsOpenTo(db, viewer.enterprise.id, [id], context.services.now())).get(id)
  if (!open) return false
  if (open.visibility === 'public' || open.isEngaged) return true
  const scored = await scoreOwn(context.services, viewer.enterprise.id, found.requirements)
  return scored !== null && scored.score >= fitThreshold
}

async function findsClosed(db: Connection, enterpriseId: string, needId: string, now: Date): Promise<boolean> {
  const [row] = await db
    .select({ id: need.id })
    .from(need)
    .innerJoin(engagement, and(eq(engagement.needId, need.id), eq(engagement.enterpriseId, enterpriseId)))
    .where(and(eq(need.id, needId), eq(need.state, 'closed'), await isNotKeptFrom(db, enterpriseId, now)))
  return row !== undefined
}
