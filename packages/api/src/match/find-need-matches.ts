import type { EngagementStage } from '@matxich/db'
import { getNeedsForSearch } from '@matxich/db/queries'
import { engagement } from '@matxich/db/schema'
import type { Verdict } from '@matxich/search'
import { rankFittingNeeds } from '@matxich/search/ranking'
import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { findLatestNotes } from '../engagement/find-latest-notes.ts'
import { nextStages } from '../engagement/stages.ts'
import { describeNeeds, type NeedSummary } from '../need/describe-need.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireEnterprise } from '../permissions.ts'
import { fitThreshold } from './fit-threshold.ts'
import { withoutSpans } from './without-spans.ts'

export interface NeedMatch {
  score: number
  need: NeedSummary
  verdicts: Verdict[]
  /** Where the two stand; null before anyone acted. */
  stage: EngagementStage | null
  /** The steps that the viewer's side may take from there. */
  nextStages: EngagementStage[]
  /** What was written along with the latest step, by whichever side took it. */
  note: string | null
}

/** So many needs are ranked for one supplier; "newest" orders these. */
const rankedNeeds = 1000

/**
 * "Needs that fit me": open needs that match the viewer's own enterprise and that it may see, best or newest first.
 * @throws AppError signedOut | notAllowed
 */
export async function findNeedMatches(
  context: Context,
  input: { page: number; pageSize: number; sort: 'fit' | 'newest' },
): Promise<Page<NeedMatch>> {
  const viewer = requireEnterprise(context)
  const { services } = context
  const mine = viewer.enterprise.id
  const ranked = await rankFittingNeeds({
    db: services.db,
    engine: services.engine,
    lexicon: await services.lexicon(),
    enterpriseId: mine,
    minimumScore: fitThreshold,
    limit: rankedNeeds,
    now: services.now(),
  })
  const found = await getNeedsForSearch(
    services.db,
    ranked.needs.map((fitting) => fitting.needId),
  )
  const openedAt = new Map(found.map((need) => [need.id, need.openedAt?.getTime() ?? 0]))
  const ordered = ranked.needs.filter((fitting) => openedAt.has(fitting.needId))
  if (input.sort === 'newest') ordered.sort((a, b) => openedAt.get(b.needId)! - openedAt.get(a.needId)!)
  const shown = ordered.slice(pageOffset(input), pageOffset(input) + input.pageSize)
  const ids = shown.map((fitting) => fitting.needId)
  const [summaries, engagements] = await Promise.all([
    describeNeeds(
      services,
      found.filter((need) => ids.includes(need.id)),
    ),
    services.db
      .select({ id: engagement.id, needId: engagement.needId, stage: engagement.stage })
      .from(engagement)
      .where(and(eq(engagement.enterpriseId, mine), inArray(engagement.needId, ids))),
  ])
  const hidden = new Set(found.filter((need) => need.isBuyerHidden).map((need) => need.id))
  const engaged = new Map(engagements.map((row) => [row.needId, row]))
  const notes = await findLatestNotes(
    services.db,
    engagements.map((row) => row.id),
  )
  return {
    page: input.page,
    pageSize: input.pageSize,
    total: ordered.length,
    rows: shown.flatMap(({ needId, match }) => {
      const need = summaries.get(needId)
      if (!need) return []
      const taken = engaged.get(needId)
      const stage = taken?.stage ?? null
      const note = (taken && notes.get(taken.id)) ?? null
      const verdicts = hidden.has(needId) ? withoutSpans(match.verdicts) : match.verdicts
      return [{ score: match.score, need, verdicts, stage, nextStages: nextStages('supplier', stage), note }]
    }),
  }
}
