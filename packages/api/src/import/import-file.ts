import type { ImportFormat } from '@matxich/db'
import { AppError, type FieldIssue } from '../errors.ts'
import type { RecordIssue } from './record-issues.ts'

export const importLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  cell: 20_000,
  unpackedBytes: 300 * 1024 * 1024,
}

/** Heading and cell. Rows keep their cells as a list, because jsonb forgets the order of keys. */
export type RawCell = [heading: string, cell: string]

/** One row as it stood in the file; `line` counts data rows from 1. */
export interface RawRow {
  line: number
  /** The object of a jsonl line otherwise. */
  raw: RawCell[] | Record<string, unknown>
  /** What made the row itself unreadable. */
  issues: RecordIssue[]
}

export interface ImportFile {
  format: ImportFormat
  /** Empty for jsonl, whose records name their fields themselves. */
  headings: string[]
  rows: RawRow[]
}

/** A file that cannot be taken, told under its field of the form. */
export function refuseFile(rule: string, values?: FieldIssue['values']): AppError {
  return new AppError('invalid', `import file: ${rule}`, [{ path: 'file', rule, ...(values && { values }) }])
}
