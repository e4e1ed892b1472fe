import type { Connection } from '@matxich/db'
import type { NeedForSearch, StoredRequirement } from '@matxich/db/queries'
import { enterprise, need, organisation } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { eq } from 'drizzle-orm'
import type { NeedSight } from './need-access.ts'

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
  outcome: string | null
}

/** What others than the buyer may read. */
export async function describeNeed(db: Connection, found: NeedForSearch): Promise<NeedSummary> {
  const { text: _, ...summary } = await describeNeedFor(db, found, 'open')
  return summary
}

/** A hidden buyer's own words and name stay with the buyer: others see what was confirmed as required. */
export async function describeNeedFor(db: Connection, found: NeedForSearch, sight: NeedSight): Promise<NeedDetail> {
  const [row] = await db
    .select({
      deadline: need.deadline,
      outcome: need.outcome,
      buyerName: organisation.name,
      buyerCountry: enterprise.country,
    })
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.buyerId))
    .leftJoin(enterprise, eq(enterprise.id, need.buyerId))
    .where(eq(need.id, found.id))
  const isMasked = sight !== 'own' && found.isBuyerHidden
  return {
    id: found.id,
    sight,
    state: found.state,
    visibility: found.visibility,
    isBuyerHidden: found.isBuyerHidden,
    revision: found.revision,
    lang: found.lang,
    title: isMasked ? null : found.title,
    text: isMasked ? null : found.text,
    buyer: isMasked || !row ? null : { id: found.buyerId, name: row.buyerName, country: row.buyerCountry ?? 'VN' },
    requirements: isMasked ? found.requirements.map((asked) => ({ ...asked, span: null })) : found.requirements,
    openedAt: found.openedAt,
    deadline: row?.deadline ?? null,
    outcome: row?.outcome ?? null,
  }
}
