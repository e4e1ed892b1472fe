import { savedSearch, user } from '@matxich/db/schema'
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { findListed } from './find-own-searches.ts'
import { findResults } from './find-results.ts'
import { askedSchema } from './saved-search-schema.ts'

const hour = 60 * 60_000
/** A little less than a day and a week, so that the time of the day stays about that of the first one. */
const pauses = { daily: 23 * hour, weekly: (7 * 24 - 1) * hour }
/** So many searches in one go; the rest follows. */
const mostAtOnce = 50
/** A sentence names so many firms and counts the rest. */
const mostNamed = 3
const mostNews = 100
const mostKnown = 3000

/**
 * Runs the saved searches that are due and tells their owners of suppliers that were not among the results before, once each. May be
 * repeated or killed at any point: a search is marked as run together with what is told of it.
 * @returns how many searches were run
 */
export async function tellOfNewSuppliers(services: Services, onError: (cause: unknown) => void): Promise<number> {
  const due = await findDue(services)
  for (const search of due) {
    await runSearch(services, search).catch(async (cause) => {
      onError(cause)
      // One that cannot be run must not keep the others from being run.
      await services.db
        .update(savedSearch)
        .set({ checkedAt: services.now() })
        .where(and(eq(savedSearch.id, search.id), isUntouched(search)))
    })
  }
  return due.length
}

/** Nobody has run it since it was read. The database knows microseconds, we milliseconds. */
function isUntouched({ checkedAt }: { checkedAt: Date }) {
  return sql`date_trunc('milliseconds', ${savedSearch.checkedAt}) = ${checkedAt.toISOString()}::timestamptz`
}

function findDue({ db, now }: Services) {
  const isDue = (alert: keyof typeof pauses) =>
    and(eq(savedSearch.alert, alert), lte(savedSearch.checkedAt, new Date(now().getTime() - pauses[alert])))
  return db
    .select({ id: savedSearch.id, checkedAt: savedSearch.checkedAt })
    .from(savedSearch)
    .innerJoin(user, eq(user.id, savedSearch.userId))
    .where(and(or(isDue('daily'), isDue('weekly')), isNull(user.erasedAt)))
    .orderBy(asc(savedSearch.checkedAt), savedSearch.id)
    .limit(mostAtOnce)
}

async function runSearch(services: Services, due: { id: string; checkedAt: Date }): Promise<void> {
  const { db, now } = services
  const [search] = await db.select().from(savedSearch).where(eq(savedSearch.id, due.id))
  if (!search) return
  const { ids, isWhole } = await findResults(services, askedSchema.parse(search))
  const known = new Set(search.knownIds)
  const unknown = ids.filter((id) => !known.has(id))
  const firms = unknown.length === 0 ? [] : await findListed(db, unknown)
  // Where more fit than are watched, one that merely moved up is no news; one that said something since is.
  const fresh = new Set(
    firms.filter(({ confirmedAt }) => isWhole || confirmedAt >= search.checkedAt).map(({ id }) => id),
  )
  const news = unknown.filter((id) => fresh.has(id))
  await db.transaction(async (transaction) => {
    const [marked] = await transaction
      .update(savedSearch)
      .set({
        checkedAt: now(),
        knownIds: [...new Set([...ids, ...search.knownIds])].slice(0, mostKnown),
        ...(news.length > 0 && {
          newIds: [...new Set([...news, ...search.newIds])].slice(0, mostNews),
          tellings: search.tellings + 1,
        }),
      })
      // Whoever else took it meanwhile, or its owner who wants no more of it, has moved the moment or the choice.
      .where(and(eq(savedSearch.id, search.id), isUntouched(search), eq(savedSearch.alert, search.alert)))
      .returning({ id: savedSearch.id })
    if (!marked || news.length === 0) return
    const nameOf = new Map(firms.map(({ id, name }) => [id, name]))
    await tellPeople(transaction, services, {
      kind: 'newSuppliers',
      to: { userIds: [search.userId] },
      values: {
        search: search.name,
        count: news.length,
        firms: news
          .slice(0, mostNamed)
          .map((id) => nameOf.get(id))
          .join(', '),
        more: Math.max(0, news.length - mostNamed),
      },
      path: '/saved-searches',
      idempotencyKey: `newSuppliers:${search.id}:${search.tellings + 1}`,
    })
  })
}
