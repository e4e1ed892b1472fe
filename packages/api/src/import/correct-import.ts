import type { Connection } from '@matxich/db'
import { enterpriseImport, enterpriseImportRow } from '@matxich/db/schema'
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context, Guarded } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaffWriter } from '../permissions.ts'
import { checkImportRows } from './check-import-rows.ts'
import { correctRaw } from './correct-raw.ts'
import { type ImportRecord, lockImport } from './import-access.ts'
import { type ColumnMapping, importColumnKeys } from './import-columns.ts'
import type { RawRow } from './import-file.ts'
import { getHeadings, getRawRows, getTaxCodeLines, writeImportRows } from './import-rows.ts'

/** While an import runs or after it was undone, its rows stay as they are. */
const correctableStates = ['previewed', 'applied', 'failed'] as const

/** Reads columns differently and checks every row that was not applied anew. @throws AppError notFound | conflict | invalid */
export async function changeMapping(context: Context, id: string, mapping: Record<string, string>): Promise<void> {
  const viewer = requireStaffWriter(context)
  await context.services.db.transaction(async (transaction) => {
    const current = await lockImport(transaction, viewer, id, [...correctableStates])
    const headings = await getHeadings(transaction, id)
    const chosen = Object.entries(mapping).filter(([, key]) => key !== '')
    const isKnown = chosen.every(
      ([heading, key]) => headings.includes(heading) && importColumnKeys.some((known) => known === key),
    )
    if (!isKnown) throw new AppError('invalid', 'unknown heading or column', [{ path: 'mapping', rule: 'wrongType' }])
    const twice = chosen.find(([, key], at) => chosen.findIndex(([, other]) => other === key) < at)
    if (twice) throw new AppError('invalid', 'column twice', [{ path: `mapping.${twice[0]}`, rule: 'columnTwice' }])
    const next = Object.fromEntries(chosen) as ColumnMapping
    await transaction.update(enterpriseImport).set({ mapping: next }).where(eq(enterpriseImport.id, id))
    const rows = await getRawRows(transaction, id, isNull(enterpriseImportRow.appliedAt))
    await recheck(transaction, context, viewer, { ...current, mapping: next }, rows)
    await noteEvent(transaction, context, {
      action: 'import.map',
      subjectKind: 'import',
      subjectId: id,
      before: current.mapping,
      after: next,
    })
  })
}

/**
 * Corrects one row by hand: cells by heading, or values of a jsonl record by path. Rows that were refused as its double are
 * checked again with it.
 * @throws AppError notFound | conflict, when the row was applied already
 */
export async function correctRow(
  context: Context,
  { id, line, values }: { id: string; line: number; values: Record<string, string> },
): Promise<void> {
  const viewer = requireStaffWriter(context)
  await context.services.db.transaction(async (transaction) => {
    const current = await lockImport(transaction, viewer, id, [...correctableStates])
    const isDouble = sql`${enterpriseImportRow.errors} @> '[{"rule":"duplicateInFile"}]'`
    const where = and(isNull(enterpriseImportRow.appliedAt), or(eq(enterpriseImportRow.line, line), isDouble))
    const rows = await getRawRows(transaction, id, where)
    const row = rows.find((one) => one.line === line)
    if (!row) throw new AppError('notFound', `import ${id} has no open row ${line}`)
    const corrected = correctRaw(row, values)
    const all = rows.map((one) => (one.line === line ? corrected : one))
    await recheck(transaction, context, viewer, current, all)
    await noteEvent(transaction, context, {
      action: 'import.correct',
      subjectKind: 'import',
      subjectId: id,
      before: { line, raw: row.raw },
      after: { line, raw: corrected.raw },
    })
  })
}

/** Checks rows against the rest of their file and the database, and stores what came out. */
export async function recheck(
  transaction: Connection,
  { services }: Context,
  viewer: Guarded<'agency'>,
  { id, format, mapping }: Pick<ImportRecord, 'id' | 'format' | 'mapping'>,
  rows: RawRow[],
): Promise<void> {
  const lines = rows.map((row) => row.line)
  const isOther = sql`${enterpriseImportRow.line} <> all(${`{${lines.join(',')}}`}::int[])`
  const checked = await checkImportRows(transaction, rows, {
    format,
    mapping: mapping as ColumnMapping,
    lexicon: await services.lexicon(),
    provinces: viewer.agency.provinces,
    now: services.now(),
    otherLines: await getTaxCodeLines(transaction, id, isOther),
  })
  await writeImportRows(transaction, id, checked)
}

/** Takes rows out that a new file no longer has. */
export async function deleteOpenRows(transaction: Connection, importId: string): Promise<void> {
  await transaction
    .delete(enterpriseImportRow)
    .where(and(inArray(enterpriseImportRow.importId, [importId]), isNull(enterpriseImportRow.appliedAt)))
}
