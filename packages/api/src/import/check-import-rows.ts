import type { Connection, ImportAction, ImportFormat } from '@matxich/db'
import type { Lexicon } from '@matxich/search'
import { planRecord } from './apply-enterprise-records.ts'
import { getRecordsByTaxCode } from './current-records.ts'
import type { ImportedRecord } from './enterprise-record.ts'
import type { ColumnMapping } from './import-columns.ts'
import type { RawRow } from './import-file.ts'
import { refuseOutOfScope } from './import-scope.ts'
import { readEnterpriseRecord } from './read-enterprise-record.ts'
import { hasErrors, type RecordIssue } from './record-issues.ts'
import { recordOfRow } from './record-of-row.ts'

export interface CheckedRow extends Omit<RawRow, 'issues'> {
  /** Null when the row has an error. */
  record: ImportedRecord | null
  errors: RecordIssue[]
  action: ImportAction
  enterpriseId: string | null
}

export interface CheckOptions {
  format: ImportFormat
  mapping: ColumnMapping
  lexicon: Lexicon
  /** Former provinces that whoever imports is responsible for; none means all. */
  provinces: string[]
  now: Date
  /** Tax codes of other rows of the same file, with their lines. */
  otherLines?: Map<string, number>
}

/** How many enterprises are compared per query. */
const chunkSize = 500

/** Says of each row what an import would do with it, or what is wrong with it. Reads, writes nothing. */
export async function checkImportRows(db: Connection, rows: RawRow[], options: CheckOptions): Promise<CheckedRow[]> {
  const lineOf = new Map(options.otherLines)
  const checked = rows.map((row) => readRow(row, lineOf, options))
  const refuse = refuseOutOfScope(options.provinces, options.lexicon)
  for (let start = 0; start < checked.length; start += chunkSize) {
    const chunk = checked.slice(start, start + chunkSize)
    const taxCodes = chunk.flatMap((row) => row.record?.taxCode ?? [])
    const known = await getRecordsByTaxCode(db, taxCodes)
    for (const row of chunk) {
      if (!row.record) continue
      const current = known.get(row.record.taxCode) ?? null
      const refusal = refuse(row.record, current)
      if (refusal) Object.assign(row, { record: null, action: 'error', errors: [...row.errors, refusal] })
      else {
        const plan = planRecord(row.record, current)
        row.action = plan.action
        row.enterpriseId = current?.id ?? null
        if (current && current.record.taxCode !== row.record.taxCode)
          row.errors.push({
            severity: 'note',
            path: 'taxCode',
            rule: 'foldedInto',
            values: { enterprise: current.record.name.vi },
          })
        if (plan.keptGroups.length > 0) row.errors.push({ severity: 'note', path: '', rule: 'keptOwn' })
      }
    }
  }
  return checked
}

function readRow(
  row: RawRow,
  lineOf: Map<string, number>,
  { format, mapping, lexicon, now }: CheckOptions,
): CheckedRow {
  const { line, raw } = row
  const failed = (errors: RecordIssue[]): CheckedRow => ({
    line,
    raw,
    record: null,
    errors,
    action: 'error',
    enterpriseId: null,
  })
  if (row.issues.length > 0) return failed(row.issues)
  const given = Array.isArray(raw) ? recordOfRow(raw, mapping) : raw
  const { record, issues } = readEnterpriseRecord(given, lexicon, { isFromSheet: format !== 'jsonl', now })
  const other = record && lineOf.get(record.taxCode)
  if (record && other === undefined) lineOf.set(record.taxCode, line)
  const all: RecordIssue[] = other
    ? [...issues, { severity: 'error', path: 'taxCode', rule: 'duplicateInFile', values: { line: other } }]
    : issues
  return record && !hasErrors(all)
    ? { line, raw, record, errors: all, action: 'create', enterpriseId: null }
    : failed(all)
}
