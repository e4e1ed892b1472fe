import { enterpriseImportRow } from '@matxich/db/schema'
import { deskLanguage, type Language, translator } from '@matxich/i18n'
import { and, asc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireStaff } from '../permissions.ts'
import { csvLine, csvStart } from './csv-text.ts'
import { getVisibleImport } from './import-access.ts'
import { importColumns } from './import-columns.ts'
import type { RawRow } from './import-file.ts'
import { getHeadings } from './import-rows.ts'
import { columnHeading, type TextFile } from './import-template.ts'
import type { RecordIssue } from './record-issues.ts'
import { tellIssue } from './tell-issue.ts'

/**
 * The wrong rows of an import in the form of its file, each with its line and what is wrong, to be corrected and given back.
 * @throws AppError notFound
 */
export async function exportImportErrors(
  context: Context,
  { id, lang }: { id: string; lang: Language },
): Promise<TextFile> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const { format, fileName } = await getVisibleImport(db, viewer, id)
  const rows = await db
    .select()
    .from(enterpriseImportRow)
    .where(and(eq(enterpriseImportRow.importId, id), eq(enterpriseImportRow.action, 'error')))
    .orderBy(asc(enterpriseImportRow.line))
  const told = (issues: unknown) =>
    (issues as RecordIssue[])
      .filter((issue) => issue.severity === 'error')
      .map((issue) => tellIssue(issue, lang))
      .join(' ')
  const base = fileName.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N} _-]/gu, '')
  const suffix = deskLanguage(lang) === 'vi' ? 'loi' : 'errors'
  if (format === 'jsonl')
    return {
      fileName: `${base}-${suffix}.jsonl`,
      contentType: 'application/x-ndjson; charset=utf-8',
      text: rows
        .map(({ line, raw, errors }) => `${JSON.stringify({ line, issues: told(errors), ...(raw as object) })}\n`)
        .join(''),
    }
  const lineColumn = importColumns[0]
  const headings = await getHeadings(db, id)
  const issuesHeading = translator(lang, 'import')('issuesColumn')
  return {
    fileName: `${base}-${suffix}.csv`,
    contentType: 'text/csv; charset=utf-8',
    text:
      csvStart +
      csvLine([columnHeading(lineColumn, lang), issuesHeading, ...headings]) +
      rows
        .map(({ line, raw, errors }) => {
          const cells = Array.isArray(raw) ? (raw as Extract<RawRow['raw'], unknown[]>).map(([, cell]) => cell) : []
          return csvLine([line, told(errors), ...cells])
        })
        .join(''),
  }
}
