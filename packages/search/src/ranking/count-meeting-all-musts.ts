import { type RankSuppliersRequest, rankSuppliers, scoredWindow } from './rank-suppliers.ts'

export interface MustCount {
  /** Firms that meet every must. */
  count: number
  /** More candidates than are scored: the count is a lower bound. */
  isAtLeast: boolean
}

/** How many firms meet all musts, for the composer's live count: strictly *met*, since *partly* is for people to judge. */
export async function countMeetingAllMusts(
  request: Omit<RankSuppliersRequest, 'restTokens' | 'limit' | 'offset' | 'sort' | 'facets'>,
): Promise<MustCount> {
  const musts = request.requirements.filter((requirement) => requirement.level === 'must')
  const { matches, total } = await rankSuppliers({
    ...request,
    requirements: musts,
    restTokens: [],
    limit: scoredWindow,
  })
  const count = matches.filter((match) => match.verdicts.every((verdict) => verdict.status === 'met')).length
  return { count: musts.length === 0 ? total : count, isAtLeast: musts.length > 0 && total > scoredWindow }
}
