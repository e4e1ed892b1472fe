import { type Connection, type FieldGroup, visibilities } from '@matxich/db'
import {
  enterprise,
  enterpriseFieldGroup,
  enterpriseVerification,
  invitation,
  membership,
  organisation,
  profileDraft,
  verificationRequest,
} from '@matxich/db/schema'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import { type EnterpriseRow, lockEnterpriseInScope } from '../claim/claim-access.ts'
import { findMemberIds, followClaims } from '../claim/claim-state.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { requireStaffWriter } from '../permissions.ts'
import { columnGroups, columnsOf, type MergeChoice, rowGroups } from './merge-groups.ts'
import { moveChosenRows, moveRows } from './move-rows.ts'

const one = z.enum(['target', 'source'])
const several = z.enum(['target', 'source', 'both'])

export const mergeSchema = z.object({
  targetId: z.uuid(),
  sourceId: z.uuid(),
  /** Versions that the choices were made from. */
  targetVersion: z.int32(),
  sourceVersion: z.int32(),
  choices: z.object({
    ...(Object.fromEntries(columnGroups.map((group) => [group, one])) as Record<
      (typeof columnGroups)[number],
      typeof one
    >),
    ...(Object.fromEntries(rowGroups.map((group) => [group, several])) as Record<
      (typeof rowGroups)[number],
      typeof several
    >),
  }),
})
export type Merge = z.infer<typeof mergeSchema>

/**
 * Folds one enterprise (source) into another (target): of each group of facts the chosen side's stand, and what hangs on the source
 * moves along. The source keeps its row, unlisted, with all that was not chosen; its address leads to the target. People of a
 * source that was never confirmed do not become members: their claims move, and wait to be decided.
 * @throws AppError signedOut | notAllowed | notFound (out of scope) | conflict (changed meanwhile, or merged already)
 */
export async function mergeEnterprises(context: Context, input: Merge): Promise<void> {
  const viewer = requireStaffWriter(context)
  const { services } = context
  if (input.targetId === input.sourceId)
    throw new AppError('invalid', 'one enterprise', [{ path: '', rule: 'mergeNotPossible' }])
  await services.db.transaction(async (transaction) => {
    // Always in the order of ids, so that two merges never wait for each other in a circle.
    const locked = new Map<string, EnterpriseRow>()
    for (const id of [input.targetId, input.sourceId].sort())
      locked.set(id, await lockEnterpriseInScope(transaction, viewer, id))
    const target = locked.get(input.targetId)!
    const source = locked.get(input.sourceId)!
    if (target.mergedInto || source.mergedInto)
      throw new AppError('conflict', 'merged already', [{ path: '', rule: 'mergeNotPossible' }])
    if (target.version !== input.targetVersion || source.version !== input.sourceVersion)
      throw new AppError('conflict', 'changed meanwhile', [{ path: '', rule: 'mergeChanged' }])
    const before = { target: statedBy(target), source: statedBy(source) }
    const sourceMembers = await findMemberIds(transaction, source.id)

    await writeColumns(transaction, target, source, input.choices)
    await moveChosenRows(transaction, target.id, source.id, input.choices)
    await moveVerifications(transaction, target.id, source.id, input.choices)
    await moveFacts(transaction, target.id, source.id, input.choices)
    const moved = await moveRows(transaction, target.id, source.id)
    await movePeople(transaction, target.id, source)
    await transaction
      .update(enterprise)
      .set({ isListed: false, mergedInto: target.id, claim: 'none', version: source.version + 1 })
      .where(eq(enterprise.id, source.id))
    await transaction.update(enterprise).set({ mergedInto: target.id }).where(eq(enterprise.mergedInto, source.id))
    const isConfirmed = target.claim === 'confirmed' || source.claim === 'confirmed'
    await transaction
      .update(enterprise)
      .set({
        version: target.version + 1,
        isListed: target.isListed || source.isListed,
        claim: isConfirmed ? 'confirmed' : target.claim,
        confirmedAt: new Date(Math.max(target.confirmedAt.getTime(), source.confirmedAt.getTime())),
      })
      .where(eq(enterprise.id, target.id))
    await followClaims(transaction, target.id)

    const after = { mergedFrom: source.id, choices: input.choices, moved, members: sourceMembers }
    await noteEvent(transaction, context, {
      action: 'enterprise.merge',
      subjectKind: 'enterprise',
      subjectId: target.id,
      before,
      after: { name: source.nameVi, ...after },
    })
    await noteEvent(transaction, context, {
      action: 'enterprise.merge',
      subjectKind: 'enterprise',
      subjectId: source.id,
      before: before.source,
      after: { mergedInto: target.id },
    })
    await tellPeople(transaction, services, {
      kind: 'enterprisesMerged',
      to: { userIds: [...new Set([...sourceMembers, ...(await findMemberIds(transaction, target.id))])] },
      values: { enterprise: target.nameVi, other: source.nameVi },
      path: `/suppliers/${target.id}`,
      idempotencyKey: `enterprisesMerged:${source.id}`,
    })
  })
}

/** All that a row says of itself, for the trail; money and personal numbers stay out of it. */
function statedBy({ personalId: _, revenueVnd: __, capitalVnd: ___, nameKey: ____, ...row }: EnterpriseRow) {
  return row
}

async function writeColumns(
  transaction: Connection,
  target: EnterpriseRow,
  source: EnterpriseRow,
  choices: Merge['choices'],
): Promise<void> {
  const taken: Partial<EnterpriseRow> = {}
  const given: Partial<EnterpriseRow> = {}
  for (const group of columnGroups)
    for (const column of columnsOf[group]) {
      // A number that only the source has is what the firm is told by: it comes along whatever else was chosen.
      const isNumber = column === 'taxCode' || column === 'registrationNumber' || column === 'personalId'
      const isWanted = choices[group] === 'source' || (isNumber && target[column] === null)
      if (!isWanted || (isNumber && source[column] === null)) continue
      Object.assign(taken, { [column]: source[column] })
      Object.assign(given, { [column]: target[column] })
    }
  if (Object.keys(taken).length === 0) return
  // A registration number is of its country.
  if ('registrationNumber' in taken) Object.assign(taken, { country: source.country })
  // Numbers are unique: the source lets go of them before the target takes them.
  await transaction
    .update(enterprise)
    .set({ taxCode: null, registrationNumber: null })
    .where(eq(enterprise.id, source.id))
  await transaction.update(enterprise).set(taken).where(eq(enterprise.id, target.id))
  const numbers = { taxCode: source.taxCode, registrationNumber: source.registrationNumber }
  await transaction
    .update(enterprise)
    .set({ ...numbers, ...given })
    .where(eq(enterprise.id, source.id))
  if (taken.nameVi)
    await transaction.update(organisation).set({ name: taken.nameVi }).where(eq(organisation.id, target.id))
}

/** A check goes where the facts it is about go; one about facts of both sides stays where it was. */
async function moveVerifications(
  transaction: Connection,
  targetId: string,
  sourceId: string,
  choices: Record<string, MergeChoice>,
): Promise<void> {
  const rows = await transaction
    .select()
    .from(enterpriseVerification)
    .where(sql`${enterpriseVerification.enterpriseId} in (${targetId}, ${sourceId})`)
  for (const { id, enterpriseId, fieldGroups } of rows) {
    const isOfSource = enterpriseId === sourceId
    const moves = isOfSource
      ? fieldGroups.every((group) => choices[group] === 'source')
      : fieldGroups.some((group) => choices[group] === 'source')
    if (moves)
      await transaction
        .update(enterpriseVerification)
        .set({ enterpriseId: isOfSource ? targetId : sourceId })
        .where(eq(enterpriseVerification.id, id))
  }
}

/** Who said a group, when, and who may read it: the chosen side's; of joined lists the stricter visibility counts. */
async function moveFacts(
  transaction: Connection,
  targetId: string,
  sourceId: string,
  choices: Record<string, MergeChoice>,
): Promise<void> {
  const rows = await transaction
    .select()
    .from(enterpriseFieldGroup)
    .where(sql`${enterpriseFieldGroup.enterpriseId} in (${targetId}, ${sourceId})`)
  const factOf = (id: string, group: string) => rows.find((row) => row.enterpriseId === id && row.fieldGroup === group)
  for (const [group, choice] of Object.entries(choices) as [FieldGroup, MergeChoice][]) {
    const [ofTarget, ofSource] = [factOf(targetId, group), factOf(sourceId, group)]
    if (choice === 'target' || !ofSource) continue
    const stricter = [ofTarget?.visibility ?? 'public', ofSource.visibility].sort(
      (a, b) => visibilities.indexOf(b) - visibilities.indexOf(a),
    )[0]!
    const fact = choice === 'source' || !ofTarget ? ofSource : { ...ofTarget, visibility: stricter }
    await transaction
      .delete(enterpriseFieldGroup)
      .where(
        and(
          sql`${enterpriseFieldGroup.enterpriseId} in (${targetId}, ${sourceId})`,
          eq(enterpriseFieldGroup.fieldGroup, group),
        ),
      )
    await transaction.insert(enterpriseFieldGroup).values({ ...fact, enterpriseId: targetId })
    if (!ofTarget) continue
    const left = choice === 'source' ? ofTarget : ofSource
    await transaction.insert(enterpriseFieldGroup).values({ ...left, enterpriseId: sourceId })
  }
}

/** Members, their drafts, invitations and requests: only of a source that was confirmed do they become the target's. */
async function movePeople(transaction: Connection, targetId: string, source: EnterpriseRow): Promise<void> {
  const members = await transaction.select().from(membership).where(eq(membership.organisationId, source.id))
  await transaction.delete(membership).where(eq(membership.organisationId, source.id))
  if (source.claim === 'confirmed') {
    if (members.length > 0)
      await transaction
        .insert(membership)
        .values(members.map((member) => ({ ...member, organisationId: targetId })))
        // Who belonged to both keeps what they were in the one that stays.
        .onConflictDoNothing()
    await transaction
      .update(invitation)
      .set({ organisationId: targetId })
      .where(eq(invitation.organisationId, source.id))
  } else
    await transaction
      .update(invitation)
      .set({ expiresAt: sql`least(${invitation.expiresAt}, now())` })
      .where(and(eq(invitation.organisationId, source.id), isNull(invitation.usedAt)))
  // A draft keeps what it was begun from: where the target says otherwise, its owner is asked before it is published.
  await transaction.execute(sql`
    update ${profileDraft} moving set enterprise_id = ${targetId}
    where enterprise_id = ${source.id} and not exists (select from ${profileDraft} other
      where other.enterprise_id = ${targetId} and other.user_id = moving.user_id)`)
  await transaction.execute(sql`
    update ${verificationRequest} moving set enterprise_id = ${targetId}
    where enterprise_id = ${source.id} and (moving.state <> 'open' or not exists (select from ${verificationRequest} other
      where other.enterprise_id = ${targetId} and other.state = 'open'))`)
}
