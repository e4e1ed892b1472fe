import { getNeedsForSearch } from '@matxich/db/queries'
import { enterprise } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { getAskedRequirements } from './asked-requirement.ts'
import { getBuyer } from './question-buyer.ts'
import { type QuestionView, viewQuestion } from './question-view.ts'
import { buyerWords, needWords } from './question-words.ts'
import { getQuestionsByToken } from './questions-by-token.ts'

/** What the holder of a link is asked, on behalf of which firm, by whom. */
export interface AskedByLink {
  enterprise: { id: string; name: string }
  /** Null once the link has run out and nothing was answered: then it tells no more than that. */
  asked: { buyer: string; need: string; isNeedOpen: boolean; questions: QuestionView[] } | null
}

/**
 * The page behind a link. It reads only; and while the buyer hides its name, or keeps the firm out by now, it names nobody.
 * @throws AppError notFound
 */
export async function getAskedByLink(
  context: Context,
  { token, lang }: { token: string; lang: Language },
): Promise<AskedByLink> {
  const { db, now, lexicon: openLexicon } = context.services
  const { questions } = await getQuestionsByToken(context, token)
  const [first] = questions
  if (!first) throw new AppError('notFound', 'no question goes by this link')
  const [[firm], [need], requirements, lexicon] = await Promise.all([
    db
      .select({ id: enterprise.id, name: enterprise.nameVi })
      .from(enterprise)
      .where(eq(enterprise.id, first.enterpriseId)),
    getNeedsForSearch(db, [first.needId]),
    getAskedRequirements(db, questions),
    openLexicon(),
  ])
  if (!firm || !need) throw new AppError('notFound', 'what this link asked about is gone')
  const usable = questions.filter((row) => row.answeredAt !== null || row.expiresAt > now())
  const isKeptOut = need.excludedEnterpriseIds.includes(firm.id)
  const isBuyerHidden = need.isBuyerHidden || isKeptOut
  if (usable.length === 0) return { enterprise: firm, asked: null }
  return {
    enterprise: firm,
    asked: {
      buyer: buyerWords(lang, await getBuyer(db, { buyerId: need.buyerId, isBuyerHidden })),
      need: needWords(lexicon, lang, { ...need, isBuyerHidden }),
      isNeedOpen: need.state === 'open',
      questions: usable.flatMap((row) => {
        const asked = requirements.get(row.id)
        return asked ? [viewQuestion(lexicon, lang, row, asked)] : []
      }),
    },
  }
}
