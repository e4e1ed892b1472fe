import type { Connection } from '@matxich/db'
import { textArray } from '@matxich/db/queries'
import { enterprise, organisation } from '@matxich/db/schema'
import { readText, type Span } from '@matxich/search'
import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterprise } from '../permissions.ts'
import { describeNeed, type NeedDetail } from './describe-need.ts'
import { getVisibleNeed } from './need-access.ts'
import { findTelltales, nameCandidates, nameParts, type Telltale } from './telltales.ts'

export interface NeedReview {
  /** The need as others would see it. */
  seen: NeedDetail
  /** What in title, line end and text could tell who asks; others read it unless the name is hidden. */
  telltales: Telltale[]
}

/**
 * What its buyer looks at before publishing a need: how others would see it, and which of its words tell who asks.
 * @throws AppError signedOut | notAllowed | notFound (anybody else's)
 */
export async function reviewNeed(
  context: Context,
  { id, isBuyerHidden }: { id: string; isBuyerHidden: boolean },
): Promise<NeedReview> {
  requireEnterprise(context)
  const { services } = context
  const { need, sight } = await getVisibleNeed(context, id)
  if (sight !== 'own') throw new AppError('notFound', `need ${id} is another buyer's`)
  const text = `${need.title}\n${need.text}`
  const { mentions, quantities } = readText(await services.lexicon(), text, { lang: need.lang, as: 'need' })
  const isPark = (concept: string) => concept.startsWith('park:')
  const read = [...mentions, ...quantities].map(({ span }) => span)
  const [own, companies] = await Promise.all([
    getNames(services.db, need.buyerId),
    findCompanies(services.db, need.buyerId, text, read),
  ])
  const parks: Span[] = mentions.filter(({ concept }) => isPark(concept)).map(({ span }) => span)
  return {
    seen: await describeNeed(services, { ...need, isBuyerHidden }, 'open'),
    telltales: findTelltales(text, { own: nameParts(own), companies, parks, read }),
  }
}

async function getNames(db: Connection, id: string): Promise<string[]> {
  const [row] = await db
    .select({ name: organisation.name, nameVi: enterprise.nameVi, nameEn: enterprise.nameEn })
    .from(organisation)
    .leftJoin(enterprise, eq(enterprise.id, organisation.id))
    .where(eq(organisation.id, id))
  return row ? [row.name, row.nameVi, row.nameEn].filter((name) => name !== null) : []
}

/** Of the words that look like names, those that a firm on record bears. */
async function findCompanies(db: Connection, buyerId: string, text: string, read: Span[]): Promise<string[]> {
  const candidates = nameCandidates(text, read)
  if (candidates.length === 0) return []
  const name = sql`c.name`
  const rows = await db
    .select({ name: sql<string>`c.name` })
    .from(sql`unnest(${textArray(candidates)}) as c(name)`)
    .where(
      sql`exists (select 1 from ${enterprise} where ${and(
        ne(enterprise.id, buyerId),
        or(
          sql`f_unaccent(${enterprise.nameVi}) ilike '%' || f_unaccent(${name}) || '%'`,
          sql`f_unaccent(${enterprise.nameEn}) ilike '%' || f_unaccent(${name}) || '%'`,
        ),
      )})`,
    )
  return rows.map((row) => row.name)
}
