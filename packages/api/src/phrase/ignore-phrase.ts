import { unreadPhrase } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffWriter } from '../permissions.ts'

/**
 * Puts a phrase aside that is no word of the trade, or takes it back into the list.
 * @throws AppError signedOut | notAllowed | notFound | conflict (it stands like that already)
 */
export async function setPhraseIgnored(context: Context, given: { id: string; isIgnored: boolean }): Promise<void> {
  requireStaffWriter(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const [row] = await transaction.select().from(unreadPhrase).where(eq(unreadPhrase.id, given.id)).for('update')
    if (!row) throw new AppError('notFound', `no phrase ${given.id}`)
    if ((row.ignoredAt !== null) === given.isIgnored)
      throw new AppError('conflict', `phrase ${given.id} is ${given.isIgnored ? 'ignored' : 'listed'} already`)
    await transaction
      .update(unreadPhrase)
      .set({ ignoredAt: given.isIgnored ? now() : null })
      .where(eq(unreadPhrase.id, given.id))
    await noteEvent(transaction, context, {
      action: given.isIgnored ? 'phrase.ignore' : 'phrase.restore',
      subjectKind: 'phrase',
      subjectId: given.id,
      after: { phrase: row.phrase, lang: row.lang },
    })
  })
}
