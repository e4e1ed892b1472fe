import { need, needPackage, requirement } from '@matxich/db/schema'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { rematchNeeds } from '../match/rematch-needs.ts'
import { closeWithin } from '../need/close-need.ts'
import { copyWithin } from '../need/copy-need.ts'
import { forgetDrawings } from '../need/drawings.ts'
import type { NeedOutcome, publishChoiceSchema } from '../need/need-schema.ts'
import { publishWithin, requireConfirmed } from '../need/publish-need.ts'
import { resolveDeadline } from '../need/resolve-deadline.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { keyOfPart } from './create-package.ts'
import { getOwnPackage } from './package-access.ts'

/**
 * Opens all drafts of a package at once, in one way and with one deadline; a part that asks nothing yet stays a draft.
 * @returns how many were opened, and how many still ask nothing
 * @throws AppError notFound | invalid (an enterprise that is not confirmed, a deadline that has passed, nothing to open)
 */
export async function publishPackage(
  context: Context,
  { id, ...choice }: z.infer<typeof publishChoiceSchema> & { id: string },
): Promise<{ published: number; left: number }> {
  const viewer = requireEnterpriseWriter(context)
  requireConfirmed(viewer)
  const { db } = context.services
  const resolved = await resolveDeadline(context, choice)
  const { opened, left } = await db.transaction(async (transaction) => {
    const drafts = (await getOwnPackage(transaction, viewer, id)).parts.filter((part) => part.state === 'draft')
    const asking = await transaction
      .selectDistinct({ id: requirement.needId })
      .from(requirement)
      .innerJoin(need, and(eq(need.id, requirement.needId), eq(need.revision, requirement.revision)))
      .where(
        inArray(
          requirement.needId,
          drafts.map((part) => part.id),
        ),
      )
    const ready = drafts.filter((part) => asking.some((one) => one.id === part.id)).map((part) => part.id)
    if (ready.length === 0)
      throw new AppError('invalid', `package ${id} has nothing to open`, [
        { path: 'requirements', rule: 'needsRequirement' },
      ])
    for (const part of ready) await publishWithin(transaction, context, viewer, { ...choice, id: part, resolved })
    return { opened: ready, left: drafts.length - ready.length }
  })
  await rematchNeeds(context.services, opened)
  return { published: opened.length, left }
}

/** Closes every part that is not closed yet, as one outcome; whom an award goes to is said part by part. @throws AppError notFound | conflict (nothing left to close) */
export async function closePackage(
  context: Context,
  input: { id: string; outcome: Exclude<NeedOutcome, 'awarded'>; note?: string | null | undefined },
): Promise<{ closed: number }> {
  const viewer = requireEnterpriseWriter(context)
  return context.services.db.transaction(async (transaction) => {
    const { parts } = await getOwnPackage(transaction, viewer, input.id)
    const left = parts.filter((part) => part.state !== 'closed')
    if (left.length === 0) throw new AppError('conflict', `all parts of ${input.id} are closed`)
    for (const part of left)
      await closeWithin(transaction, context, {
        id: part.id,
        outcome: input.outcome,
        awardedTo: [],
        note: input.note,
      })
    return { closed: left.length }
  })
}

/** Begins a package anew from this one: a draft per part. The same key gives the same package. @throws AppError notFound | conflict (no parts) */
export async function copyPackage(
  context: Context,
  { id, idempotencyKey }: { id: string; idempotencyKey: string },
): Promise<{ id: string }> {
  const viewer = requireEnterpriseWriter(context)
  return context.services.db.transaction(async (transaction) => {
    const source = await getOwnPackage(transaction, viewer, id)
    const [first] = source.parts
    if (!first) throw new AppError('conflict', `package ${id} has no parts`)
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('need_package'), hashtext(${idempotencyKey}))`)
    const [known] = await transaction
      .select({ packageId: need.packageId })
      .from(need)
      .where(and(eq(need.idempotencyKey, keyOfPart(idempotencyKey, 0)), eq(need.buyerId, viewer.enterprise.id)))
    if (known?.packageId) return { id: known.packageId }
    const [created] = await transaction
      .insert(needPackage)
      .values({ buyerId: viewer.enterprise.id, title: source.title })
      .returning({ id: needPackage.id })
    if (!created) throw new Error('a package was not written')
    for (const [index, part] of source.parts.entries())
      await copyWithin(transaction, context, viewer, {
        id: part.id,
        idempotencyKey: keyOfPart(idempotencyKey, index),
        packageId: created.id,
      })
    return created
  })
}

/** Removes a package of which nothing was ever published, with its drafts. @throws AppError notFound | conflict (a part is open or closed) */
export async function deletePackage(context: Context, id: string): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  await context.services.db.transaction(async (transaction) => {
    const { parts, title } = await getOwnPackage(transaction, viewer, id)
    if (parts.some((part) => part.state !== 'draft')) throw new AppError('conflict', `package ${id} is not all drafts`)
    await forgetDrawings(
      transaction,
      context,
      parts.map((part) => part.id),
    )
    await transaction.delete(need).where(and(eq(need.packageId, id), eq(need.state, 'draft')))
    await transaction.delete(needPackage).where(eq(needPackage.id, id))
    for (const part of parts)
      await noteEvent(transaction, context, {
        action: 'need.delete',
        subjectKind: 'need',
        subjectId: part.id,
        before: { state: part.state, package: title },
      })
  })
}
