import type { Connection } from '@matxich/db'
import {
  auditEvent,
  engagement,
  enterpriseFieldGroup,
  enterpriseImport,
  enterpriseImportRow,
  enterpriseVerification,
  membership,
  need,
  organisation,
} from '@matxich/db/schema'
import { and, desc, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { applyBatchSize, type RecordBefore } from './apply-enterprise-records.ts'
import { type CurrentRecord, getRecordsById } from './current-records.ts'
import { getImportActor, type ImportActor } from './import-actor.ts'
import { differingGroups, hashRecord } from './merge-records.ts'
import { failImport } from './run-import-apply.ts'
import { updateRecord } from './write-record.ts'

/** Why a row is left as it is; told under `import.undoRefusal.*`. */
export type UndoRefusal =
  /** Its contents differ from what the import wrote: somebody changed them since. */
  | 'changed'
  /** It has members, needs, engagements or a verification by now. */
  | 'inUse'

type ImportRow = typeof enterpriseImportRow.$inferSelect

/** Takes the applied rows of an import back, last one first, 50 per transaction; can be killed and run again like the applying. */
export async function runImportUndo(
  services: Services,
  { importId, actorId }: { importId: string; actorId: string },
): Promise<void> {
  const actor = await getImportActor(services.db, actorId)
  if (!actor) return failImport(services.db, importId, 'notAllowed')
  let isLeft = true
  while (isLeft)
    isLeft = await services.db.transaction((transaction) => undoNext(transaction, importId, actor, services.now()))
}

/** @returns whether rows are left */
async function undoNext(transaction: Connection, importId: string, actor: ImportActor, at: Date): Promise<boolean> {
  const [current] = await transaction
    .select()
    .from(enterpriseImport)
    .where(and(eq(enterpriseImport.id, importId), eq(enterpriseImport.state, 'undoing')))
    .for('update')
  if (!current) return false
  const rows = await transaction
    .select()
    .from(enterpriseImportRow)
    .where(
      and(
        eq(enterpriseImportRow.importId, importId),
        inArray(enterpriseImportRow.action, ['create', 'update']),
        isNotNull(enterpriseImportRow.appliedAt),
        isNull(enterpriseImportRow.undoneAt),
        isNull(enterpriseImportRow.undoRefusal),
      ),
    )
    .orderBy(desc(enterpriseImportRow.line))
    .limit(applyBatchSize)
  if (rows.length === 0) {
    await transaction
      .update(enterpriseImport)
      .set({ state: 'undone', undoneAt: at })
      .where(eq(enterpriseImport.id, importId))
    return false
  }
  const ids = rows.flatMap((row) => row.enterpriseId ?? [])
  let known = await getRecordsById(transaction, ids, { isLocking: true })
  const used = await findUsed(transaction, ids)
  for (const row of rows) {
    const refusal = await undoRow(transaction, row, known.get(row.enterpriseId ?? ''), used, actor)
    await transaction
      .update(enterpriseImportRow)
      .set(refusal ? { undoRefusal: refusal } : { undoneAt: at })
      .where(and(eq(enterpriseImportRow.importId, importId), eq(enterpriseImportRow.line, row.line)))
    // Two rows of one firm, by the codes of both that were folded together: the earlier is compared with what is left.
    if (ids.filter((id) => id === row.enterpriseId).length > 1) known = await getRecordsById(transaction, ids)
  }
  return true
}

async function undoRow(
  transaction: Connection,
  row: ImportRow,
  current: CurrentRecord | undefined,
  used: ReadonlySet<string>,
  actor: ImportActor,
): Promise<UndoRefusal | null> {
  // Removed by somebody already: there is nothing left to take back.
  if (!current) return null
  if (hashRecord(current.record) !== row.appliedHash) return 'changed'
  const before = row.before as RecordBefore | null
  if (!before && (used.has(current.id) || current.claim !== 'none')) return 'inUse'
  if (before) await restore(transaction, current, before)
  else await transaction.delete(organisation).where(eq(organisation.id, current.id))
  await transaction.insert(auditEvent).values({
    actorId: actor.userId,
    actorOrganisationId: actor.organisationId,
    action: before ? 'enterprise.importUndo' : 'enterprise.importRemove',
    subjectKind: 'enterprise',
    subjectId: current.id,
    before: { name: current.record.name, taxCode: current.record.taxCode },
    after: before ? { name: before.record.name, taxCode: before.record.taxCode } : null,
  })
  return null
}

async function restore(transaction: Connection, current: CurrentRecord, before: RecordBefore): Promise<void> {
  const { confirmedAt, ...record } = before.record
  await updateRecord(
    transaction,
    current.id,
    { ...record, ...(confirmedAt && { confirmedAt: new Date(confirmedAt) }) },
    differingGroups(current.record, before.record),
  )
  const groups = before.facts.map((fact) => fact.fieldGroup)
  await transaction
    .delete(enterpriseFieldGroup)
    .where(
      and(
        eq(enterpriseFieldGroup.enterpriseId, current.id),
        groups.length > 0 ? notInArray(enterpriseFieldGroup.fieldGroup, groups) : undefined,
      ),
    )
  // Source and date go back; who may read a group is left as it is now.
  for (const { fieldGroup, source, sourceNote, asOf } of before.facts)
    await transaction
      .update(enterpriseFieldGroup)
      .set({ source, sourceNote, asOf })
      .where(and(eq(enterpriseFieldGroup.enterpriseId, current.id), eq(enterpriseFieldGroup.fieldGroup, fieldGroup)))
}

/** Enterprises that people work with by now: removing them would take others' acts along. */
async function findUsed(transaction: Connection, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await Promise.all([
    transaction
      .select({ id: membership.organisationId })
      .from(membership)
      .where(inArray(membership.organisationId, ids)),
    transaction.select({ id: need.buyerId }).from(need).where(inArray(need.buyerId, ids)),
    transaction.select({ id: engagement.enterpriseId }).from(engagement).where(inArray(engagement.enterpriseId, ids)),
    transaction
      .select({ id: enterpriseVerification.enterpriseId })
      .from(enterpriseVerification)
      .where(inArray(enterpriseVerification.enterpriseId, ids)),
  ])
  return new Set(found.flat().map((row) => row.id))
}
