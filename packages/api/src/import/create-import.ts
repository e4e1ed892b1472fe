import { enterpriseImport } from '@matxich/db/schema'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { requireStaffWriter } from '../permissions.ts'
import { checkImportRows } from './check-import-rows.ts'
import { guessMapping } from './import-columns.ts'
import { writeImportRows } from './import-rows.ts'
import { readImportFile } from './read-import-file.ts'

export interface UploadedFile {
  fileName: string
  bytes: Uint8Array
}

/**
 * Reads a file of enterprises and keeps it as a preview: what each row would do, what is wrong with it. Nothing else changes
 * until it is applied.
 * @throws AppError signedOut | notAllowed | invalid, with the reason under `file`
 */
export async function createImport(context: Context, { fileName, bytes }: UploadedFile): Promise<{ id: string }> {
  const viewer = requireStaffWriter(context)
  const { db, lexicon, now } = context.services
  const file = await readImportFile(fileName, bytes)
  const mapping = guessMapping(file.headings)
  const rows = await checkImportRows(db, file.rows, {
    format: file.format,
    mapping,
    lexicon: await lexicon(),
    provinces: viewer.agency.provinces,
    now: now(),
  })
  return db.transaction(async (transaction) => {
    const [created] = await transaction
      .insert(enterpriseImport)
      .values({
        fileName: fileName.slice(0, 200),
        format: file.format,
        state: 'previewed',
        mapping,
        rowCount: rows.length,
        createdBy: viewer.userId,
      })
      .returning({ id: enterpriseImport.id })
    if (!created) throw new Error('import insert returned no row')
    await writeImportRows(transaction, created.id, rows)
    await noteEvent(transaction, context, {
      action: 'import.create',
      subjectKind: 'import',
      subjectId: created.id,
      after: { fileName, format: file.format, rows: rows.length },
    })
    return created
  })
}
