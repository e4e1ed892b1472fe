import { conceptKey } from '@matxich/db'
import { fair } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffWriter } from '../permissions.ts'
import type { FairInput } from './fair-schema.ts'
import { lockFair } from './lock-fair.ts'

/** A new fair, which nobody outside the center sees before it is published. @returns its id @throws AppError notAllowed */
export async function createFair(context: Context, given: FairInput): Promise<{ id: string }> {
  const viewer = requireStaffWriter(context)
  return context.services.db.transaction(async (transaction) => {
    const [row] = await transaction
      .insert(fair)
      .values({ ...columnsOf(given), organisationId: viewer.agency.id, createdBy: viewer.userId })
      .returning({ id: fair.id })
    if (!row) throw new Error('fair insert returned no row')
    await noteEvent(transaction, context, {
      action: 'fair.create',
      subjectKind: 'fair',
      subjectId: row.id,
      after: given,
    })
    return row
  })
}

/**
 * Changes what a fair says.
 * @param version the one that was edited: another one means that somebody saved meanwhile
 * @throws AppError notFound | conflict (changed meanwhile) | invalid (a published fair needs dates or months)
 */
export async function changeFair(
  context: Context,
  { id, version, fair: given }: { id: string; version: number; fair: FairInput },
): Promise<void> {
  requireStaffWriter(context)
  const { db, now } = context.services
  await db.transaction(async (transaction) => {
    const row = await lockFair(transaction, id)
    if (row.version !== version)
      throw new AppError('conflict', `fair ${id} is at version ${row.version}, not ${version}`)
    if (row.state === 'published') requireWhen(given)
    const columns = columnsOf(given)
    await transaction
      .update(fair)
      .set({ ...columns, version: version + 1, updatedAt: now() })
      .where(eq(fair.id, id))
    const before = Object.fromEntries(Object.keys(columns).map((key) => [key, row[key as keyof typeof row]]))
    await noteEvent(transaction, context, {
      action: 'fair.change',
      subjectKind: 'fair',
      subjectId: id,
      before,
      after: columns,
    })
  })
}

/** @throws AppError invalid unless it says when: its days, or the months it usually takes place in */
export function requireWhen({ startsOn, usualMonths }: Pick<FairInput, 'startsOn' | 'usualMonths'>): void {
  if (!startsOn && usualMonths.length === 0)
    throw new AppError('invalid', 'fair without dates', [{ path: 'startsOn', rule: 'fairNeedsDate' }])
}

function columnsOf({ formerProvince, ...given }: FairInput) {
  return { ...given, formerProvince: conceptKey('former-province', formerProvince ?? null) }
}
