import type { Verdict } from '@matxich/search'

/** No figure rests on fewer buyers than this. */
const fewestBuyers = 3

/** One need that a firm stands close to, with its verdicts. */
export interface NearNeed {
  needId: string
  buyerId: string
  verdicts: Verdict[]
}

/** A fact that the profile lacks, and what it would open. */
export interface ClarityRow {
  /** Key of the concept, or the kind of a number: `tolerance` is asked in many sizes, and any statement answers them all. */
  key: string
  kind: string
  concept: string | null
  /** `notStated`: nothing of its kind is stated; `missing`: others are. */
  status: 'notStated' | 'missing'
  /** Current needs that ask for it as a must. */
  needs: number
  /** Those of them where it is all that stands in the way; null when too few buyers are behind them to say. */
  opens: number | null
}

/** Things that a firm can state of itself; where it stands and what it makes at all are no gaps of a profile. */
const statable = new Set([
  'process',
  'material',
  'certification',
  'equipment',
  'inspection',
  'tolerance',
  'volume',
  'leadTime',
  'moq',
  'size',
  'thread',
  'gauge',
  'tonnage',
  'hardness',
  'shots',
])

/**
 * Which missing facts stand between a firm and current needs, the most telling first. Counts rest on three buyers at least, each of
 * them counted once however many needs it has: so no single buyer's plans can be read from them.
 */
export function clarityRows(needs: NearNeed[], most: number): ClarityRow[] {
  const gaps = new Map<string, Omit<ClarityRow, 'needs' | 'opens'> & { asked: NearNeed[]; only: NearNeed[] }>()
  for (const need of needs) {
    const unmet = need.verdicts.filter(({ requirement, status }) => requirement.level === 'must' && status !== 'met')
    for (const verdict of unmet) {
      if (!isGap(verdict)) continue
      const { kind, concept, alternatives = [] } = verdict.requirement
      const status = verdict.status as ClarityRow['status']
      // Any of several that would do closes the gap.
      for (const one of [concept, ...alternatives]) {
        const key = one === null ? kind : `${kind}:${one}`
        const gap = gaps.get(key) ?? { key, kind, concept: one, status, asked: [], only: [] }
        gap.asked.push(need)
        if (unmet.length === 1) gap.only.push(need)
        // What is not stated at all is sooner said than what would have to be added.
        if (status === 'notStated') gap.status = status
        gaps.set(key, gap)
      }
    }
  }
  return [...gaps.values()]
    .filter(({ asked }) => isTold(asked))
    .map(({ asked, only, ...gap }) => ({
      ...gap,
      needs: countNeeds(asked),
      opens: isTold(only) ? countNeeds(only) : null,
    }))
    .sort((a, b) => (b.opens ?? 0) - (a.opens ?? 0) || b.needs - a.needs || (a.key < b.key ? -1 : 1))
    .slice(0, most)
}

/** Of numbers only those that are not stated: one on the wrong side is no lack of clarity. */
function isGap({ requirement, status }: Verdict): boolean {
  if (!statable.has(requirement.kind)) return false
  return status === 'notStated' || (status === 'missing' && requirement.concept !== null)
}

function isTold(needs: NearNeed[]): boolean {
  return new Set(needs.map((need) => need.buyerId)).size >= fewestBuyers
}

function countNeeds(needs: NearNeed[]): number {
  return new Set(needs.map((need) => need.needId)).size
}

/** The firm makes this kind of thing: then the need is near, whatever else it lacks. */
export function isNear(verdicts: Verdict[]): boolean {
  const categories = verdicts.filter(({ requirement }) => requirement.kind === 'category')
  return categories.every(({ status }) => status === 'met' || status === 'partly')
}
