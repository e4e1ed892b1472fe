import type { Connection } from '@matxich/db'
import { enterpriseImport, enterpriseImportRow } from '@matxich/db/schema'
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { type AppliedRecord, applyBatchSize, applyRecordBatch } from './apply-enterprise-records.ts'
import type { ImportedRecord } from './enterprise-record.ts'
import { getImportActor, type ImportActor } from './import-actor.ts'
import { refuseOutOfScope } from './import-scope.ts'
import type { RecordIssue } from './record-issues.ts'

/**
 * Applies the rows of an import that have no error, 50 per transaction, each marked in the transaction that writes it. Killed at
 * any moment, another run goes on with the first row that is not marked: nothing is lost, nothing is done twice.
 */
export async function runImportApply(
  services: Services,
  { importId, actorId }: { importId: string; actorId: string },
): Promise<void> {
  const actor = await getImportActor(services.db, actorId)
  if (!actor) return failImport(services.db, importId, 'notAllowed')
  let isLeft = true
  while (isLeft)
    isLeft = await services.db.transaction((transaction) => applyNext(transaction, services, importId, actor))
}

/** @returns whether rows are left */
async function applyNext(
  transaction: Connection,
  services: Services,
  importId: string,
  actor: ImportActor,
): Promise<boolean> {
  const [current] = await transaction
    .select()
    .from(enterpriseImport)
    .where(and(eq(enterpriseImport.id, importId), eq(enterpriseImport.state, 'applying')))
    .for('update')
  if (!current) return false
  const rows = await transaction
    .select()
    .from(enterpriseImportRow)
    .where(
      and(
        eq(enterpriseImportRow.importId, importId),
        ne(enterpriseImportRow.action, 'error'),
        isNull(enterpriseImportRow.appliedAt),
      ),
    )
    .orderBy(asc(enterpriseImportRow.line))
    .limit(applyBatchSize)
  const at = services.now()
  if (rows.length === 0) {
    await transaction
      .update(enterpriseImport)
      .set({ state: 'applied', appliedAt: at })
      .where(eq(enterpriseImport.id, importId))
    return false
  }
  const applied = await applyRecordBatch(
    transaction,
    rows.map((row) => row.record as ImportedRecord),
    {
      source: 'import',
      sourceNote: current.fileName,
      asOf: current.createdAt.toISOString().slice(0, 10),
      actor,
      refuse: refuseOutOfScope(actor.provinces, await services.lexicon()),
    },
  )
  await markRows(transaction, rows, applied, at)
  const done = applied.filter((result) => result.action !== 'refused').length
  await transaction
    .update(enterpriseImport)
    .set({ doneCount: sql`${enterpriseImport.doneCount} + ${done}` })
    .where(eq(enterpriseImport.id, importId))
  return true
}

type ImportRow = typeof enterpriseImportRow.$inferSelect

/** Says of each row what was done with it, in one statement. */
async function markRows(transaction: Connection, rows: ImportRow[], applied: AppliedRecord[], at: Date): Promise<void> {
  const marked = rows.map((row, position): ImportRow => {
    const result = applied[position]!
    if (result.action === 'refused')
      return { ...row, action: 'error', record: null, errors: [...(row.errors as RecordIssue[]), result.issue] }
    const { action, enterpriseId, before, appliedHash } = result
    return { ...row, action, enterpriseId, before, appliedHash, appliedAt: at }
  })
  await transaction
    .insert(enterpriseImportRow)
    .values(marked)
    .onConflictDoUpdate({
      target: [enterpriseImportRow.importId, enterpriseImportRow.line],
      set: {
        action: sql`excluded.action`,
        record: sql`excluded.record`,
        errors: sql`excluded.errors`,
        enterpriseId: sql`excluded.enterprise_id`,
        before: sql`excluded.before`,
        appliedHash: sql`excluded.applied_hash`,
        appliedAt: sql`excluded.applied_at`,
      },
    })
}

/** Ends a run that cannot go on; what was applied stays, and staff can start it again. */
export async function failImport(db: Connection, importId: string, failure: string): Promise<void> {
  await db.update(enterpriseImport).set({ state: 'failed', failure }).where(eq(enterpriseImport.id, importId))
}
