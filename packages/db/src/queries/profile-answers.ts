import { and, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { conceptId } from '../concept-key.ts'
import type { ProfileAnswer } from '../profile.ts'
import { question, requirement } from '../schema/index.ts'
import type { FieldGroup } from '../values.ts'

/** What the enterprises named have answered when asked, by enterprise, the latest first. */
export async function getProfileAnswers(
  db: Connection,
  enterpriseIds: string[],
): Promise<Map<string, ProfileAnswer[]>> {
  const answers = new Map<string, ProfileAnswer[]>()
  if (enterpriseIds.length === 0) return answers
  const rows = await db
    .select({ question, asked: requirement })
    .from(question)
    .innerJoin(
      requirement,
      and(
        eq(requirement.needId, question.needId),
        eq(requirement.revision, question.revision),
        // Of "A or B" a firm is asked about each; what is asked twice over in one need is one thing all the same.
        or(
          eq(requirement.key, question.requirementKey),
          and(
            sql`${question.requirementKey} = any (${requirement.alternatives})`,
            sql`not exists (select 1 from requirement r where r.need_id = ${question.needId}
              and r.revision = ${question.revision} and r.key = ${question.requirementKey})`,
          ),
        ),
      ),
    )
    .where(and(inArray(question.enterpriseId, enterpriseIds), isNotNull(question.answeredAt)))
    .orderBy(desc(question.answeredAt), question.id)
  for (const { question: row, asked } of rows) {
    const { quantityMin, quantityMax, unit } = asked
    const answer: ProfileAnswer = {
      id: row.id,
      kind: asked.kind,
      concept: asked.concept === null ? null : conceptId(row.requirementKey),
      wanted:
        quantityMin !== null && quantityMax !== null && unit !== null
          ? { min: quantityMin, max: quantityMax, unit }
          : null,
      yes: row.answerYes,
      number: row.answerNumber !== null && row.unit !== null ? { value: row.answerNumber, unit: row.unit } : null,
      manner: row.answerManner,
    }
    answers.set(row.enterpriseId, [...(answers.get(row.enterpriseId) ?? []), answer])
  }
  return answers
}

/** Under which field group an answer of a kind stands; what a group hides, answers do not tell either. */
export function answerGroup(kind: string): FieldGroup {
  return kind === 'certification' ? 'certificates' : kind === 'equipment' ? 'equipment' : 'capabilities'
}
