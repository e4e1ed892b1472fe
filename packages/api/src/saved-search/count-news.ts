import { enterprise, savedSearch } from '@matxich/db/schema'
import { and, count, eq, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireSignedIn } from '../permissions.ts'

/** How many suppliers are new in the searches of the person who asks, as `own` tells them. @throws AppError signedOut */
export async function countNews(context: Context): Promise<number> {
  const { userId } = requireSignedIn(context)
  const [row] = await context.services.db
    .select({ news: count() })
    .from(savedSearch)
    .innerJoin(enterprise, sql`${enterprise.id} = any(${savedSearch.newIds})`)
    .where(and(eq(savedSearch.userId, userId), eq(enterprise.isListed, true)))
  return row?.news ?? 0
}
