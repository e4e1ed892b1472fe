import { getSearchStamp } from '@matxich/db/queries'
import { languages } from '@matxich/i18n'
import { facetNames, type Lexicon, type Requirement, readQuery, type Verdict } from '@matxich/search'
import type { Degradation, FacetCounts } from '@matxich/search/engines'
import {
  type GapGroup,
  type GroupCounts,
  gapGroupOf,
  type RankedSuppliers,
  rankSuppliers,
  scoredWindow,
} from '@matxich/search/ranking'
import { z } from 'zod'
import type { Context, Services } from '../context.ts'
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

/**
 * Finds suppliers by a few words in any of the five languages, by facets, or both; without either, all of them. Who is found
 * and how is the same for everybody, and is remembered while nothing changed; visitors also get the same answer, the very same
 * object.
 */
export async function searchSuppliers(context: Context, input: SupplierSearch): Promise<SupplierSearchResult> {
  const { services, viewer } = context
  // Before everything that is found by it: what changes meanwhile makes the next one differ.
  const [stamp, lexicon] = await Promise.all([getSearchStamp(services.db), services.lexicon()])
  const asked = {
    grounds: [stamp, lexicon, services.engine],
    now: services.now().getTime(),
    rows: input.pageSize,
    isLasting: ({ degraded }: { degraded?: Degradation[] }) => !degraded?.length,
  }
  const question = JSON.stringify(input)
  const rank = () =>
    services.searches.recall({ ...asked, key: `ranked ${question}`, find: () => rankAsked(services, lexicon, input) })
  if (viewer) return describeFound(context, input, await rank())
  return services.searches.recall({
    ...asked,
    key: `visitor ${question}`,
    find: async () => describeFound(context, input, await rank()),
  })
}

type Found = Pick<SupplierSearchResult, 'readAs' | 'words'> & RankedSuppliers

async function rankAsked({ db, engine, now }: Services, lexicon: Lexicon, input: SupplierSearch): Promise<Found> {
  const { requirements, restTokens } = readQuery(lexicon, input.text, input.lang)
  const readAs = requirements.filter((requirement) => !input.dropped.includes(requirement.key))
  const ranked = await rankSuppliers({
    db,
    engine,
    lexicon,
    requirements: readAs,
    restTokens,
    filters: asFilters(input.facets, now()),
    sort: input.sort,
    onlyMeetingAll: input.only,
    offset: pageOffset(input),
    limit: input.pageSize,
    groupsByGaps: true,
    facets: [...facetNames],
    countsConfirmed: true,
    now: now(),
  })
  return { ...ranked, facetCounts: asShownCounts(ranked.facetCounts, now()), readAs, words: restTokens }
}

/** What was found as the viewer may read it. */
async function describeFound(
  context: Context,
  { page, pageSize }: SupplierSearch,
  { matches, readAs, words, ...found }: Found,
): Promise<SupplierSearchResult> {
  const suppliers = await describeEnterprises(
    context,
    matches.map((scored) => scored.enterpriseId),
  )
  const isScored = readAs.length > 0
  return {
    page,
    pageSize,
    total: found.total,
    confirmedThisYear: found.confirmedThisYear ?? 0,
    rows: matches.flatMap((scored) => {
      const supplier = suppliers.get(scored.enterpriseId)
      if (!supplier) return []
      return [
        {
          supplier,
          score: isScored ? scored.score : null,
          verdicts: scored.verdicts,
          group: isScored ? gapGroupOf(scored) : null,
        },
      ]
    }),
    readAs,
    words,
    facetCounts: found.facetCounts,
    groups: found.groups ? { ...found.groups, isAtLeast: found.total > scoredWindow } : null,
    engine: context.services.engine.name,
    degraded: found.degraded ?? [],
  }
}
