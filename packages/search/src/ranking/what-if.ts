import { candidateTerms } from '../scoring/candidates.ts'
import { countRelaxed } from '../scoring/count-relaxed.ts'
import { type Relaxation, relaxationsOf } from '../scoring/relaxations.ts'
import { countConfirmedThisYear } from './count-confirmed.ts'
import { countMeetingAllMusts, type MustCount } from './count-meeting-all-musts.ts'
import { type RankSuppliersRequest, scoredWindow } from './rank-suppliers.ts'
import { getScoredDocuments } from './scored-documents.ts'

export interface CountedRelaxation extends Relaxation {
  /** Firms that would meet every must then. */
  count: number
}

export interface WhatIf extends MustCount {
  /** Steps that let more firms in, the most telling first. */
  relaxations: CountedRelaxation[]
}

/** Of steps that let in as many, the one that gives up least stands first. */
const gentleness: Relaxation['how'][] = ['near_grade', 'planned', 'wider', 'nice']

/** What lets nobody more in is not told, and of the rest this many. */
const mostRelaxations = 8

/**
 * How many firms meet every must, and how many would if one of them were eased by one step: one search and one pass over its
 * candidates, as many as are scored for a ranking.
 */
export async function whatIf(
  request: Pick<RankSuppliersRequest, 'db' | 'engine' | 'lexicon' | 'requirements' | 'excludedIds' | 'now'>,
): Promise<WhatIf> {
  const { db, engine, lexicon, now } = request
  const musts = request.requirements.filter((requirement) => requirement.level === 'must')
  if (musts.length === 0) return { ...(await countMeetingAllMusts(request)), relaxations: [] }
  const found = await engine.search({
    kind: 'enterprise',
    terms: candidateTerms(lexicon, musts, []),
    exceptIds: request.excludedIds,
    limit: scoredWindow,
  })
  const documents = await getScoredDocuments(db, found.hits)
  const relaxations = relaxationsOf(lexicon, musts)
  const { meeting, relaxed } = countRelaxed(lexicon, musts, relaxations, documents, { now })
  const met = new Set(meeting)
  return {
    count: meeting.length,
    confirmedThisYear: countConfirmedThisYear(
      documents.filter((document) => met.has(document.id)),
      now,
    ),
    isAtLeast: found.total > scoredWindow,
    relaxations: relaxations
      .map((relaxation, index) => ({ ...relaxation, count: relaxed[index] ?? 0 }))
      .filter(({ count }) => count > meeting.length)
      .sort((a, b) => b.count - a.count || gentleness.indexOf(a.how) - gentleness.indexOf(b.how))
      .slice(0, mostRelaxations),
  }
}
