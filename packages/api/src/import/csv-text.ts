/**
 * One line of a CSV file for a spreadsheet. A cell that it would take for a formula gets an apostrophe first, so that opening
 * an export never runs what a firm wrote into its name (OWASP, CSV injection).
 */
export function csvLine(cells: (string | number | null | undefined)[]): string {
  return `${cells.map((cell) => quoted(neutral(String(cell ?? '')))).join(',')}\r\n`
}

/** Excel reads UTF-8 only with this in front. */
export const csvStart = '\uFEFF'

function neutral(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
