import { storable } from '../storable.ts'
import { type ImportFile, importLimits, type RawRow, refuseFile } from './import-file.ts'

/** One record per line; a line that is no JSON object stays in the list with its reason. @throws AppError invalid on too many rows */
export function readJsonl(text: string): ImportFile {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length > importLimits.rows) throw refuseFile('fileTooManyRows', { maximum: importLimits.rows })
  return { format: 'jsonl', headings: [], rows: lines.map((line, at) => readLine(line, at + 1)) }
}

export function readLine(text: string, line: number): RawRow {
  try {
    const raw = storable(JSON.parse(text))
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
      return { line, raw: raw as Record<string, unknown>, issues: [] }
  } catch {
    // Told below: what matters to people is the line, not where the parser gave up.
  }
  return {
    line,
    raw: { text: storable(text.slice(0, importLimits.cell)) },
    issues: [{ severity: 'error', path: '', rule: 'notJson' }],
  }
}
