import type { SearchAlert } from '@matxich/db'
import { enterprise, savedSearch } from '@matxich/db/schema'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireSignedIn } from '../permissions.ts'
import { type Asked, askedSchema } from './saved-search-schema.ts'

export interface OwnSavedSearch {
  id: string
  name: string
  alert: SearchAlert
  asked: Asked
  /** Told of and not yet looked at, the latest first; a firm that is not listed any more is left out. */
  news: { id: string; name: string }[]
  createdAt: Date
  checkedAt: Date
}

/** The searches that the person who asks keeps, those with news first, then the latest. @throws AppError signedOut */
export async function findOwnSearches(context: Context): Promise<OwnSavedSearch[]> {
  const { userId } = requireSignedIn(context)
  const { db } = context.services
  const rows = await db
    .select()
    .from(savedSearch)
    .where(eq(savedSearch.userId, userId))
    .orderBy(desc(savedSearch.createdAt), savedSearch.id)
  const ids = [...new Set(rows.flatMap((row) => row.newIds))]
  const firms = ids.length === 0 ? [] : await findListed(db, ids)
  const nameOf = new Map(firms.map(({ id, name }) => [id, name]))
  return rows
    .map(({ id, name, alert, newIds, createdAt, checkedAt, ...stored }) => ({
      id,
      name,
      alert,
      asked: askedSchema.parse(stored),
      news: newIds.flatMap((firm) => {
        const known = nameOf.get(firm)
        return known === undefined ? [] : [{ id: firm, name: known }]
      }),
      createdAt,
      checkedAt,
    }))
    .sort((a, b) => Number(b.news.length > 0) - Number(a.news.length > 0))
}

/** Names of those of the firms that everybody may know of. */
export function findListed(db: Context['services']['db'], ids: string[]) {
  return db
    .select({ id: enterprise.id, name: enterprise.nameVi, confirmedAt: enterprise.confirmedAt })
    .from(enterprise)
    .where(and(inArray(enterprise.id, ids), eq(enterprise.isListed, true)))
}
