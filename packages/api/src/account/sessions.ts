import { session } from '@matxich/db/schema'
import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'

/** Where a person is signed in, the latest first. */
export async function listSessions(context: Context) {
  const { userId } = requireSignedIn(context)
  const { db, now } = context.services
  const rows = await db
    .select()
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, now())))
    .orderBy(desc(session.updatedAt))
  return rows.map((row) => ({
    id: row.id,
    /** Browser and system, as the browser names them; null when it does not. */
    device: row.userAgent || null,
    address: row.ipAddress ? shortAddress(row.ipAddress) : null,
    since: row.createdAt,
    lastUsed: row.updatedAt,
    isThis: row.id === context.sessionId,
  }))
}

/** IPv6 as people write it: the library stores all eight groups in full. */
function shortAddress(address: string): string {
  if (!address.includes(':')) return address
  const url = `http://[${address}]`
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : address
}

export const endSessionSchema = z.object({ id: z.string().max(100) })

/** @throws AppError notFound (none of this person's) */
export async function endSession(context: Context, { id }: z.infer<typeof endSessionSchema>): Promise<void> {
  const { userId } = requireSignedIn(context)
  const ended = await context.services.db
    .delete(session)
    .where(and(eq(session.id, id), eq(session.userId, userId)))
    .returning({ id: session.id })
  if (ended.length === 0) throw new AppError('notFound', 'no such session')
}

/** Signs out everywhere, or everywhere else. */
export async function endAllSessions(context: Context, { keepThis }: { keepThis: boolean }): Promise<void> {
  const { userId } = requireSignedIn(context)
  await context.services.db.transaction(async (transaction) => {
    await transaction
      .delete(session)
      .where(
        and(eq(session.userId, userId), keepThis && context.sessionId ? ne(session.id, context.sessionId) : undefined),
      )
    await noteEvent(transaction, context, { action: 'user.endSessions', subjectKind: 'user', subjectId: userId })
  })
}
