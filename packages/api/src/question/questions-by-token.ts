import { question } from '@matxich/db/schema'
import { and, asc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { Question } from './asked-requirement.ts'
import { questionTokenHash } from './question-token.ts'

/**
 * The question that a link was made for, first, and what else the same firm was asked about the same need: the mail with the
 * link went out for all of them, and to the same people.
 * @throws AppError notFound
 */
export async function getQuestionsByToken(
  { services: { db } }: Context,
  token: string,
): Promise<{ questions: Question[] }> {
  const [first] = await db
    .select()
    .from(question)
    .where(eq(question.tokenHash, questionTokenHash(token)))
  if (!first) throw new AppError('notFound', 'no question goes by this link')
  const all = await db
    .select()
    .from(question)
    .where(and(eq(question.needId, first.needId), eq(question.enterpriseId, first.enterpriseId)))
    .orderBy(asc(question.askedAt), asc(question.requirementKey))
  return { questions: [first, ...all.filter((row) => row.id !== first.id)] }
}
