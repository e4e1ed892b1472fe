import { need } from '@matxich/db/schema'
import { type Lexicon, readNeed } from '@matxich/search'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import type { NeedTextInput } from './need-schema.ts'
import { asStored, writeRevision } from './write-revision.ts'

/**
 * Keeps a buyer's text as a draft, with the requirements read from it as proposals.
 * The same `idempotencyKey` gives the same need, so that a repeated post makes one.
 * @throws AppError signedOut | notAllowed | invalid (an unknown category or province) | conflict (the key of another buyer)
 */
export async function createNeed(
  context: Context,
  { idempotencyKey, ...text }: NeedTextInput & { idempotencyKey: string },
): Promise<{ id: string }> {
  const viewer = requireEnterpriseWriter(context)
  const { db, lexicon } = context.services
  const words = await lexicon()
  checkConcepts(words, text)
  const { requirements } = readNeed(words, asNeedText(text))
  return db.transaction(async (transaction) => {
    const [created] = await transaction
      .insert(need)
      .values({ buyerId: viewer.enterprise.id, idempotencyKey, createdBy: viewer.userId })
      .onConflictDoNothing()
      .returning({ id: need.id })
    if (!created) {
      const [known] = await transaction
        .select({ id: need.id, buyerId: need.buyerId })
        .from(need)
        .where(eq(need.idempotencyKey, idempotencyKey))
      if (known?.buyerId !== viewer.enterprise.id) throw new AppError('conflict', 'idempotency key of another buyer')
      return { id: known.id }
    }
    await writeRevision(transaction, created.id, 1, text, requirements.map(asStored), viewer.userId)
    await noteEvent(transaction, context, {
      action: 'need.create',
      subjectKind: 'need',
      subjectId: created.id,
      after: text,
    })
    return created
  })
}

/** @throws AppError invalid, when the form names a category or a province that nobody knows */
export function checkConcepts({ concepts }: Lexicon, text: NeedTextInput): void {
  if (text.category && !concepts.has(`category:${text.category}`))
    throw new AppError('invalid', `no category ${text.category}`, [{ path: 'category', rule: 'unknownConcept' }])
  if (text.deliverTo && !concepts.has(`former-province:${text.deliverTo}`))
    throw new AppError('invalid', `no province ${text.deliverTo}`, [{ path: 'deliverTo', rule: 'unknownConcept' }])
}

export function asNeedText(text: NeedTextInput) {
  return {
    title: text.title,
    text: text.text,
    lang: text.lang,
    fields: {
      category: text.category ?? null,
      deliverTo: text.deliverTo ? { formerProvince: text.deliverTo } : null,
      volume: text.volume ? { value: text.volume.value, unit: `${text.volume.unit}/year` } : null,
    },
  }
}
