import { getNeedsForSearch } from '@matxich/db/queries'
import { question } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { and, count, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireEnterprise } from '../permissions.ts'
import { getAskedRequirements } from './asked-requirement.ts'
import { getBuyer } from './question-buyer.ts'
import { type QuestionView, viewQuestion } from './question-view.ts'
import { buyerWords, needWords } from './question-words.ts'

/** A question to the viewer's own firm, with who asks and about what. */
export interface OwnQuestion extends QuestionView {
  buyer: string
  need: string
}

/**
 * What the viewer's own firm was asked, the latest first. A link that ran out stays answerable for those who belong to the firm.
 * @throws AppError signedOut | notAllowed
 */
export async function findOwnQuestions(
  context: Context,
  input: { page: number; pageSize: number; lang: Language; show: 'open' | 'answered' },
): Promise<Page<OwnQuestion> & { open: number }> {
  const viewer = requireEnterprise(context)
  const { db, lexicon: openLexicon } = context.services
  const ofFirm = eq(question.enterpriseId, viewer.enterprise.id)
  const isOpen = and(ofFirm, isNull(question.answeredAt))
  const isAnswered = and(ofFirm, isNotNull(question.answeredAt))
  const [[open], [answered], rows, lexicon] = await Promise.all([
    db.select({ total: count() }).from(question).where(isOpen),
    db.select({ total: count() }).from(question).where(isAnswered),
    db
      .select()
      .from(question)
      .where(input.show === 'open' ? isOpen : isAnswered)
      .orderBy(desc(input.show === 'open' ? question.askedAt : question.answeredAt), question.requirementKey)
      .limit(input.pageSize)
      .offset(pageOffset(input)),
    openLexicon(),
  ])
  const [needs, requirements] = await Promise.all([
    getNeedsForSearch(db, [...new Set(rows.map((row) => row.needId))]),
    getAskedRequirements(db, rows),
  ])
  const told = new Map<string, { buyer: string; need: string }>()
  for (const need of needs) {
    const isBuyerHidden = need.isBuyerHidden || need.excludedEnterpriseIds.includes(viewer.enterprise.id)
    told.set(need.id, {
      buyer: buyerWords(input.lang, await getBuyer(db, { buyerId: need.buyerId, isBuyerHidden })),
      need: needWords(lexicon, input.lang, { ...need, isBuyerHidden }),
    })
  }
  return {
    page: input.page,
    pageSize: input.pageSize,
    total: (input.show === 'open' ? open : answered)?.total ?? 0,
    open: open?.total ?? 0,
    rows: rows.flatMap((row) => {
      const asked = requirements.get(row.id)
      const about = told.get(row.needId)
      return asked && about ? [{ ...viewQuestion(lexicon, input.lang, row, asked), ...about }] : []
    }),
  }
}
