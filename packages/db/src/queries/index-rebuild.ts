import { desc, eq, inArray, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { indexRebuild } from '../schema/index.ts'

export type IndexRebuild = typeof indexRebuild.$inferSelect

/** Asks for a rebuild and wakes the drainer. @returns null when one waits or runs already */
export async function requestRebuild(db: Connection, requestedBy: string | null): Promise<IndexRebuild | null> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('matxich-rebuild'))`)
  const open = await findOpenRebuild(db)
  if (open) return null
  const [row] = await db.insert(indexRebuild).values({ requestedBy }).returning()
  await db.execute(sql`select pg_notify('change_log', '')`)
  return row ?? null
}

/** The rebuild that waits or runs. */
export async function findOpenRebuild(db: Connection): Promise<IndexRebuild | null> {
  const [row] = await db
    .select()
    .from(indexRebuild)
    .where(inArray(indexRebuild.state, ['waiting', 'running']))
    .limit(1)
  return row ?? null
}

/** The last one asked for, whatever became of it, and the last that came to its end. */
export async function findLastRebuilds(db: Connection) {
  const latest = db.select().from(indexRebuild).orderBy(desc(indexRebuild.requestedAt)).limit(1)
  const ended = db
    .select()
    .from(indexRebuild)
    .where(eq(indexRebuild.state, 'done'))
    .orderBy(desc(indexRebuild.endedAt))
    .limit(1)
  const [[last], [done]] = await Promise.all([latest, ended])
  return { last: last ?? null, done: done ?? null }
}

/** Notes how far a rebuild is. */
export async function updateRebuild(
  db: Connection,
  id: string,
  changes: Partial<Pick<IndexRebuild, 'state' | 'phase' | 'done' | 'total' | 'startedAt' | 'endedAt' | 'failure'>>,
): Promise<void> {
  await db.update(indexRebuild).set(changes).where(eq(indexRebuild.id, id))
}

/** Says why the running rebuild stands still; it is tried again. */
export async function noteRebuildFailure(db: Connection, failure: string): Promise<void> {
  await db
    .update(indexRebuild)
    .set({ failure: failure.slice(0, 500) })
    .where(eq(indexRebuild.state, 'running'))
}
