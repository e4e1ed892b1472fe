const grouped = /^[1-9]\d{0,2}([.,\s]\d{3})+$/

/**
 * A number as people type it here: `0,01` and `0.01`, and in a `count` also `500.000`, `500,000` and `500 000`.
 * @returns NaN for anything else, null for nothing
 */
export function readNumber(typed: string, as: 'count' | 'measure'): number | null {
  const text = typed.trim()
  if (text === '') return null
  if (as === 'count' && grouped.test(text)) return Number(text.replace(/[.,\s]/g, ''))
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}
