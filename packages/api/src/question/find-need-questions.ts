import { question } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { getVisibleNeed } from '../need/need-access.ts'
import { requireEnterprise } from '../permissions.ts'
import { askedAs } from './askable.ts'
import { getAskedRequirements } from './asked-requirement.ts'
import { type QuestionView, viewQuestion } from './question-view.ts'
import { questionWords } from './question-words.ts'

/** What a buyer has asked its suppliers about a need, and what it could ask. */
export interface NeedQuestions {
  /** By enterprise id. */
  asked: Record<string, QuestionView[]>
  /** The question that each requirement would become, by its key; those that nobody can answer are left out. */
  askable: Record<string, string>
}

/** Questions about a need to the firms named, for its buyer alone. @throws AppError signedOut | notAllowed | notFound */
export async function findNeedQuestions(
  context: Context,
  { needId, enterpriseIds, lang }: { needId: string; enterpriseIds: string[]; lang: Language },
): Promise<NeedQuestions> {
  requireEnterprise(context)
  const { db, lexicon: openLexicon } = context.services
  const { need, sight } = await getVisibleNeed(context, needId)
  if (sight !== 'own') throw new AppError('notAllowed', `questions about ${needId} are its buyer's`)
  const [rows, lexicon] = await Promise.all([
    enterpriseIds.length === 0
      ? []
      : db
          .select()
          .from(question)
          .where(and(eq(question.needId, needId), inArray(question.enterpriseId, enterpriseIds)))
          .orderBy(asc(question.askedAt), asc(question.requirementKey)),
    openLexicon(),
  ])
  const requirements = await getAskedRequirements(db, rows)
  const asked: NeedQuestions['asked'] = {}
  for (const row of rows) {
    const requirement = requirements.get(row.id)
    if (!requirement) continue
    asked[row.enterpriseId] = [...(asked[row.enterpriseId] ?? []), viewQuestion(lexicon, lang, row, requirement)]
  }
  return {
    asked,
    askable: Object.fromEntries(
      need.requirements.filter((one) => askedAs(one)).map((one) => [one.key, questionWords(lexicon, lang, one)]),
    ),
  }
}
