import { storable } from '../storable.ts'
import { guessMapping } from './import-columns.ts'
import { importLimits, type RawCell, type RawRow, refuseFile } from './import-file.ts'

/** How many rows at the top may be titles before the headings come. */
const titleRows = 10

/**
 * Rows of cells as headings and rows by heading. The headings are the row near the top that names most known columns,
 * else the first one; columns without a heading get the letter a spreadsheet gives them.
 * @throws AppError invalid when there is no table in it
 */
export function asTable(given: string[][]): { headings: string[]; rows: RawRow[] } {
  const cells = given.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (cells.length < 2) throw refuseFile('fileNoRows')
  const at = headingRow(cells)
  const width = Math.max(...cells.slice(0, 200).map((row) => row.length))
  if (width > importLimits.columns) throw refuseFile('fileTooManyColumns', { maximum: importLimits.columns })
  const headings = uniqueHeadings(Array.from({ length: width }, (_, column) => cells[at]?.[column] ?? ''))
  const rows = cells.slice(at + 1)
  if (rows.length > importLimits.rows) throw refuseFile('fileTooManyRows', { maximum: importLimits.rows })
  return {
    headings,
    rows: rows.map((row, index) => ({
      line: index + 1,
      raw: headings.map(
        (heading, column): RawCell => [
          heading,
          String(storable((row[column] ?? '').trim().slice(0, importLimits.cell))),
        ],
      ),
      issues: [],
    })),
  }
}

function headingRow(rows: string[][]): number {
  const known = rows.slice(0, titleRows).map((row) => Object.keys(guessMapping(row)).length)
  const most = Math.max(...known)
  return most >= 2 ? known.indexOf(most) : 0
}

function uniqueHeadings(given: string[]): string[] {
  const seen = new Map<string, number>()
  return given.map((heading, column) => {
    const name = String(storable(heading.replace(/\s+/g, ' ').trim().slice(0, 120))) || columnLetter(column)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** 0 → A, 26 → AA. */
function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last
}
