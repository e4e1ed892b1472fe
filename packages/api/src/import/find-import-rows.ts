import type { ImportAction } from '@matxich/db'
import { enterpriseImportRow } from '@matxich/db/schema'
import { and, asc, count, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'
import type { ImportedRecord } from './enterprise-record.ts'
import { getVisibleImport } from './import-access.ts'
import { type ColumnMapping, columnOfPath, importColumns } from './import-columns.ts'
import type { RawCell, RawRow } from './import-file.ts'
import type { RecordIssue } from './record-issues.ts'

export const hasNote = sql`${enterpriseImportRow.errors} @> '[{"severity":"note"}]'`

const importRowFilters = ['all', 'error', 'note', 'create', 'update', 'unchanged', 'refused'] as const

export const importRowsSchema = pageSchema.extend({
  id: z.uuid(),
  show: z.enum(importRowFilters).default('all'),
})

export interface ImportRowSummary {
  line: number
  action: ImportAction
  taxCode: string | null
  name: string | null
  issues: (RecordIssue & { heading: string | null })[]
  enterpriseId: string | null
  appliedAt: Date | null
  undoneAt: Date | null
  undoRefusal: string | null
  /** What an issue names, to be corrected where it stands. */
  fields: CorrectableField[]
}

export interface CorrectableField {
  /** Heading of a table, path of a jsonl record; what `import.correct` takes. */
  key: string
  value: string
  issues: RecordIssue[]
}

/** Rows of an import in the order of the file. @throws AppError notFound */
export async function findImportRows(
  context: Context,
  input: z.infer<typeof importRowsSchema>,
): Promise<Page<ImportRowSummary>> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const { mapping } = await getVisibleImport(db, viewer, input.id)
  const where = and(eq(enterpriseImportRow.importId, input.id), shownRows(input.show))
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(enterpriseImportRow).where(where),
    db
      .select()
      .from(enterpriseImportRow)
      .where(where)
      .orderBy(asc(enterpriseImportRow.line))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return {
    page: input.page,
    pageSize: input.pageSize,
    total: total[0]?.total ?? 0,
    rows: rows.map((row) => summariseRow(row, mapping as ColumnMapping)),
  }
}

function shownRows(show: (typeof importRowFilters)[number]): SQL | undefined {
  if (show === 'all') return undefined
  if (show === 'note') return hasNote
  if (show === 'refused') return isNotNull(enterpriseImportRow.undoRefusal)
  return eq(enterpriseImportRow.action, show)
}

type StoredRow = typeof enterpriseImportRow.$inferSelect

function summariseRow(row: StoredRow, mapping: ColumnMapping): ImportRowSummary {
  const record = row.record as ImportedRecord | null
  const named = namesOfRaw(row.raw as RawRow['raw'], mapping)
  return {
    line: row.line,
    action: row.action,
    taxCode: record?.taxCode ?? named.taxCode,
    name: record?.name.vi ?? named.name,
    issues: (row.errors as RecordIssue[]).map((issue) => ({
      ...issue,
      heading: Array.isArray(row.raw) ? headingOf(issue.path, mapping) : issue.path || null,
    })),
    enterpriseId: row.enterpriseId,
    appliedAt: row.appliedAt,
    undoneAt: row.undoneAt,
    undoRefusal: row.undoRefusal,
    fields: row.action === 'error' ? wrongFields(row, mapping) : [],
  }
}

/** What a row that could not be read calls itself. */
function namesOfRaw(raw: RawRow['raw'], mapping: ColumnMapping): { taxCode: string | null; name: string | null } {
  if (Array.isArray(raw)) {
    const cell = (key: string) => raw.find(([heading]) => mapping[heading] === key)?.[1] || null
    return { taxCode: cell('taxCode'), name: cell('nameVi') }
  }
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null)
  const name = raw.name as Record<string, unknown> | undefined
  return { taxCode: text(raw.taxCode), name: text(name?.vi ?? raw.name) }
}

/** The heading that an issue speaks of; the column's own name when the file has no such column. */
function headingOf(path: string, mapping: ColumnMapping): string | null {
  const key = columnOfPath(path)
  if (!key) return null
  return (
    Object.entries(mapping).find(([, mapped]) => mapped === key)?.[0] ??
    importColumns.find((column) => column.key === key)?.headings[0] ??
    null
  )
}

export interface ImportRowDetail extends ImportRowSummary {
  isTable: boolean
}

/** One row with its cells, for correcting it. @throws AppError notFound */
export async function getImportRow(context: Context, input: { id: string; line: number }): Promise<ImportRowDetail> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const { mapping } = await getVisibleImport(db, viewer, input.id)
  const [row] = await db
    .select()
    .from(enterpriseImportRow)
    .where(and(eq(enterpriseImportRow.importId, input.id), eq(enterpriseImportRow.line, input.line)))
  if (!row) throw new AppError('notFound', `import ${input.id} has no row ${input.line}`)
  const summary = summariseRow(row, mapping as ColumnMapping)
  const raw = row.raw as RawRow['raw']
  const issues = row.errors as RecordIssue[]
  return Array.isArray(raw)
    ? { ...summary, fields: cellFields(raw, issues, mapping as ColumnMapping), isTable: true }
    : { ...summary, fields: valueFields(raw, issues), isTable: false }
}

function wrongFields({ raw, errors }: StoredRow, mapping: ColumnMapping): CorrectableField[] {
  const issues = (errors as RecordIssue[]).filter((issue) => issue.severity === 'error')
  const fields = Array.isArray(raw)
    ? cellFields(raw as RawCell[], issues, mapping)
    : valueFields(raw as Record<string, unknown>, issues)
  return fields.filter((field) => field.issues.length > 0)
}

function cellFields(raw: RawCell[], issues: RecordIssue[], mapping: ColumnMapping): CorrectableField[] {
  return raw.map(([key, value]) => ({
    key,
    value,
    issues: issues.filter((issue) => headingOf(issue.path, mapping) === key),
  }))
}

function valueFields(raw: Record<string, unknown>, issues: RecordIssue[]): CorrectableField[] {
  if (issues.some((issue) => issue.rule === 'notJson')) return [{ key: 'text', value: String(raw.text ?? ''), issues }]
  const paths = [...new Set(['taxCode', 'name.vi', ...issues.map((issue) => issue.path)])].filter((path) => path !== '')
  return paths.map((path) => ({
    key: path,
    value: valueAt(raw, path),
    issues: issues.filter((issue) => issue.path === path),
  }))
}

function valueAt(raw: Record<string, unknown>, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      raw,
    )
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? '' : String(value)
}
