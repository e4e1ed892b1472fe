import { savedSearch } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'
import { note } from './save-search.ts'
import type { changeSavedSearchSchema } from './saved-search-schema.ts'

/** Gives one's own search another name, or has it told of more or less often. @throws AppError signedOut | notFound */
export async function changeSavedSearch(
  context: Context,
  { id, name, alert }: z.infer<typeof changeSavedSearchSchema>,
): Promise<void> {
  const { db } = context.services
  const own = ownSearch(context, id)
  await db.transaction(async (transaction) => {
    const [changed] = await transaction.update(savedSearch).set({ name, alert }).where(own).returning()
    if (!changed) throw new AppError('notFound', `no saved search ${id}`)
    await note(transaction, context, 'user.changeSavedSearch', id)
  })
}

/** @throws AppError signedOut | notFound */
export async function removeSavedSearch(context: Context, id: string): Promise<void> {
  const { db } = context.services
  const own = ownSearch(context, id)
  await db.transaction(async (transaction) => {
    const [removed] = await transaction.delete(savedSearch).where(own).returning({ id: savedSearch.id })
    if (!removed) throw new AppError('notFound', `no saved search ${id}`)
    await note(transaction, context, 'user.removeSavedSearch', id)
  })
}

/** What was new in one's own search has been looked at. @throws AppError signedOut | notFound */
export async function markSavedSearchSeen(context: Context, id: string): Promise<void> {
  const own = ownSearch(context, id)
  const [seen] = await context.services.db
    .update(savedSearch)
    .set({ newIds: [] })
    .where(own)
    .returning({ id: savedSearch.id })
  if (!seen) throw new AppError('notFound', `no saved search ${id}`)
}

/** Somebody else's is as if it were not there. */
function ownSearch(context: Context, id: string) {
  return and(eq(savedSearch.id, id), eq(savedSearch.userId, requireSignedIn(context).userId))
}
