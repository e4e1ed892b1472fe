import type { ScoredMatch } from '../types.ts'

/** `all`: meets everything asked; `one`: of its trade, and one point is not fully met; `more`: all others. */
export const gapGroups = ['all', 'one', 'more'] as const
export type GapGroup = (typeof gapGroups)[number]

/**
 * By how many of the points asked are not fully met. Who makes something else than what is asked is never "but for one point",
 * however much else it has.
 */
export function gapGroupOf({ verdicts }: Pick<ScoredMatch, 'verdicts'>): GapGroup {
  const gaps = verdicts.filter((verdict) => verdict.status !== 'met')
  if (gaps.length === 0) return 'all'
  const isOther = gaps.some(
    ({ requirement, status }) => requirement.kind === 'category' && requirement.level === 'must' && status !== 'partly',
  )
  return gaps.length === 1 && !isOther ? 'one' : 'more'
}

export type GroupCounts = Record<GapGroup, number>

/** The groups one after the other, each in the order it had, and how many each has. */
export function groupByGaps<Match extends ScoredMatch>(matches: Match[]): { grouped: Match[]; counts: GroupCounts } {
  const groups: Record<GapGroup, Match[]> = { all: [], one: [], more: [] }
  for (const match of matches) groups[gapGroupOf(match)].push(match)
  return {
    grouped: gapGroups.flatMap((group) => groups[group]),
    counts: { all: groups.all.length, one: groups.one.length, more: groups.more.length },
  }
}
