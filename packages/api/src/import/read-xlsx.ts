import { type ImportFile, importLimits, refuseFile } from './import-file.ts'
import { asTable } from './table-rows.ts'
import { unpackedSize } from './unpacked-size.ts'

/** Reads the first sheet that has rows. @throws AppError invalid when the workbook is broken, protected or unpacks to too much */
export async function readXlsx(bytes: Uint8Array): Promise<ImportFile> {
  const size = unpackedSize(bytes)
  if (size === null) throw refuseFile('fileXlsxBroken')
  if (size > importLimits.unpackedBytes) throw refuseFile('fileTooManyRows', { maximum: importLimits.rows })
  const sheets = await readSheets(bytes)
  const sheet = sheets.find((rows) => rows.length > 1)
  if (!sheet) throw refuseFile('fileNoRows')
  return { format: 'xlsx', ...asTable(sheet) }
}

async function readSheets(bytes: Uint8Array): Promise<string[][][]> {
  const { default: readXlsxFile } = await import('read-excel-file/node')
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes))
    return sheets.map(({ data }) => data.map((row) => row.map(cellText)))
  } catch {
    // Whatever the parser met, people can do one thing about it: save the workbook again.
    throw refuseFile('fileXlsxBroken')
  }
}

/** Numbers without the exponent that long tax codes would get; dates as days. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell)
  return String(cell)
}
