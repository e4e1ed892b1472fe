import { concept, conceptAlias } from '@matxich/db/schema'
import { languages } from '@matxich/i18n'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffWriter } from '../permissions.ts'

export const wordAddSchema = z.object({
  key: z.string().max(120),
  lang: z.enum(languages),
  alias: z.string().trim().min(2).max(80),
  /** Counts only beside other words of the trade: for short and common ones. */
  needsContext: z.boolean().default(false),
  note: z
    .string()
    .trim()
    .max(300)
    .transform((value) => value || null)
    .nullish(),
})

/**
 * Gives a concept one more word. Readers know it within seconds, and what was read before is read again.
 * @throws AppError notFound (no such concept) | invalid (the concept has the word)
 */
export async function addWord(context: Context, given: z.infer<typeof wordAddSchema>): Promise<{ id: string }> {
  const viewer = requireStaffWriter(context)
  return context.services.db.transaction(async (transaction) => {
    const [row] = await transaction.select().from(concept).where(eq(concept.key, given.key)).for('update')
    if (!row) throw new AppError('notFound', `no concept ${given.key}`)
    const isKnown = row.aliases[given.lang]?.some((alias) => alias.toLowerCase() === given.alias.toLowerCase())
    const [added] = isKnown
      ? []
      : await transaction
          .insert(conceptAlias)
          .values({
            conceptKey: given.key,
            lang: given.lang,
            alias: given.alias,
            needsContext: given.needsContext,
            note: given.note ?? null,
            addedBy: viewer.userId,
          })
          .onConflictDoNothing()
          .returning({ id: conceptAlias.id })
    if (!added)
      throw new AppError('invalid', `${given.key} has the word ${given.alias}`, [{ path: 'alias', rule: 'wordKnown' }])
    await noteEvent(transaction, context, {
      action: 'concept.addWord',
      subjectKind: 'concept',
      subjectId: given.key,
      after: { lang: given.lang, alias: given.alias, needsContext: given.needsContext },
    })
    return added
  })
}

export const wordSwitchSchema = z.object({
  key: z.string().max(120),
  lang: z.enum(languages),
  alias: z.string().min(1).max(200),
})

/**
 * Stops readers from taking a word of the reference taxonomy for this concept.
 * @throws AppError notFound (the reference has no such word) | conflict (it is off)
 */
export async function switchWordOff(context: Context, given: z.infer<typeof wordSwitchSchema>): Promise<void> {
  const viewer = requireStaffWriter(context)
  await context.services.db.transaction(async (transaction) => {
    const [row] = await transaction.select().from(concept).where(eq(concept.key, given.key)).for('update')
    if (!row?.aliases[given.lang]?.includes(given.alias))
      throw new AppError('notFound', `${given.key} has no reference word ${given.alias}`)
    const added = await transaction
      .insert(conceptAlias)
      .values({ conceptKey: given.key, lang: given.lang, alias: given.alias, isUsed: false, addedBy: viewer.userId })
      .onConflictDoNothing()
      .returning({ id: conceptAlias.id })
    if (added.length === 0) throw new AppError('conflict', `${given.alias} is switched off already`)
    await noteEvent(transaction, context, {
      action: 'concept.switchWordOff',
      subjectKind: 'concept',
      subjectId: given.key,
      before: { lang: given.lang, alias: given.alias },
    })
  })
}

/** Takes back what staff did to a word: an added one is gone, one switched off is used again. @throws AppError notFound | conflict (taken back) */
export async function takeWordBack(context: Context, id: string): Promise<void> {
  const viewer = requireStaffWriter(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const [row] = await transaction.select().from(conceptAlias).where(eq(conceptAlias.id, id)).for('update')
    if (!row) throw new AppError('notFound', `no word ${id}`)
    if (row.removedAt) throw new AppError('conflict', `word ${id} is taken back already`)
    await transaction
      .update(conceptAlias)
      .set({ removedAt: now(), removedBy: viewer.userId })
      .where(and(eq(conceptAlias.id, id), isNull(conceptAlias.removedAt)))
    await noteEvent(transaction, context, {
      action: row.isUsed ? 'concept.removeWord' : 'concept.switchWordOn',
      subjectKind: 'concept',
      subjectId: row.conceptKey,
      before: { lang: row.lang, alias: row.alias },
    })
  })
}
