import { getNeedsForSearch } from '@matxich/db/queries'
import { enterprise, question } from '@matxich/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import { limit } from '../account/limit.ts'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { scoreOwn } from '../match/score-own.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { getAskedRequirement, type Question } from './asked-requirement.ts'
import { askedValues } from './asked-values.ts'
import { checkAnswer } from './check-answer.ts'
import { dateFieldGroup } from './date-field-group.ts'
import type { Answer } from './question-schema.ts'
import { getQuestionsByToken } from './questions-by-token.ts'
import { type AnswerPlace, writeAnswer } from './write-answer.ts'

/**
 * Answers one of the questions that came with a link: whoever holds the link speaks for the firm it was sent to.
 * @throws AppError notFound | conflict (answered before, or run out) | invalid | rateLimited
 */
export async function answerByLink(
  context: Context,
  input: { token: string; questionId: string; answer: Answer },
): Promise<void> {
  const { questions } = await getQuestionsByToken(context, input.token)
  await limit(context, 'answer')
  const asked = questions.find((row) => row.id === input.questionId)
  if (!asked) throw new AppError('notFound', `${input.questionId} did not come with this link`)
  if (asked.expiresAt <= context.services.now()) throw new AppError('conflict', `the link of ${asked.id} has run out`)
  // Who happens to be signed in on that phone is not who was asked.
  await takeAnswer({ ...context, viewer: null }, asked, input.answer)
}

/** Answers a question to the viewer's own firm. @throws AppError signedOut | notAllowed | notFound | conflict | invalid */
export async function answerQuestion(context: Context, input: { id: string; answer: Answer }): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const [asked] = await context.services.db
    .select()
    .from(question)
    .where(and(eq(question.id, input.id), eq(question.enterpriseId, viewer.enterprise.id)))
  if (!asked) throw new AppError('notFound', `no question ${input.id} to ${viewer.enterprise.id}`)
  await takeAnswer(context, asked, input.answer)
}

/**
 * Writes an answer once: on the question, into the profile with its date, and to the buyer. The triggers of both tables let the
 * search document follow, and the need is scored anew with it.
 */
async function takeAnswer(context: Context, asked: Question, answer: Answer): Promise<void> {
  const { services, viewer } = context
  const { db } = services
  const requirement = await getAskedRequirement(db, asked)
  const given = checkAnswer(requirement, asked, answer)
  const [need] = await getNeedsForSearch(db, [asked.needId])
  if (!need) throw new AppError('notFound', `no need ${asked.needId}`)
  const place = await findPlace(context, asked, need.requirements)
  await db.transaction(async (transaction) => {
    const [row] = await transaction.select().from(question).where(eq(question.id, asked.id)).for('update')
    if (!row || row.answeredAt !== null) throw new AppError('conflict', `question ${asked.id} is answered`)
    const now = services.now()
    await transaction
      .update(question)
      .set({ ...given, answeredAt: now, answeredBy: viewer?.userId ?? null })
      .where(eq(question.id, asked.id))
    const [firm] = await transaction
      .update(enterprise)
      .set({ version: sql`${enterprise.version} + 1` })
      .where(eq(enterprise.id, asked.enterpriseId))
      .returning({ name: enterprise.nameVi })
    const written = await writeAnswer(transaction, place, requirement, given)
    if (written)
      await dateFieldGroup(transaction, context, {
        enterpriseId: asked.enterpriseId,
        fieldGroup: written.fieldGroup,
        note: viewer ? null : `link → ${asked.sentTo.join(', ')}`,
      })
    await noteEvent(transaction, context, {
      action: 'enterprise.answer',
      subjectKind: 'enterprise',
      subjectId: asked.enterpriseId,
      before: written?.before ?? null,
      after: {
        asked: requirement.key,
        ...given,
        ...(written?.after ?? {}),
        questionId: asked.id,
        needId: asked.needId,
        ...(viewer ? {} : { linkSentTo: asked.sentTo }),
      },
    })
    await tellPeople(transaction, services, {
      kind: 'questionAnswered',
      to: { organisationId: need.buyerId },
      values: { enterprise: firm?.name ?? '', ...askedValues(requirement) },
      path: `/needs/${need.id}#supplier-${asked.enterpriseId}`,
      idempotencyKey: `answer:${asked.id}`,
    })
  })
}

/** The capability that the need was compared with, or the category that the firm's words were read as. */
async function findPlace(
  { services }: Context,
  asked: Question,
  requirements: Parameters<typeof scoreOwn>[2],
): Promise<AnswerPlace> {
  const scored = await scoreOwn(services, asked.enterpriseId, requirements)
  const category = scored?.verdicts.find((verdict) => verdict.requirement.kind === 'category')
  return {
    enterpriseId: asked.enterpriseId,
    capabilityId: scored?.capabilityId ?? null,
    category: category?.evidence[0]?.concept ?? null,
  }
}
