import { conceptKey } from '@matxich/db'
import { concept } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffOwner } from '../permissions.ts'

/** Kinds that staff may add to; places and industries follow the law's lists. */
const addableKinds = ['category', 'process', 'material', 'certification', 'equipment', 'inspection'] as const

const label = z
  .string()
  .trim()
  .max(120)
  .transform((value) => value || undefined)
  .optional()

export const conceptAddSchema = z.object({
  kind: z.enum(addableKinds),
  /** Id of the concept above it, of the same kind. */
  parent: z.string().max(80).nullish(),
  labels: z.object({
    vi: z.string().trim().min(2).max(120),
    en: z.string().trim().min(2).max(120),
    ja: label,
    ko: label,
    zh: label,
  }),
})

/**
 * A concept that the reference taxonomy lacks. Its id is made from the English label.
 * @returns its key, `kind:id`
 * @throws AppError notAllowed | invalid (no such parent, or a concept of that name is there)
 */
export async function addConcept(context: Context, given: z.infer<typeof conceptAddSchema>): Promise<{ key: string }> {
  requireStaffOwner(context)
  const { db } = context.services
  return db.transaction(async (transaction) => {
    if (given.parent) {
      const [above] = await transaction
        .select({ key: concept.key })
        .from(concept)
        .where(and(eq(concept.kind, given.kind), eq(concept.key, conceptKey(given.kind, given.parent))))
      if (!above) throw new AppError('invalid', 'no such parent', [{ path: 'parent', rule: 'chooseOne' }])
    }
    const id = idOf(given.labels.en)
    const key = conceptKey(given.kind, id)
    const labels = Object.fromEntries(Object.entries(given.labels).filter(([, text]) => text !== undefined))
    const added = id
      ? await transaction
          .insert(concept)
          .values({
            key,
            kind: given.kind,
            parent: given.parent || null,
            labels,
            aliases: {},
            details: {},
            origin: 'center',
          })
          .onConflictDoNothing()
          .returning({ key: concept.key })
      : []
    if (added.length === 0)
      throw new AppError('invalid', `${key} is there`, [{ path: 'labels.en', rule: 'conceptKnown' }])
    await noteEvent(transaction, context, {
      action: 'concept.add',
      subjectKind: 'concept',
      subjectId: key,
      after: { parent: given.parent ?? null, labels },
    })
    return { key }
  })
}

function idOf(english: string): string {
  return english
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
