import type { ExcludableGroup } from '@matxich/db'
import { getGroupsOfFirms } from '@matxich/db/queries'
import type { SearchEngine } from '@matxich/search/engines'
import type { Services } from '../context.ts'

/**
 * The engine as a need may use it: firms of the kinds its buyer keeps out are not found. Whether a firm is of such a kind is
 * asked of the rows as they are now, since a check ends by itself; traders are left out by the index already, so that the
 * number of candidates stays true.
 */
export function engineForNeed(
  { engine, db, now }: Pick<Services, 'engine' | 'db' | 'now'>,
  excludedGroups: ExcludableGroup[],
): SearchEngine {
  if (excludedGroups.length === 0) return engine
  return {
    ...engine,
    search: async (request) => {
      const except = excludedGroups.includes('trader')
        ? { ...request.except, standing: [...(request.except?.standing ?? []), 'trader'] }
        : request.except
      const found = await engine.search({ ...request, except })
      const ids = found.hits.map((hit) => hit.id)
      const groups = await getGroupsOfFirms(db, ids, now())
      const hits = found.hits.filter(({ id }) => !groups.get(id)?.some((group) => excludedGroups.includes(group)))
      return { ...found, hits, total: Math.max(hits.length, found.total - (found.hits.length - hits.length)) }
    },
  }
}
