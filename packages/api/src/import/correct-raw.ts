import { AppError } from '../errors.ts'
import { storable } from '../storable.ts'
import { importLimits, type RawCell, type RawRow } from './import-file.ts'
import { readLine } from './read-jsonl.ts'

/** A jsonl line that was no JSON is corrected as a whole, under this key. */
const wholeLineKey = 'text'

/**
 * A row with some cells changed (by heading), or some values of a record (by path, `capabilities.0.category`); empty takes
 * the value out. @throws AppError invalid when a heading or path is not of this row
 */
export function correctRaw(row: RawRow, values: Record<string, string>): RawRow {
  if (Array.isArray(row.raw)) return { ...row, raw: correctCells(row.raw, values), issues: [] }
  const whole = values[wholeLineKey]
  if (row.issues.length > 0 && whole !== undefined) return readLine(whole.trim(), row.line)
  const raw = structuredClone(row.raw)
  const given = Object.entries(values).map(([path, value]) => ({ path, value: String(storable(value)).trim() }))
  for (const { path, value } of given) if (value !== '') setAt(raw, path, value)
  // Entries leave a list from its end, so that those before keep their places.
  const removed = given.filter(({ value }) => value === '').map(({ path }) => path)
  for (const path of removed.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))) setAt(raw, path, '')
  return { ...row, raw, issues: [] }
}

function correctCells(raw: RawCell[], values: Record<string, string>): RawCell[] {
  const headings = raw.map(([heading]) => heading)
  const unknown = Object.keys(values).find((heading) => !headings.includes(heading))
  if (unknown !== undefined) throw unknownPath(unknown)
  return raw.map(([heading, cell]) => [
    heading,
    String(storable((values[heading] ?? cell).trim().slice(0, importLimits.cell))),
  ])
}

/** Keys that would reach into JavaScript's own objects rather than into the record. */
const forbiddenKeys = ['__proto__', 'constructor', 'prototype']

function setAt(raw: Record<string, unknown>, path: string, value: string): void {
  const keys = path.split('.')
  if (keys.length > 8 || keys.some((key) => key === '' || forbiddenKeys.includes(key))) throw unknownPath(path)
  let at: Record<string, unknown> = raw
  for (const key of keys.slice(0, -1)) {
    const inner = at[key]
    if (typeof inner === 'object' && inner !== null) at = inner as Record<string, unknown>
    else {
      const made: Record<string, unknown> = {}
      at[key] = made
      at = made
    }
  }
  const last = keys.at(-1)!
  if (value !== '') at[last] = value
  else if (Array.isArray(at)) at.splice(Number(last), 1)
  else delete at[last]
}

function unknownPath(path: string): AppError {
  return new AppError('invalid', `no such cell: ${path}`, [{ path, rule: 'wrongType' }])
}
