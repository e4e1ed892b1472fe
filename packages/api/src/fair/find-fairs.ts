import { conceptKey, fairKinds, fairStates } from '@matxich/db'
import { fair } from '@matxich/db/schema'
import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, not, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'
import { describeFair, type Fair } from './describe-fair.ts'

export const fairFindSchema = pageSchema.extend({
  /** `upcoming`: not over yet; `past`; `recurring`: known by its usual months, no days announced. */
  when: z.enum(['upcoming', 'recurring', 'past']),
  kind: z.enum(fairKinds).nullish(),
  formerProvince: z
    .string()
    .regex(/^\d{2}$/)
    .nullish(),
})

/** Published and cancelled fairs, for everybody; cancelled ones stay visible, so that nobody travels for nothing. */
export async function findFairs(context: Context, given: z.infer<typeof fairFindSchema>): Promise<Page<Fair>> {
  const today = todayInVietnam(context.services.now())
  const order: Record<typeof given.when, SQL[]> = {
    upcoming: [asc(fair.startsOn)],
    recurring: [monthsAhead(today)],
    past: [desc(fair.startsOn)],
  }
  return pageOf(
    context,
    given,
    [inArray(fair.state, ['published', 'cancelled']), whenIs(given.when, today), ...narrowed(given)],
    order[given.when],
  )
}

export const fairDeskSchema = pageSchema.extend({
  state: z.enum(fairStates).nullish(),
  kind: z.enum(fairKinds).nullish(),
  text: z.string().trim().max(100).default(''),
})

/** All fairs, for staff: drafts first, then by date. */
export async function findFairsForDesk(context: Context, given: z.infer<typeof fairDeskSchema>): Promise<Page<Fair>> {
  requireStaff(context)
  const like = `%${given.text.replace(/[%_\\]/g, '\\$&')}%`
  return pageOf(
    context,
    given,
    [
      given.state ? eq(fair.state, given.state) : undefined,
      given.kind ? eq(fair.kind, given.kind) : undefined,
      given.text
        ? sql`f_unaccent(${fair.nameVi} || ' ' || coalesce(${fair.nameEn}, '')) ilike f_unaccent(${like})`
        : undefined,
    ],
    [sql`${fair.state} = 'draft' desc`, sql`${fair.startsOn} desc nulls last`],
  )
}

function narrowed({ kind, formerProvince }: { kind?: Fair['kind'] | null; formerProvince?: string | null }) {
  return [
    kind ? eq(fair.kind, kind) : undefined,
    formerProvince ? eq(fair.formerProvince, conceptKey('former-province', formerProvince)) : undefined,
  ]
}

function whenIs(when: 'upcoming' | 'recurring' | 'past', today: string) {
  if (when === 'upcoming') return gte(fair.endsOn, today)
  if (when === 'past') return lt(fair.endsOn, today)
  // An event whose next days are announced is listed by those.
  const isAnnounced = sql`exists (select 1 from fair edition where edition.seed_key like ${fair.seedKey} || ':%'
    and edition.state = 'published' and edition.ends_on >= ${today})`
  return and(isNull(fair.startsOn), not(isAnnounced))
}

/** Months from now until the next usual one, 0..11. */
function monthsAhead(today: string): SQL {
  const month = Number(today.slice(5, 7))
  return sql`(select min((m - ${month} + 12) % 12) from unnest(${fair.usualMonths}) m)`
}

async function pageOf(
  { services: { db } }: Context,
  given: { page: number; pageSize: number },
  conditions: (SQL | undefined)[],
  order: SQL[],
): Promise<Page<Fair>> {
  const where = and(...conditions)
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(fair)
      .where(where)
      .orderBy(...order, asc(fair.nameVi), asc(fair.id))
      .limit(given.pageSize)
      .offset(pageOffset(given)),
    db.select({ total: count() }).from(fair).where(where),
  ])
  return { rows: rows.map(describeFair), total: counted?.total ?? 0, page: given.page, pageSize: given.pageSize }
}

/** The calendar day in Vietnam: a fair that ends today is still on in the evening there. */
function todayInVietnam(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)
}

/** Former provinces that published fairs take place in, for the filter. */
export async function findFairProvinces({ services: { db } }: Context): Promise<string[]> {
  const rows = await db
    .selectDistinct({ key: fair.formerProvince })
    .from(fair)
    .where(and(inArray(fair.state, ['published', 'cancelled']), isNotNull(fair.formerProvince)))
  return rows.flatMap(({ key }) => key ?? [])
}
