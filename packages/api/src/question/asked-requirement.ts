import { type Connection, conceptId } from '@matxich/db'
import { type question, requirement } from '@matxich/db/schema'
import { and, arrayOverlaps, inArray, or } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import type { AskedRequirement } from './askable.ts'

export type Question = typeof question.$inferSelect

/** The requirements that questions come from, as they stood in their revision, by question id. */
export async function getAskedRequirements(
  db: Connection,
  questions: Question[],
): Promise<Map<string, AskedRequirement>> {
  if (questions.length === 0) return new Map()
  const keys = [...new Set(questions.map((row) => row.requirementKey))]
  const rows = await db
    .select()
    .from(requirement)
    .where(
      and(
        inArray(requirement.needId, [...new Set(questions.map((row) => row.needId))]),
        or(inArray(requirement.key, keys), arrayOverlaps(requirement.alternatives, keys)),
      ),
    )
  const found = new Map<string, AskedRequirement>()
  for (const asked of questions) {
    const row = rows.find(
      ({ needId, revision, key, alternatives }) =>
        needId === asked.needId && revision === asked.revision && [key, ...alternatives].includes(asked.requirementKey),
    )
    if (!row) continue
    const { kind, quantityMin: min, quantityMax: max, unit } = row
    const key = asked.requirementKey
    const quantity = min !== null && max !== null && unit !== null ? { min, max, unit } : null
    found.set(asked.id, { key, kind, concept: row.concept === null ? null : conceptId(key), quantity })
  }
  return found
}

/** @throws AppError notFound */
export async function getAskedRequirement(db: Connection, asked: Question): Promise<AskedRequirement> {
  const found = (await getAskedRequirements(db, [asked])).get(asked.id)
  if (!found) throw new AppError('notFound', `no requirement ${asked.requirementKey} of ${asked.needId}`)
  return found
}
