import { readQuery } from '@matxich/search'
import { gapGroupOf, rankSuppliers } from '@matxich/search/ranking'
import type { Services } from '../context.ts'
import { asFilters } from '../search/verified-facet.ts'
import type { Asked } from './saved-search-schema.ts'

/** So many of a search's results are watched; what comes behind them fits too loosely to be news. */
const mostResults = 300

/**
 * Suppliers that a search finds and that are worth telling of: where points were asked, those who meet all or all but one, else all.
 * `isWhole` is false when there are more than are watched, so that one may come in merely because another left.
 */
export async function findResults(services: Services, asked: Asked): Promise<{ ids: string[]; isWhole: boolean }> {
  const lexicon = await services.lexicon()
  const { requirements, restTokens } = readQuery(lexicon, asked.text, asked.lang)
  const wanted = requirements.filter((requirement) => !asked.dropped.includes(requirement.key))
  const { matches, groups, total } = await rankSuppliers({
    db: services.db,
    engine: services.engine,
    lexicon,
    requirements: wanted,
    restTokens,
    filters: asFilters(asked.facets, services.now()),
    onlyMeetingAll: asked.only,
    groupsByGaps: true,
    limit: mostResults,
    now: services.now(),
  })
  const near = matches.filter((match) => wanted.length === 0 || gapGroupOf(match) !== 'more')
  const watched = groups ? groups.all + groups.one : total
  return { ids: near.map((match) => match.enterpriseId), isWhole: watched <= mostResults }
}
