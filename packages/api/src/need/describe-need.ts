import type { Connection } from '@matxich/db'
import type { NeedForSearch, StoredRequirement } from '@matxich/db/queries'
import { enterprise, need, organisation } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { eq, inArray } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import type { NeedSight } from './need-access.ts'
import { asFormFields, type NeedFormFields } from './need-schema.ts'

/** A need as a list shows it to someone other than its buyer. */
export interface NeedSummary {
  id: string
  /** Null when the buyer hides its name: then only the confirmed requirements are shown. */
  title: string | null
  lang: Language
  buyer: { id: string; name: string; country: string } | null
  requirements: StoredRequirement[]
  openedAt: Date | null
  deadline: string | null
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
  outcome: string | null
}

/** What others than the buyer may read, by id. */
export async function describeNeeds(db: Connection, found: NeedForSearch[]): Promise<Map<string, NeedSummary>> {
  const rows = await getSurroundings(
    db,
    found.map((one) => one.id),
  )
  return new Map(found.map((one) => [one.id, summarize(one, rows.get(one.id), 'open')]))
}

/** A need for its page. A hidden buyer's own words and name stay with the buyer: others see what was confirmed as required. */
export async function describeNeed(db: Connection, found: NeedForSearch, sight: NeedSight): Promise<NeedDetail> {
  const row = (await getSurroundings(db, [found.id])).get(found.id)
  if (!row) throw new AppError('notFound', `no need ${found.id}`)
  const { state, visibility, isBuyerHidden, revision, text } = found
  const masked = isMasked(found, sight)
  return {
    ...summarize(found, row, sight),
    sight,
    state,
    visibility,
    isBuyerHidden,
    revision,
    text: masked ? null : text,
    fields: masked ? null : asFormFields(found.fields),
    createdAt: row.createdAt,
    closedAt: row.closedAt,
    outcome: row.outcome,
  }
}

interface Surroundings {
  deadline: string | null
  outcome: string | null
  createdAt: Date
  closedAt: Date | null
  buyerName: string
  buyerCountry: string | null
}

async function getSurroundings(db: Connection, ids: string[]): Promise<Map<string, Surroundings>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: need.id,
      deadline: need.deadline,
      outcome: need.outcome,
      createdAt: need.createdAt,
      closedAt: need.closedAt,
      buyerName: organisation.name,
      buyerCountry: enterprise.country,
    })
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.buyerId))
    .leftJoin(enterprise, eq(enterprise.id, need.buyerId))
    .where(inArray(need.id, ids))
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

function isMasked(found: NeedForSearch, sight: NeedSight): boolean {
  return sight !== 'own' && found.isBuyerHidden
}

function summarize(found: NeedForSearch, row: Surroundings | undefined, sight: NeedSight): NeedSummary {
  const masked = isMasked(found, sight)
  return {
    id: found.id,
    lang: found.lang,
    title: masked ? null : found.title,
    buyer: masked || !row ? null : { id: found.buyerId, name: row.buyerName, country: row.buyerCountry ?? 'VN' },
    requirements: masked ? found.requirements.map((asked) => ({ ...asked, span: null })) : found.requirements,
    openedAt: found.openedAt,
    deadline: row?.deadline ?? null,
  }
}
