import type { Connection } from '@matxich/db'
import { getNeedsForSearch } from '@matxich/db/queries'
import { need, needExclusion } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context, Guarded } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { asFormFields } from './need-schema.ts'
import { writeRevision } from './write-revision.ts'

/**
 * Begins a draft from one of the viewer's own needs, in whatever state that is: words, requirements, and who may not see it
 * are taken over; the deadline, the firms that took part and the files are not.
 * @throws AppError notFound for anybody else's | conflict (the key of another buyer)
 */
export async function copyNeed(
  context: Context,
  { id, idempotencyKey }: { id: string; idempotencyKey: string },
): Promise<{ id: string }> {
  const viewer = requireEnterpriseWriter(context)
  return context.services.db.transaction((transaction) =>
    copyWithin(transaction, context, viewer, { id, idempotencyKey, packageId: null }),
  )
}

/** The same within a transaction; the copies of a package's parts belong to a package of their own. */
export async function copyWithin(
  transaction: Connection,
  context: Context,
  viewer: Guarded<'enterprise'>,
  given: { id: string; idempotencyKey: string; packageId: string | null },
): Promise<{ id: string }> {
  const buyerId = viewer.enterprise.id
  const [source] = await getNeedsForSearch(transaction, [given.id])
  if (source?.buyerId !== buyerId) throw new AppError('notFound', `need ${given.id} is not of ${buyerId}`)
  const { visibility, isBuyerHidden, excludedGroups, excludedEnterpriseIds } = source
  const [created] = await transaction
    .insert(need)
    .values({
      buyerId,
      packageId: given.packageId,
      visibility,
      isBuyerHidden,
      excludedGroups,
      copiedFrom: source.id,
      idempotencyKey: given.idempotencyKey,
      createdBy: viewer.userId,
    })
    .onConflictDoNothing()
    .returning({ id: need.id })
  if (!created) return findByKey(transaction, buyerId, given.idempotencyKey)
  const text = { title: source.title, text: source.text, lang: source.lang, ...asFormFields(source.fields) }
  await writeRevision(transaction, created.id, 1, text, source.requirements, viewer.userId)
  if (excludedEnterpriseIds.length > 0)
    await transaction
      .insert(needExclusion)
      .values(excludedEnterpriseIds.map((enterpriseId) => ({ needId: created.id, enterpriseId })))
  await noteEvent(transaction, context, {
    action: 'need.copy',
    subjectKind: 'need',
    subjectId: created.id,
    after: { copiedFrom: source.id },
  })
  return created
}

async function findByKey(transaction: Connection, buyerId: string, idempotencyKey: string): Promise<{ id: string }> {
  const [known] = await transaction
    .select({ id: need.id, buyerId: need.buyerId })
    .from(need)
    .where(eq(need.idempotencyKey, idempotencyKey))
  if (known?.buyerId !== buyerId) throw new AppError('conflict', 'idempotency key of another buyer')
  return { id: known.id }
}
