import { requestChannels } from '@matxich/db'
import { question } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { limit } from '../account/limit.ts'
import { asActing } from '../acting/as-acting.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter, requireStaffWriter } from '../permissions.ts'
import { getEnterpriseInScope } from '../verification/verification-access.ts'
import { type Answer, answerSchema } from './question-schema.ts'
import { getQuestionsByToken } from './questions-by-token.ts'
import { takeAnswer } from './take-answer.ts'

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

export const answerForFirmSchema = z.object({
  id: z.uuid(),
  answer: answerSchema,
  /** Who of the firm said it, as they named themselves. */
  statedBy: z.string().trim().min(2).max(200),
  channel: z.enum(requestChannels),
})

/**
 * Staff take down what a firm answered, with who said it and how. It is the firm's word, as if it had answered itself.
 * @throws AppError signedOut | notAllowed | notFound (also for firms elsewhere) | conflict | invalid
 */
export async function answerForFirm(context: Context, input: z.infer<typeof answerForFirmSchema>): Promise<void> {
  const viewer = requireStaffWriter(context)
  const { db } = context.services
  const [asked] = await db.select().from(question).where(eq(question.id, input.id))
  if (!asked) throw new AppError('notFound', `no question ${input.id}`)
  const { id: enterpriseId } = await getEnterpriseInScope(db, viewer, asked.enterpriseId)
  const { statedBy: requestedBy, channel } = input
  const speaking = asActing(context, { id: asked.id, enterpriseId, requestedBy, channel })
  await takeAnswer({ ...context, ...speaking }, asked, input.answer)
}
