import { countConfirmedThisYear } from './count-confirmed.ts'
import { type RankSuppliersRequest, rankSuppliers, scoredWindow } from './rank-suppliers.ts'
import { getStoredDocuments } from './stored-documents.ts'

export interface MustCount {
  /** Firms that meet every must. */
  count: number
  /** Those of them whose profile was confirmed since the year began in Vietnam. */
  confirmedThisYear: number
  /** More candidates than are scored: the count is a lower bound. */
  isAtLeast: boolean
}

/** How many firms meet all musts, for the composer's live count: strictly *met*, since *partly* is for people to judge. */
export async function countMeetingAllMusts(
  request: Omit<RankSuppliersRequest, 'restTokens' | 'limit' | 'offset' | 'sort' | 'facets'>,
): Promise<MustCount> {
  const musts = request.requirements.filter((requirement) => requirement.level === 'must')
  const { matches, total, confirmedThisYear } = await rankSuppliers({
    ...request,
    requirements: musts,
    restTokens: [],
    limit: scoredWindow,
    countsConfirmed: musts.length === 0,
  })
  if (musts.length === 0) return { count: total, confirmedThisYear: confirmedThisYear ?? 0, isAtLeast: false }
  const meeting = matches.filter((match) => match.verdicts.every((verdict) => verdict.status === 'met'))
  const ids = meeting.map((match) => match.enterpriseId)
  return {
    count: meeting.length,
    confirmedThisYear: countConfirmedThisYear(await getStoredDocuments(request.db, 'enterprise', ids), request.now),
    isAtLeast: total > scoredWindow,
  }
}
