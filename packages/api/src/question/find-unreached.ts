import { getNeedsForSearch } from '@matxich/db/queries'
import { enterprise, membership, need, question } from '@matxich/db/schema'
import { type Language, localePath } from '@matxich/i18n'
import { and, asc, eq, inArray, isNull, min, notExists, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type CallFacts, getCallFacts } from '../enterprise/call-facts.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { findShortCodes } from '../notice/short-links.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireStaff } from '../permissions.ts'
import { getAskedRequirements, type Question } from './asked-requirement.ts'
import { getBuyer } from './question-buyer.ts'
import { questionPath, questionToken } from './question-token.ts'
import { type QuestionView, viewQuestion } from './question-view.ts'
import { buyerWords, needWords } from './question-words.ts'

/** What one need asks a firm: by whom and for what, as the firm may know it. */
interface UnreachedAsk {
  needId: string
  buyer: string
  need: string
  questions: QuestionView[]
  /** The page that answers them without signing in; null once every link has run out. */
  url: string | null
}

/** A firm that was asked and does not know it: nobody of it is here, and no e-mail address is on record. */
export interface UnreachedFirm extends CallFacts {
  id: string
  name: string
  asks: UnreachedAsk[]
}

/**
 * Questions that reached nobody, by firm, the longest waiting first. A buyer that hides its name stays hidden here too: staff
 * say to the firm what the mail would have said.
 * @throws AppError signedOut | notAllowed
 */
export async function findUnreached(
  context: Context,
  input: { page: number; pageSize: number; lang: Language },
): Promise<Page<UnreachedFirm>> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const where = and(isUnreached(context), enterprisesInScope(viewer))
  const firms = await db
    .select({ id: enterprise.id, name: enterprise.nameVi, since: min(question.askedAt) })
    .from(question)
    .innerJoin(enterprise, eq(enterprise.id, question.enterpriseId))
    .innerJoin(need, eq(need.id, question.needId))
    .where(where)
    .groupBy(enterprise.id, enterprise.nameVi)
    .orderBy(sql`min(${question.askedAt})`, enterprise.id)
    .limit(input.pageSize)
    .offset(pageOffset(input))
  const [total] = await db
    .select({ total: sql<number>`count(distinct ${enterprise.id})::int` })
    .from(question)
    .innerJoin(enterprise, eq(enterprise.id, question.enterpriseId))
    .innerJoin(need, eq(need.id, question.needId))
    .where(where)
  const ids = firms.map((firm) => firm.id)
  const [asks, facts] = await Promise.all([findAsks(context, ids, input.lang), getCallFacts(context, ids)])
  return {
    rows: firms.map(({ id, name }) => ({ id, name, ...facts.get(id)!, asks: asks.get(id) ?? [] })),
    total: total?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
  }
}

/** Asked by an open need, not answered, sent to no address, and nobody of the firm could find it in the marketplace. */
function isUnreached({ services: { db } }: Context): SQL | undefined {
  return and(
    isNull(question.answeredAt),
    eq(question.sentTo, sql`'{}'::text[]`),
    eq(need.state, 'open'),
    isNull(enterprise.mergedInto),
    inArray(enterprise.operation, ['active', 'paused', 'moved']),
    notExists(db.select({ one: sql`1` }).from(membership).where(eq(membership.organisationId, enterprise.id))),
  )
}

async function findAsks(context: Context, firmIds: string[], lang: Language): Promise<Map<string, UnreachedAsk[]>> {
  const found = new Map<string, UnreachedAsk[]>()
  if (firmIds.length === 0) return found
  const { db, lexicon: openLexicon } = context.services
  const rows = await db
    .select({ question })
    .from(question)
    .innerJoin(enterprise, eq(enterprise.id, question.enterpriseId))
    .innerJoin(need, eq(need.id, question.needId))
    .where(and(isUnreached(context), inArray(enterprise.id, firmIds)))
    .orderBy(asc(question.askedAt), asc(question.needId), asc(question.requirementKey))
  const questions = rows.map((row) => row.question)
  const [needs, requirements, lexicon, codes] = await Promise.all([
    getNeedsForSearch(db, [...new Set(questions.map((row) => row.needId))]),
    getAskedRequirements(db, questions),
    openLexicon(),
    findShortCodes(
      db,
      questions.map((row) => pathOf(context, row)),
    ),
  ])
  for (const row of questions) {
    const about = needs.find((one) => one.id === row.needId)
    const asked = requirements.get(row.id)
    if (!about || !asked) continue
    const ofFirm = found.get(row.enterpriseId) ?? []
    found.set(row.enterpriseId, ofFirm)
    let ask = ofFirm.find((one) => one.needId === row.needId)
    if (!ask) {
      const isBuyerHidden = about.isBuyerHidden || about.excludedEnterpriseIds.includes(row.enterpriseId)
      const buyer = buyerWords(lang, await getBuyer(db, { buyerId: about.buyerId, isBuyerHidden }))
      const words = needWords(lexicon, lang, { ...about, isBuyerHidden })
      ask = { needId: row.needId, buyer, need: words, questions: [], url: null }
      ofFirm.push(ask)
    }
    ask.questions.push(viewQuestion(lexicon, lang, row, asked))
    // One link opens all that its need asked; the short one of those sent together is the one to pass on.
    if (row.expiresAt > context.services.now()) {
      const code = codes.get(pathOf(context, row))
      if (code) ask.url = `${context.services.urls.web}/n/${code}`
      else ask.url ??= `${context.services.urls.web}${localePath(lang, pathOf(context, row))}`
    }
  }
  return found
}

const pathOf = ({ services }: Context, row: Question) => questionPath(questionToken(services, row.id, row.expiresAt))
