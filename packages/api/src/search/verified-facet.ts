import { type FacetName, periodsFrom } from '@matxich/search'
import type { FacetCounts, Filters } from '@matxich/search/engines'

/** The one value that people see of the facet. */
const yes = 'yes'

/** What was chosen as an engine filters it: "verified" as the periods of which a check that stands today has one. */
export function asFilters(chosen: Partial<Record<FacetName, string[] | undefined>>, now: Date): Filters {
  const { verified, ...others } = chosen
  const filters: Filters = Object.fromEntries(Object.entries(others).filter(([, values]) => values))
  return verified?.includes(yes) ? { ...filters, verified: periodsFrom(now) } : filters
}

/** Counts as people see them: how many are verified today, in place of until when. */
export function asShownCounts(counts: FacetCounts, now: Date): FacetCounts {
  if (!counts.verified) return counts
  const periods = counts.verified
  // A firm holds one of these periods at most, so none is counted twice.
  const verified = periodsFrom(now).reduce((sum, period) => sum + (periods[period] ?? 0), 0)
  return { ...counts, verified: verified > 0 ? { [yes]: verified } : {} }
}
