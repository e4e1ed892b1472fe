/**
 * A number as people type it in Vietnam or abroad: `1.234.567`, `1,234,567`, `0,01`, `1.234,5`; null when it is none.
 * One separator alone before three digits is read as thousands when `isWhole`, else as a decimal sign.
 */
export function readNumber(given: unknown, { isWhole }: { isWhole: boolean }): number | null {
  if (typeof given === 'number') return Number.isFinite(given) ? given : null
  if (typeof given !== 'string') return null
  const text = given.replace(/[\s\u00a0']/g, '').replace(/^(±|\+\/?-)/, '')
  if (!/^-?\d+([.,]\d+)*$/.test(text)) return null
  const separators = text.replace(/[^.,]/g, '')
  if (separators === '') return Number(text)
  const last = separators.at(-1)!
  const isOneKind = [...separators].every((separator) => separator === last)
  const isGrouped = /^-?\d{1,3}([.,]\d{3})+$/.test(text)
  if (isOneKind && separators.length > 1) return isGrouped ? Number(text.replaceAll(last, '')) : null
  if (isOneKind && isWhole && isGrouped) return Number(text.replaceAll(last, ''))
  const at = text.lastIndexOf(last)
  return Number(`${text.slice(0, at).replace(/[.,]/g, '')}.${text.slice(at + 1)}`)
}

/** A calendar day as `YYYY-MM-DD`, from that form, `D/M/YYYY` (also with - or .) or a spreadsheet's date; null when there is no such day. */
export function readDate(given: unknown): string | null {
  if (given instanceof Date) return Number.isNaN(given.getTime()) ? null : given.toISOString().slice(0, 10)
  if (typeof given !== 'string') return null
  const text = given.trim()
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text) ?? []
  if (year && month && day) return asDay(Number(year), Number(month), Number(day))
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return d && m && y ? asDay(Number(y), Number(m), Number(d)) : null
}

function asDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null
}

/** What stands between commas, semicolons or line breaks of one cell; a list stays a list. */
export function readList(given: unknown): unknown[] {
  if (given === null || given === undefined) return []
  if (Array.isArray(given)) return given
  if (typeof given !== 'string') return [given]
  return given
    .split(/[;,\n|]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
