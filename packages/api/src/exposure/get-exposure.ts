import { ownerships } from '@matxich/db'
import { isVerified } from '@matxich/db/queries'
import { conceptLabel, type Language, languages, translator } from '@matxich/i18n'
import { headcounts, type Lexicon } from '@matxich/search'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { requireStaff } from '../permissions.ts'
import { type ExposureGroup, exposureGroups, fewestFirms, type GroupCount } from './exposure-groups.ts'

const exposurePeriods = [30, 90, 365] as const
const exposureDimensions = ['size', 'province', 'formerProvince', 'ownership', 'verified'] as const
export type ExposureDimension = (typeof exposureDimensions)[number]

export const exposureSchema = z.object({
  /** Days back from today. */
  days: z.union([z.literal(30), z.literal(90), z.literal(365)]).default(90),
  lang: z.enum(languages),
})

export interface Exposure {
  days: (typeof exposurePeriods)[number]
  /** ISO date of the first day counted, in Vietnam. */
  from: string
  /** Firms that can be found and what was counted of them; null when they are too few to tell anything. */
  totals: Omit<GroupCount, 'value'> | null
  /** `label`: the group in the reader's language. */
  dimensions: { name: ExposureDimension; groups: (ExposureGroup & { label: string })[] }[]
}

interface FirmRow extends Record<ExposureDimension, string | null>, Record<string, unknown> {
  firms: number
  search: number
  match: number
  invited: number
  awarded: number
}

/**
 * Who is seen: of the firms that can be found, how their groups share in the first ten of searches and of needs' matches, in
 * invitations and in awards, against their share of the firms. Needs that only the invited know of enter nothing.
 * @throws AppError signedOut | notAllowed
 */
export async function getExposure(context: Context, given: z.infer<typeof exposureSchema>): Promise<Exposure> {
  requireStaff(context)
  const { db, now } = context.services
  const from = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
    new Date(now().getTime() - (given.days - 1) * 86_400_000),
  )
  const since = sql`(${from}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')`
  const size = sql.join(
    [
      ...headcounts.flatMap((end) => (end === 'more' ? [] : [sql`when e.employees <= ${Number(end)} then ${end}`])),
      sql`when e.employees is not null then 'more'`,
    ],
    sql` `,
  )
  const facet = (name: string) =>
    sql`(select split_part(f, '=', 2) from unnest(d.facets) f where f like ${`${name}=%`} limit 1)`
  // Groups of all dimensions at once: a few hundred rows, however many firms.
  const rows = [
    ...(await db.execute<FirmRow>(sql`
      with seen as (
        select enterprise_id, sum(times) filter (where kind = 'search') as search, sum(times) filter (where kind = 'match') as match
        from enterprise_appearance where day >= ${from}::date and kind in ('search', 'match') group by 1
      ), acts as (
        select g.enterprise_id,
          count(*) filter (where exists (select from engagement_event v
            where v.engagement_id = g.id and v.to_stage = 'invited' and v.at >= ${since})) as invited,
          count(*) filter (where g.stage = 'awarded' and g.updated_at >= ${since}) as awarded
        from engagement g join need n on n.id = g.need_id and n.visibility <> 'invited' group by 1
      ), firm as (
        select case ${size} end as size, e.ownership,
          coalesce(split_part(e.province, ':', 2), ${facet('province')}) as province,
          coalesce(split_part(e.former_province, ':', 2), ${facet('formerProvince')}) as "formerProvince",
          ${isVerified(sql`e.id`)} as verified,
          coalesce(seen.search, 0) as search, coalesce(seen.match, 0) as match,
          coalesce(acts.invited, 0) as invited, coalesce(acts.awarded, 0) as awarded
        from search_document d join enterprise e on e.id = d.id
        left join seen on seen.enterprise_id = e.id left join acts on acts.enterprise_id = e.id
        where d.kind = 'enterprise'
      )
      select size, province, "formerProvince", ownership, case when verified then 'yes' else 'no' end as verified,
        count(*)::int as firms, sum(search)::int as search, sum(match)::int as match,
        sum(invited)::int as invited, sum(awarded)::int as awarded
      from firm group by 1, 2, 3, 4, 5`)),
  ]
  const lexicon = await context.services.lexicon()
  const all = countBy(rows, () => null)[0]
  const isEnough = all !== undefined && all.firms >= fewestFirms
  return {
    days: given.days,
    from,
    totals: isEnough
      ? { firms: all.firms, search: all.search, match: all.match, invited: all.invited, awarded: all.awarded }
      : null,
    dimensions: exposureDimensions.map((name) => ({
      name,
      groups: (isEnough ? exposureGroups(countBy(rows, (row) => row[name])) : []).map((group) => ({
        ...group,
        label: labelOf(name, group, given.lang, lexicon.concepts),
      })),
    })),
  }
}

function countBy(rows: FirmRow[], groupOf: (row: FirmRow) => string | null): GroupCount[] {
  const groups = new Map<string | null, GroupCount>()
  for (const row of rows) {
    const value = groupOf(row)
    const group = groups.get(value) ?? { value, firms: 0, search: 0, match: 0, invited: 0, awarded: 0 }
    for (const name of ['firms', 'search', 'match', 'invited', 'awarded'] as const) group[name] += row[name]
    groups.set(value, group)
  }
  return [...groups.values()]
}

const placeKinds: Partial<Record<ExposureDimension, string>> = {
  province: 'province',
  formerProvince: 'former-province',
}

function labelOf(
  name: ExposureDimension,
  { value, isTogether }: ExposureGroup,
  lang: Language,
  concepts: Lexicon['concepts'],
): string {
  const t = translator(lang, 'exposure')
  if (isTogether) return t('together')
  if (value === null) return t('notStated')
  const kind = placeKinds[name]
  if (kind) {
    const found = concepts.get(`${kind}:${value}`)
    return found ? conceptLabel(found, lang) : value
  }
  if (name === 'size') return t(`size.${headcounts.find((one) => one === value) ?? 'more'}`)
  if (name === 'ownership') return t(`ownership.${ownerships.find((one) => one === value) ?? 'domestic'}`)
  return t(value === 'yes' ? 'verified.yes' : 'verified.no')
}
