import { refuseFile } from '../import/import-file.ts'
import { readImportFile } from '../import/read-import-file.ts'
import { unpackedSize } from '../import/unpacked-size.ts'
import { type PartField, type PartValues, partFields, readHeadings } from './part-columns.ts'

export const partsLimits = { bytes: 5 * 1024 * 1024, unpackedBytes: 50 * 1024 * 1024, rows: 200, cell: 4000 }

/** Title rows may stand above the headings. */
const titleRows = 10

export interface PartsFile {
  rows: PartValues[]
  /** Headings that name nothing a parts list holds; what stands under them is not read. */
  unknownHeadings: string[]
}

/**
 * Reads a parts list: csv or xlsx (first sheet with rows), headings in any of five languages. Empty rows are left out.
 * @throws AppError invalid with the reason under `file`: no file of that kind, too large (packed or unpacked), too many rows,
 *   no column for the name of a part
 */
export async function readPartsFile(fileName: string, bytes: Uint8Array): Promise<PartsFile> {
  if (bytes.length > partsLimits.bytes) throw refuseFile('fileTooLarge', { maximum: partsLimits.bytes })
  if ((unpackedSize(bytes) ?? 0) > partsLimits.unpackedBytes)
    throw refuseFile('fileTooManyRows', { maximum: partsLimits.rows })
  if (/\.jsonl$/i.test(fileName)) throw refuseFile('fileNotParts')
  const { headings, rows } = await readImportFile(fileName, bytes)
  const cells = [headings, ...rows.map(({ raw }) => (Array.isArray(raw) ? raw.map(([, cell]) => cell) : []))]
  const at = headingRow(cells)
  const columns = readHeadings(cells[at] ?? [])
  if (![...columns.values()].includes('name')) throw refuseFile('fileNoPartNames')
  const parts = cells
    .slice(at + 1)
    .map((row) => valuesOf(row, columns))
    .filter((values) => partFields.some((field) => values[field] !== ''))
  if (parts.length === 0) throw refuseFile('fileNoRows')
  if (parts.length > partsLimits.rows) throw refuseFile('fileTooManyRows', { maximum: partsLimits.rows })
  const unknownHeadings = (cells[at] ?? []).filter((heading, column) => !columns.has(column) && heading.length > 1)
  return { rows: parts, unknownHeadings }
}

/** The row near the top that names most columns. */
function headingRow(cells: string[][]): number {
  const known = cells.slice(0, titleRows + 1).map((row) => readHeadings(row).size)
  return known.indexOf(Math.max(...known))
}

function valuesOf(row: string[], columns: Map<number, PartField>): PartValues {
  const values = Object.fromEntries(partFields.map((field) => [field, ''])) as PartValues
  for (const [column, field] of columns) values[field] = (row[column] ?? '').trim().slice(0, partsLimits.cell)
  return values
}
