import type { Connection, ExcludableGroup } from '@matxich/db'
import { isVerified, type NeedForSearch, type StoredRequirement } from '@matxich/db/queries'
import { enterprise, need, needInvitation, needPackage, organisation } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { AppError } from '../errors.ts'
import type { NeedSight } from './need-access.ts'
import { asFormFields, type NeedFormFields } from './need-schema.ts'
import { reopenUntil } from './reopen-until.ts'
import { asDeadlineZone } from './resolve-deadline.ts'
import { countWorkingDays, dayIn } from './working-days.ts'

/** A need as a list shows it to someone other than its buyer. */
export interface NeedSummary {
  id: string
  /** Null when the buyer hides its name: then only the confirmed requirements are shown. */
  title: string | null
  lang: Language
  buyer: { id: string; name: string; country: string } | null
  /** The center checked who the buyer is; said of one that hides its name too. */
  isBuyerVerified: boolean
  requirements: StoredRequirement[]
  openedAt: Date | null
  deadline: string | null
  /** The moment `deadline` ends where the buyer is, and where that is; null for needs of before that was kept. */
  deadlineAt: Date | null
  deadlineTimeZone: string | null
  /** Nobody new may answer. */
  isPast: boolean
  /** Days from today on which both sides work; null without a deadline ahead. */
  workingDaysLeft: number | null
}

/** A need as its own page shows it. */
export interface NeedDetail extends NeedSummary {
  sight: NeedSight
  state: 'draft' | 'open' | 'closed'
  visibility: 'public' | 'matching' | 'invited'
  isBuyerHidden: boolean
  revision: number
  text: string | null
  /** What the form held beside the text; null where the text is kept back. */
  fields: NeedFormFields | null
  createdAt: Date
  closedAt: Date | null
  /** While its buyer may open a closed need again. */
  reopenUntil: Date | null
  /** How it ended, for its buyer alone. */
  outcome: string | null
  outcomeNote: string | null
  /** What its buyer alone knows of it. */
  own: {
    excludedGroups: ExcludableGroup[]
    excludedFirms: number
    /** Firms named to be invited when the draft is published. */
    plannedFirms: number
    package: { id: string; title: string } | null
    copiedFrom: string | null
  } | null
}

/** What others than the buyer may read, by id. */
export async function describeNeeds(
  { db, now }: Pick<Services, 'db' | 'now'>,
  found: NeedForSearch[],
): Promise<Map<string, NeedSummary>> {
  const rows = await getSurroundings(
    db,
    found.map((one) => one.id),
  )
  const summaries = await Promise.all(found.map((one) => summarize(one, rows.get(one.id), 'open', now())))
  return new Map(summaries.map((summary) => [summary.id, summary]))
}

/** A need for its page. A hidden buyer's own words and name stay with the buyer: others see what was confirmed as required. */
export async function describeNeed(
  { db, now }: Pick<Services, 'db' | 'now'>,
  found: NeedForSearch,
  sight: NeedSight,
): Promise<NeedDetail> {
  const row = (await getSurroundings(db, [found.id])).get(found.id)
  if (!row) throw new AppError('notFound', `no need ${found.id}`)
  const { state, visibility, isBuyerHidden, revision, text } = found
  const masked = isMasked(found, sight)
  return {
    ...(await summarize(found, row, sight, now())),
    sight,
    state,
    visibility,
    isBuyerHidden,
    revision,
    text: masked ? null : text,
    fields: masked ? null : asFormFields(found.fields),
    createdAt: row.createdAt,
    closedAt: row.closedAt,
    reopenUntil:
      sight === 'own' && row.closedAt && reopenUntil(row.closedAt) > now() ? reopenUntil(row.closedAt) : null,
    outcome: sight === 'own' ? row.outcome : null,
    outcomeNote: sight === 'own' ? row.outcomeNote : null,
    own:
      sight === 'own'
        ? {
            excludedGroups: found.excludedGroups,
            excludedFirms: found.excludedEnterpriseIds.length,
            plannedFirms:
              found.state === 'draft' ? await db.$count(needInvitation, eq(needInvitation.needId, found.id)) : 0,
            package: row.package,
            copiedFrom: row.copiedFrom,
          }
        : null,
  }
}

interface Surroundings {
  deadline: string | null
  deadlineAt: Date | null
  deadlineTimeZone: string | null
  outcome: string | null
  outcomeNote: string | null
  package: { id: string; title: string } | null
  copiedFrom: string | null
  createdAt: Date
  closedAt: Date | null
  isBuyerVerified: boolean
  buyerName: string
  buyerCountry: string | null
}

async function getSurroundings(db: Connection, ids: string[]): Promise<Map<string, Surroundings>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: need.id,
      deadline: need.deadline,
      deadlineAt: need.deadlineAt,
      deadlineTimeZone: need.deadlineTimeZone,
      outcome: need.outcome,
      outcomeNote: need.outcomeNote,
      package: { id: needPackage.id, title: needPackage.title },
      copiedFrom: need.copiedFrom,
      createdAt: need.createdAt,
      closedAt: need.closedAt,
      isBuyerVerified: isVerified(sql.raw('"need"."buyer_id"'), 'identity'),
      buyerName: organisation.name,
      buyerCountry: enterprise.country,
    })
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.buyerId))
    .leftJoin(enterprise, eq(enterprise.id, need.buyerId))
    .leftJoin(needPackage, eq(needPackage.id, need.packageId))
    .where(inArray(need.id, ids))
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

function isMasked(found: NeedForSearch, sight: NeedSight): boolean {
  return sight !== 'own' && found.isBuyerHidden
}

async function summarize(
  found: NeedForSearch,
  row: Surroundings | undefined,
  sight: NeedSight,
  now: Date,
): Promise<NeedSummary> {
  const masked = isMasked(found, sight)
  return {
    id: found.id,
    lang: found.lang,
    title: masked ? null : found.title,
    isBuyerVerified: row?.isBuyerVerified ?? false,
    buyer: masked || !row ? null : { id: found.buyerId, name: row.buyerName, country: row.buyerCountry ?? 'VN' },
    requirements: masked ? found.requirements.map((asked) => ({ ...asked, span: null })) : found.requirements,
    openedAt: found.openedAt,
    ...(await describeDeadline(row, now)),
  }
}

async function describeDeadline(row: Surroundings | undefined, now: Date) {
  const { deadline = null, deadlineAt = null, deadlineTimeZone = null } = row ?? {}
  if (!deadline) return { deadline, deadlineAt, deadlineTimeZone, isPast: false, workingDaysLeft: null }
  const zone = asDeadlineZone(deadlineTimeZone)
  const today = dayIn(zone, now)
  const isPast = deadlineAt ? deadlineAt <= now : deadline < today
  const workingDaysLeft = isPast ? null : await countWorkingDays(today, deadline, zone)
  return { deadline, deadlineAt, deadlineTimeZone, isPast, workingDaysLeft }
}
