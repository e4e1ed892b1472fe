import { candidateTerms } from '../scoring/candidates.ts'
import { yearBegan } from '../scoring/freshness.ts'
import { scoreEnterprise } from '../scoring/score.ts'
import { countConfirmedThisYear } from './count-confirmed.ts'
import { type RankSuppliersRequest, scoredWindow } from './rank-suppliers.ts'
import { getScoredDocuments } from './scored-documents.ts'

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
  const { db, engine, lexicon, now } = request
  const musts = request.requirements.filter((requirement) => requirement.level === 'must')
  const common = { kind: 'enterprise' as const, filters: request.filters, exceptIds: request.excludedIds }
  const terms = candidateTerms(lexicon, musts, [])
  if (musts.length === 0) {
    const [all, confirmed] = await Promise.all([
      engine.search({ ...common, terms, limit: 0 }),
      engine.search({ ...common, terms, limit: 0, freshFrom: yearBegan(now) }),
    ])
    return { count: all.total, confirmedThisYear: confirmed.total, isAtLeast: false }
  }
  const found = await engine.search({ ...common, terms, limit: scoredWindow })
  const meeting = (await getScoredDocuments(db, found.hits)).filter((document) =>
    scoreEnterprise(lexicon, musts, document, { now }).verdicts.every((verdict) => verdict.status === 'met'),
  )
  return {
    count: meeting.length,
    confirmedThisYear: countConfirmedThisYear(meeting, now),
    isAtLeast: found.total > scoredWindow,
  }
}
