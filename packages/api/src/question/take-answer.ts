import type { Connection } from '@matxich/db'
import { getNeedsForSearch, type NeedForSearch } from '@matxich/db/queries'
import { enterprise, question } from '@matxich/db/schema'
import { eq, sql } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { scoreOwn } from '../match/score-own.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { getAskedRequirement, type Question } from './asked-requirement.ts'
import { askedValues } from './asked-values.ts'
import { checkAnswer, type GivenAnswer } from './check-answer.ts'
import { dateFieldGroup } from './date-field-group.ts'
import type { Answer } from './question-schema.ts'
import {
  findOpenQuestions,
  isOfOneProduct,
  isSameQuestion,
  lockUnanswered,
  type OpenQuestion,
} from './same-question.ts'
import { type AnswerPlace, type Written, writeAnswer } from './write-answer.ts'

/** A question that is being answered: with its need, and the place of the profile that the need was compared with. */
interface Answered extends OpenQuestion {
  need: NeedForSearch
  place: AnswerPlace
}

/**
 * Writes an answer once: on the question, into the profile with its date, and to the buyer. What other needs asked the same firm
 * in the same words is answered by it too. The triggers of the tables let the search document follow, and each need is scored anew.
 * @throws AppError notFound | conflict (answered before) | invalid
 */
export async function takeAnswer(context: Context, asked: Question, answer: Answer): Promise<void> {
  const { services, viewer } = context
  const { db } = services
  const given = checkAnswer(await getAskedRequirement(db, asked), asked, answer)
  const { first, same } = await findWhatIsAnswered(context, asked)
  await db.transaction(async (transaction) => {
    const open = await lockUnanswered(
      transaction,
      [first, ...same].map(({ row }) => row.id),
    )
    if (!open.has(asked.id)) throw new AppError('conflict', `question ${asked.id} is answered`)
    const also = same.filter(({ row }) => open.has(row.id))
    const [firm] = await transaction
      .update(enterprise)
      .set({ version: sql`${enterprise.version} + 1` })
      .where(eq(enterprise.id, asked.enterpriseId))
      .returning({ name: enterprise.nameVi })
    const written = await answerOne(transaction, context, first, given, firm?.name ?? '')
    for (const other of also) {
      // A remark was written to one buyer; it is not another's to read.
      await answerOne(transaction, context, other, { ...given, note: null }, firm?.name ?? '')
    }
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
        asked: first.requirement.key,
        ...given,
        ...(written?.after ?? {}),
        questionId: asked.id,
        needId: asked.needId,
        ...(also.length > 0 ? { alsoAnsweredIds: also.map(({ row }) => row.id) } : {}),
        ...(viewer ? {} : { linkSentTo: asked.sentTo }),
      },
    })
  })
}

/** The question itself, and those of other needs that the same words answer. @throws AppError notFound */
async function findWhatIsAnswered(context: Context, asked: Question): Promise<{ first: Answered; same: Answered[] }> {
  const { db } = context.services
  const open = await findOpenQuestions(db, asked)
  const self = open.find(({ row }) => row.id === asked.id)
  const others = self ? open.filter((other) => other !== self && isSameQuestion(self, other)) : []
  const [first, ...alike] = self ? await withNeeds(db, context, [self, ...others]) : []
  if (!first || first.row.id !== asked.id) throw new AppError('notFound', `no need ${asked.needId}`)
  return { first, same: alike.filter((other) => !isOfOneProduct(other) || isOnePlace(first.place, other.place)) }
}

async function answerOne(
  db: Connection,
  { services, viewer }: Context,
  { row, requirement, need, place }: Answered,
  given: GivenAnswer,
  firm: string,
): Promise<Written | null> {
  const acting = viewer?.acting
  await db
    .update(question)
    .set({
      ...given,
      answeredAt: services.now(),
      answeredBy: viewer?.userId ?? null,
      statedBy: acting?.requestedBy ?? null,
      channel: acting?.channel ?? null,
    })
    .where(eq(question.id, row.id))
  await tellPeople(db, services, {
    kind: 'questionAnswered',
    to: { organisationId: need.buyerId },
    values: { enterprise: firm, ...askedValues(requirement) },
    path: `/needs/${need.id}#supplier-${row.enterpriseId}`,
    idempotencyKey: `answer:${row.id}`,
  })
  return writeAnswer(db, place, requirement, given)
}

/** Questions whose need is gone by now are left out. */
async function withNeeds(db: Connection, context: Context, questions: OpenQuestion[]): Promise<Answered[]> {
  const needs = await getNeedsForSearch(db, [...new Set(questions.map(({ row }) => row.needId))])
  const found: Answered[] = []
  for (const one of questions) {
    const need = needs.find(({ id }) => id === one.row.needId)
    if (need) found.push({ ...one, need, place: await findPlace(context, one.row.enterpriseId, need) })
  }
  return found
}

/** The capability that the need was compared with, or the category that the firm's words were read as. */
async function findPlace({ services }: Context, enterpriseId: string, need: NeedForSearch): Promise<AnswerPlace> {
  const scored = await scoreOwn(services, enterpriseId, need.requirements)
  const category = scored?.verdicts.find((verdict) => verdict.requirement.kind === 'category')
  return {
    enterpriseId,
    capabilityId: scored?.capabilityId ?? null,
    category: category?.evidence[0]?.concept ?? null,
  }
}

function isOnePlace(one: AnswerPlace, other: AnswerPlace): boolean {
  return one.capabilityId === other.capabilityId && (one.capabilityId !== null || one.category === other.category)
}
