import { enterpriseImport, enterpriseImportRow } from '@matxich/db/schema'
import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { requireStaffWriter } from '../permissions.ts'
import { deleteOpenRows, recheck } from './correct-import.ts'
import type { UploadedFile } from './create-import.ts'
import { lockImport } from './import-access.ts'
import { guessMapping } from './import-columns.ts'
import { type ImportFile, type RawCell, type RawRow, refuseFile } from './import-file.ts'
import { getRawRows } from './import-rows.ts'
import { readImportFile } from './read-import-file.ts'

/**
 * Takes a corrected file. One with a column of line numbers (the list of wrong rows as downloaded) replaces just those rows;
 * any other replaces the whole file, as long as nothing of it was applied.
 * @throws AppError notFound | conflict | invalid, with the reason under `file`
 */
export async function replaceImportFile(
  context: Context,
  id: string,
  { fileName, bytes }: UploadedFile,
): Promise<void> {
  const viewer = requireStaffWriter(context)
  const file = await readImportFile(fileName, bytes)
  await context.services.db.transaction(async (transaction) => {
    const current = await lockImport(transaction, viewer, id, ['previewed', 'applied', 'failed'])
    const open = await getRawRows(transaction, id, isNull(enterpriseImportRow.appliedAt))
    const corrected = correctedRows(file, open)
    if (corrected) await recheck(transaction, context, viewer, current, corrected)
    else {
      const [applied] = await transaction
        .select({ rows: count() })
        .from(enterpriseImportRow)
        .where(and(eq(enterpriseImportRow.importId, id), isNotNull(enterpriseImportRow.appliedAt)))
      if (applied && applied.rows > 0) throw refuseFile('fileNeedsLines')
      const next = {
        fileName: fileName.slice(0, 200),
        format: file.format,
        mapping: guessMapping(file.headings),
        rowCount: file.rows.length,
        doneCount: 0,
      }
      await deleteOpenRows(transaction, id)
      await transaction.update(enterpriseImport).set(next).where(eq(enterpriseImport.id, id))
      await recheck(transaction, context, viewer, { id, ...next }, file.rows)
    }
    await noteEvent(transaction, context, {
      action: 'import.replaceFile',
      subjectKind: 'import',
      subjectId: id,
      after: { fileName, rows: file.rows.length },
    })
  })
}

/** The open rows that a list of corrected ones names by line, with their new contents; null when it is no such list. */
function correctedRows(file: ImportFile, open: RawRow[]): RawRow[] | null {
  const lineHeading = Object.entries(guessMapping(file.headings)).find(([, key]) => key === 'line')?.[0]
  const rowAt = new Map(open.map((row) => [row.line, row]))
  const lines = file.rows.map((row) => lineOf(row, lineHeading))
  if (lines.some((line) => line === null)) return null
  return file.rows.map((row, at) => {
    const stored = rowAt.get(lines[at]!)
    if (!stored || Array.isArray(stored.raw) !== Array.isArray(row.raw))
      throw refuseFile('fileUnknownLine', { line: lines[at]! })
    return { ...row, line: stored.line, raw: contents(row.raw, stored.raw) }
  })
}

function lineOf({ raw }: RawRow, heading: string | undefined): number | null {
  const given = Array.isArray(raw) ? raw.find(([name]) => name === heading)?.[1] : raw.line
  const line = Number(given)
  return given !== undefined && given !== '' && Number.isInteger(line) && line > 0 ? line : null
}

/** Only columns the file had before: the list of wrong rows has two more, the line and what is wrong. */
function contents(given: RawRow['raw'], stored: RawRow['raw']): RawRow['raw'] {
  if (!Array.isArray(given) || !Array.isArray(stored)) {
    const { line: _, issues: __, ...record } = given as Record<string, unknown>
    return record
  }
  const cells = new Map(given)
  return stored.map(([heading, cell]): RawCell => [heading, cells.get(heading) ?? cell])
}
