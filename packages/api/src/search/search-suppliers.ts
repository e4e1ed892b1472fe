import { languages } from '@matxich/i18n'
import { facetNames, type Requirement, readQuery, type Verdict } from '@matxich/search'
import type { Degradation, FacetCounts } from '@matxich/search/engines'
import { type GapGroup, type GroupCounts, gapGroupOf, rankSuppliers, scoredWindow } from '@matxich/search/ranking'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { describeEnterprises, type EnterpriseSummary } from '../enterprise/describe-enterprises.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { asFilters, asShownCounts } from './verified-facet.ts'

const supplierSorts = ['relevance', 'name', 'newest'] as const

const facetSchema = z.object(
  Object.fromEntries(facetNames.map((name) => [name, z.array(z.string().max(120)).max(20).optional()])) as Record<
    (typeof facetNames)[number],
    z.ZodOptional<z.ZodArray<z.ZodString>>
  >,
)

export const supplierSearchSchema = pageSchema.extend({
  text: z.string().trim().max(500).default(''),
  lang: z.enum(languages),
  /** Keys of what was read but the reader took away ("read as" chips). */
  dropped: z.array(z.string().max(120)).max(20).default([]),
  /** Facet values chosen: any of the values of each facet. */
  facets: facetSchema.default({}),
  /** Only suppliers that meet all that was asked, instead of ordering by it. */
  only: z.boolean().default(false),
  sort: z.enum(supplierSorts).default('relevance'),
})
export type SupplierSearch = z.infer<typeof supplierSearchSchema>

export interface SupplierHit {
  supplier: EnterpriseSummary
  /** Null when nothing was asked that could be scored. */
  score: number | null
  verdicts: Verdict[]
  /** Where it stands among the groups of the results; null when nothing was asked that could be scored. */
  group: GapGroup | null
}

export interface SupplierSearchResult extends Page<SupplierHit> {
  /** Of `total`, those whose profile was confirmed since the year began in Vietnam. */
  confirmedThisYear: number
  /** What was understood, each removable; in the order of the text. */
  readAs: Requirement[]
  /** Words that no concept took and that are searched as words. */
  words: string[]
  facetCounts: FacetCounts
  /** How many meet all that was asked, all but one point, and less; null when that orders nothing. */
  groups: (GroupCounts & { isAtLeast: boolean }) | null
  engine: 'postgres' | 'meilisearch'
  /** What the page must say is off right now. */
  degraded: Degradation[]
}

/** Finds suppliers by a few words in any of the five languages, by facets, or both; without either, all of them. */
export async function searchSuppliers(context: Context, input: SupplierSearch): Promise<SupplierSearchResult> {
  const { services } = context
  const lexicon = await services.lexicon()
  const { requirements, restTokens } = readQuery(lexicon, input.text, input.lang)
  const asked = requirements.filter((requirement) => !input.dropped.includes(requirement.key))
  const ranked = await rankSuppliers({
    db: services.db,
    engine: services.engine,
    lexicon,
    requirements: asked,
    restTokens,
    filters: asFilters(input.facets, services.now()),
    sort: input.sort,
    onlyMeetingAll: input.only,
    offset: pageOffset(input),
    limit: input.pageSize,
    groupsByGaps: true,
    facets: [...facetNames],
    countsConfirmed: true,
    now: services.now(),
  })
  const suppliers = await describeEnterprises(
    context,
    ranked.matches.map((scored) => scored.enterpriseId),
  )
  return {
    page: input.page,
    pageSize: input.pageSize,
    total: ranked.total,
    confirmedThisYear: ranked.confirmedThisYear ?? 0,
    rows: ranked.matches.flatMap((scored) => {
      const supplier = suppliers.get(scored.enterpriseId)
      if (!supplier) return []
      return [
        {
          supplier,
          score: asked.length === 0 ? null : scored.score,
          verdicts: scored.verdicts,
          group: asked.length === 0 ? null : gapGroupOf(scored),
        },
      ]
    }),
    readAs: asked,
    words: restTokens,
    facetCounts: asShownCounts(ranked.facetCounts, services.now()),
    groups: ranked.groups ? { ...ranked.groups, isAtLeast: ranked.total > scoredWindow } : null,
    engine: services.engine.name,
    degraded: ranked.degraded ?? [],
  }
}
