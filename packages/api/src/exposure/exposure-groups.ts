/** What is compared, per group of firms. */
export const exposureMeasures = ['search', 'match', 'invited', 'awarded'] as const
export type ExposureMeasure = (typeof exposureMeasures)[number]

/** One group as counted. */
export type GroupCount = { value: string | null; firms: number } & Record<ExposureMeasure, number>

export interface GroupFigure {
  count: number
  /** 0..1 of all; null when there are none at all. */
  share: number | null
  /** Its share against its share of the firms: 1 is as many as its size would give; null where too few are expected to tell. */
  ratio: number | null
}

export interface ExposureGroup {
  /** Value of the dimension: a class, a code of a place; null: not stated. `together`: groups too small to be shown. */
  value: string | null
  isTogether: boolean
  firms: { count: number; share: number }
  figures: Record<ExposureMeasure, GroupFigure>
}

/** No figure built on fewer firms is shown. */
export const fewestFirms = 3
/** Fewer expected than this, and chance alone makes ratios jump (the rule of thumb of the chi-square test). */
const fewestExpected = 5

/**
 * Groups as they may be shown: those of fewer than three firms stand together, and with them the next smallest one as long as
 * that would still tell of fewer than three by subtraction. The largest first, those put together last.
 */
export function exposureGroups(counted: GroupCount[]): ExposureGroup[] {
  const ordered = [...counted].sort(
    (one, other) =>
      other.firms - one.firms || String(one.value ?? '\uffff').localeCompare(String(other.value ?? '\uffff')),
  )
  let firstSmall = ordered.findIndex((group) => group.firms < fewestFirms)
  if (firstSmall < 0) firstSmall = ordered.length
  let small = ordered.slice(firstSmall)
  while (small.length > 0 && firstSmall > 0 && sum(small, 'firms') < fewestFirms) small = ordered.slice(--firstSmall)
  // All together are compared with nothing, and too few firms tell nothing at all.
  if (firstSmall === 0) return []
  const all = totalsOf(counted)
  const shown = ordered.slice(0, firstSmall).map((group) => asGroup(group, all, false))
  return small.length === 0 ? shown : [...shown, asGroup(totalsOf(small), all, true)]
}

function asGroup(group: GroupCount, all: GroupCount, isTogether: boolean): ExposureGroup {
  const share = group.firms / all.firms
  const figure = (measure: ExposureMeasure): GroupFigure => {
    const count = group[measure]
    const expected = all[measure] * share
    return {
      count,
      share: all[measure] === 0 ? null : count / all[measure],
      ratio: expected < fewestExpected ? null : count / expected,
    }
  }
  return {
    value: group.value,
    isTogether,
    firms: { count: group.firms, share },
    figures: {
      search: figure('search'),
      match: figure('match'),
      invited: figure('invited'),
      awarded: figure('awarded'),
    },
  }
}

function totalsOf(groups: GroupCount[]): GroupCount {
  return {
    value: null,
    firms: sum(groups, 'firms'),
    search: sum(groups, 'search'),
    match: sum(groups, 'match'),
    invited: sum(groups, 'invited'),
    awarded: sum(groups, 'awarded'),
  }
}

function sum(groups: GroupCount[], name: 'firms' | ExposureMeasure): number {
  return groups.reduce((total, group) => total + group[name], 0)
}
