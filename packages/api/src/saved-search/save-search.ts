import { savedSearch } from '@matxich/db/schema'
import { and, count, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'
import { findResults } from './find-results.ts'
import { chosenFacets, fingerprintOf, type saveSearchSchema } from './saved-search-schema.ts'

/** Each is run once a day or week. */
const mostOfOne = 30

/**
 * Keeps a search for the person who asks; the same search again is the one already kept. What it finds now counts as known.
 * @throws AppError signedOut | invalid (nothing asked, or as many kept as one may)
 */
export async function saveSearch(
  context: Context,
  { name, alert, ...asked }: z.infer<typeof saveSearchSchema>,
): Promise<{ id: string }> {
  const { userId } = requireSignedIn(context)
  const { services } = context
  const { db, now } = services
  const facets = chosenFacets(asked.facets)
  if (asked.text === '' && Object.keys(facets).length === 0)
    throw new AppError('invalid', 'a search for nothing', [{ path: '', rule: 'searchSomething' }])
  const fingerprint = fingerprintOf(asked)
  const isSame = and(eq(savedSearch.userId, userId), eq(savedSearch.fingerprint, fingerprint))
  const [known] = await db.select({ id: savedSearch.id }).from(savedSearch).where(isSame)
  if (known) return known
  const [kept] = await db.select({ total: count() }).from(savedSearch).where(eq(savedSearch.userId, userId))
  if ((kept?.total ?? 0) >= mostOfOne)
    throw new AppError('invalid', 'too many saved searches', [
      { path: '', rule: 'savedSearchesFull', values: { maximum: mostOfOne } },
    ])
  const { ids } = await findResults(services, asked)
  return db.transaction(async (transaction) => {
    const { text, lang, dropped, only } = asked
    const [made] = await transaction
      .insert(savedSearch)
      .values({ userId, name, alert, text, lang, dropped, facets, only, fingerprint, knownIds: ids, checkedAt: now() })
      .onConflictDoNothing()
      .returning({ id: savedSearch.id })
    if (made) await note(transaction, context, 'user.saveSearch', made.id)
    const [row] = made ? [made] : await transaction.select({ id: savedSearch.id }).from(savedSearch).where(isSame)
    if (!row) throw new AppError('conflict', 'the same search was removed meanwhile')
    return row
  })
}

/** What somebody looks for is their own business: the trail says that they kept a search, not which. */
export async function note(
  db: Parameters<typeof noteEvent>[0],
  context: Context,
  action: 'user.saveSearch' | 'user.changeSavedSearch' | 'user.removeSavedSearch',
  id: string,
): Promise<void> {
  const subjectId = requireSignedIn(context).userId
  await noteEvent(db, context, { action, subjectKind: 'user', subjectId, after: { savedSearch: id } })
}
