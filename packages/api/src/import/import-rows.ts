import type { Connection } from '@matxich/db'
import { enterpriseImportRow } from '@matxich/db/schema'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { CheckedRow } from './check-import-rows.ts'
import type { RawCell, RawRow } from './import-file.ts'
import type { RecordIssue } from './record-issues.ts'

/** How many rows go into one statement. */
const chunkSize = 500

/** Stores rows as checked, replacing what stood on their lines; rows that were applied stay as they are. */
export async function writeImportRows(db: Connection, importId: string, rows: CheckedRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += chunkSize)
    await db
      .insert(enterpriseImportRow)
      .values(rows.slice(start, start + chunkSize).map((row) => ({ importId, ...row })))
      .onConflictDoUpdate({
        target: [enterpriseImportRow.importId, enterpriseImportRow.line],
        set: {
          raw: sql`excluded.raw`,
          record: sql`excluded.record`,
          errors: sql`excluded.errors`,
          action: sql`excluded.action`,
          enterpriseId: sql`excluded.enterprise_id`,
        },
        setWhere: sql`${enterpriseImportRow.appliedAt} is null`,
      })
}

/** Rows of an import as they stood in the file, by line. */
export async function getRawRows(db: Connection, importId: string, where?: SQL): Promise<RawRow[]> {
  const rows = await db
    .select({ line: enterpriseImportRow.line, raw: enterpriseImportRow.raw, errors: enterpriseImportRow.errors })
    .from(enterpriseImportRow)
    .where(and(eq(enterpriseImportRow.importId, importId), where))
    .orderBy(asc(enterpriseImportRow.line))
  return rows.map((row) => ({
    line: row.line,
    raw: row.raw as RawRow['raw'],
    // A line that was no JSON stays one until it is corrected.
    issues: (row.errors as RecordIssue[]).filter((issue) => issue.rule === 'notJson'),
  }))
}

/** Headings of a table in the order of its columns; none for jsonl. */
export async function getHeadings(db: Connection, importId: string): Promise<string[]> {
  const [row] = await db
    .select({ raw: enterpriseImportRow.raw })
    .from(enterpriseImportRow)
    .where(eq(enterpriseImportRow.importId, importId))
    .orderBy(asc(enterpriseImportRow.line))
    .limit(1)
  return Array.isArray(row?.raw) ? (row.raw as RawCell[]).map(([heading]) => heading) : []
}

/** Tax codes of the rows that hold a record, with their lines. */
export async function getTaxCodeLines(db: Connection, importId: string, where?: SQL): Promise<Map<string, number>> {
  const rows = await db
    .select({ line: enterpriseImportRow.line, taxCode: sql<string>`${enterpriseImportRow.record} ->> 'taxCode'` })
    .from(enterpriseImportRow)
    .where(and(eq(enterpriseImportRow.importId, importId), sql`${enterpriseImportRow.record} is not null`, where))
  return new Map(rows.map((row) => [row.taxCode, row.line]))
}
