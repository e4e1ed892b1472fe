import type { Connection } from '@matxich/db'
import { question } from '@matxich/db/schema'
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { AskedRequirement } from './askable.ts'
import { getAskedRequirements, type Question } from './asked-requirement.ts'

/** A question with the requirement that it comes from. */
export interface OpenQuestion {
  row: Question
  requirement: AskedRequirement
}

/** A question and all others that the same firm has not answered. */
export async function findOpenQuestions(db: Connection, asked: Question): Promise<OpenQuestion[]> {
  const rows = await db
    .select()
    .from(question)
    .where(
      and(eq(question.enterpriseId, asked.enterpriseId), or(eq(question.id, asked.id), isNull(question.answeredAt))),
    )
  const requirements = await getAskedRequirements(db, rows)
  return rows.flatMap((row) => {
    const requirement = requirements.get(row.id)
    return requirement ? [{ row, requirement }] : []
  })
}

/** Takes hold of questions, always in one order, so that two answers at once wait for each other. @returns those still open */
export async function lockUnanswered(db: Connection, ids: string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: question.id, answeredAt: question.answeredAt })
    .from(question)
    .where(inArray(question.id, ids))
    .orderBy(asc(question.id))
    .for('update')
  return new Set(rows.filter((row) => row.answeredAt === null).map((row) => row.id))
}

/**
 * Whether one answer is the answer to both. A firm's own number (the finest tolerance it holds) answers whatever number was
 * wanted, in its unit; a yes or no answers the very figure that was asked for.
 */
export function isSameQuestion(one: OpenQuestion, other: OpenQuestion): boolean {
  const [a, b] = [one.requirement, other.requirement]
  if (a.kind !== b.kind || a.concept !== b.concept) return false
  if (one.row.kind !== other.row.kind || one.row.unit !== other.row.unit) return false
  return (
    one.row.kind === 'number' ||
    (a.quantity?.min === b.quantity?.min &&
      a.quantity?.max === b.quantity?.max &&
      a.quantity?.unit === b.quantity?.unit)
  )
}

/** Whether an answer holds for one product and not for all that the firm makes: figures do, what it masters or holds does not. */
export function isOfOneProduct({ requirement }: OpenQuestion): boolean {
  return requirement.quantity !== null
}
