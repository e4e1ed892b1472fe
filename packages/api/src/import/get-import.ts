import type { ImportAction, ImportState } from '@matxich/db'
import { enterpriseImport, enterpriseImportRow, user } from '@matxich/db/schema'
import { asc, count, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { type Page, pageOffset, type pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'
import { hasNote } from './find-import-rows.ts'
import { getVisibleImport, visibleImports } from './import-access.ts'
import type { ColumnMapping } from './import-columns.ts'
import { getHeadings } from './import-rows.ts'

export interface ImportSummary {
  id: string
  fileName: string
  format: 'csv' | 'xlsx' | 'jsonl'
  state: ImportState
  rowCount: number
  doneCount: number
  failure: string | null
  createdBy: string | null
  createdAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
}

const summaryColumns = {
  id: enterpriseImport.id,
  fileName: enterpriseImport.fileName,
  format: enterpriseImport.format,
  state: enterpriseImport.state,
  rowCount: enterpriseImport.rowCount,
  doneCount: enterpriseImport.doneCount,
  failure: enterpriseImport.failure,
  createdBy: user.name,
  createdAt: enterpriseImport.createdAt,
  appliedAt: enterpriseImport.appliedAt,
  undoneAt: enterpriseImport.undoneAt,
}

/** Imports, newest first. @throws AppError signedOut | notAllowed */
export async function findImports(
  context: Context,
  input: z.infer<typeof pageSchema>,
): Promise<Page<ImportSummary & { errors: number }>> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const where = visibleImports(viewer)
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(enterpriseImport).where(where),
    db
      .select({
        ...summaryColumns,
        errors: sql<number>`(select count(*)::int from enterprise_import_row r where r.import_id = ${enterpriseImport.id}
          and r.action = 'error')`,
      })
      .from(enterpriseImport)
      .leftJoin(user, eq(user.id, enterpriseImport.createdBy))
      .where(where)
      .orderBy(desc(enterpriseImport.createdAt), asc(enterpriseImport.id))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return { rows, total: total[0]?.total ?? 0, page: input.page, pageSize: input.pageSize }
}

export interface ImportDetail extends ImportSummary {
  /** Rows by what they do or did. */
  counts: Record<ImportAction, number>
  /** Of those without an error, how many are applied and how many wait. */
  appliedCount: number
  openCount: number
  undoneCount: number
  refusedCount: number
  notedCount: number
  headings: string[]
  mapping: ColumnMapping
  /** Columns that every row needs and no heading gives. */
  missingColumns: string[]
}

/** @throws AppError notFound */
export async function getImport(context: Context, id: string): Promise<ImportDetail> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const row = await getVisibleImport(db, viewer, id)
  const [[creator], groups, headings] = await Promise.all([
    row.createdBy ? db.select({ name: user.name }).from(user).where(eq(user.id, row.createdBy)) : [],
    db
      .select({
        action: enterpriseImportRow.action,
        rows: count(),
        applied: count(enterpriseImportRow.appliedAt),
        undone: count(enterpriseImportRow.undoneAt),
        refused: count(enterpriseImportRow.undoRefusal),
        noted: sql<number>`count(*) filter (where ${hasNote})::int`,
      })
      .from(enterpriseImportRow)
      .where(eq(enterpriseImportRow.importId, id))
      .groupBy(enterpriseImportRow.action),
    getHeadings(db, id),
  ])
  const mapping = row.mapping as ColumnMapping
  const sum = (of: (group: (typeof groups)[number]) => number) => groups.reduce((total, group) => total + of(group), 0)
  const rowsOf = (action: ImportAction) => groups.find((group) => group.action === action)?.rows ?? 0
  const mapped = new Set<string>(Object.values(mapping))
  return {
    ...row,
    createdBy: creator?.name ?? null,
    counts: {
      create: rowsOf('create'),
      update: rowsOf('update'),
      unchanged: rowsOf('unchanged'),
      error: rowsOf('error'),
    },
    appliedCount: sum((group) => group.applied),
    openCount: sum((group) => (group.action === 'error' ? 0 : group.rows - group.applied)),
    undoneCount: sum((group) => group.undone),
    refusedCount: sum((group) => group.refused),
    notedCount: sum((group) => group.noted),
    headings,
    mapping,
    missingColumns:
      row.format === 'jsonl'
        ? []
        : ['taxCode', 'nameVi', ...(mapped.has('province') ? [] : ['formerProvince'])].filter(
            (key) => !mapped.has(key),
          ),
  }
}
