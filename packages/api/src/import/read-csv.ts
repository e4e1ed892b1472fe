import { CsvError, parse } from 'csv-parse/sync'
import { type ImportFile, importLimits, refuseFile } from './import-file.ts'
import { asTable } from './table-rows.ts'

/** @throws AppError invalid when quotes never close or there are too many rows */
export function readCsv(text: string): ImportFile {
  const bare = text.replace(/^\uFEFF/, '')
  // Excel writes this line where the list separator is not what it expects.
  const [, named] = /^sep=(.)\r?\n/i.exec(bare) ?? []
  try {
    const rows = parse(named ? bare.slice(bare.indexOf('\n') + 1) : bare, {
      delimiter: named ?? guessDelimiter(bare),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      maxRecordSize: importLimits.columns * importLimits.cell,
      // Title rows may stand above the headings.
      to: importLimits.rows + 20,
    }) as string[][]
    return { format: 'csv', ...asTable(rows) }
  } catch (error) {
    if (error instanceof CsvError) throw refuseFile('fileCsvBroken', { line: Number(error.lines ?? 0) })
    throw error
  }
}

/** The separator that the first lines use most, outside quotes. */
function guessDelimiter(text: string): string {
  const start = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split('\n', 5)
    .join('\n')
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: start.split(delimiter).length }))
  return counts.sort((a, b) => b.count - a.count)[0]!.delimiter
}
