/** Weights of the first nine digits (modulo 11), as in `seeds/rules/tax-code.json`. */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

export type TaxCodeRefusal =
  /** Neither 10 digits nor 10 digits and a branch of 3. */
  | 'taxCodeForm'
  /** The tenth digit is not what the nine before it give. */
  | 'taxCodeCheckDigit'
  /** A sequence that no check digit fits, or province 00: never issued. */
  | 'taxCodeNeverIssued'
  /** Branches count from 001. */
  | 'taxCodeBranch'
  /** Twelve digits: the personal number of a household firm, which is no tax code of an enterprise. */
  | 'taxCodePersonal'

export type TaxCodeReading =
  /** `isZeroAdded`: a spreadsheet had dropped the leading zero. */
  { code: string; isZeroAdded: boolean } | { refusal: TaxCodeRefusal }

/**
 * Reads a Vietnamese tax code (Circular 90/2026/TT-BTC, article 5): 10 digits, or 10 and a branch `-NNN`, the dash being optional.
 * Spaces and dots are dropped. With `mayAddZero`, nine digits get back the zero that spreadsheets drop.
 */
export function readTaxCode(text: string, { mayAddZero = false } = {}): TaxCodeReading {
  const cleaned = text.replace(/[\s.\u00a0]/g, '').replace(/[\u2010-\u2015]/g, '-')
  const isZeroAdded = mayAddZero && /^\d{9}(-\d{3})?$/.test(cleaned)
  const given = isZeroAdded ? `0${cleaned}` : cleaned
  if (/^0\d{11}$/.test(given)) return { refusal: 'taxCodePersonal' }
  const [, main, branch] = /^(\d{10})(?:-?(\d{3}))?$/.exec(given) ?? []
  if (!main) return { refusal: 'taxCodeForm' }
  if (branch === '000') return { refusal: 'taxCodeBranch' }
  const digits = [...main].map(Number)
  const remainder = weights.reduce((sum, weight, position) => sum + weight * digits[position]!, 0) % 11
  if (remainder === 0 || main.startsWith('00') || main.slice(2, 9) === '0000000')
    return { refusal: 'taxCodeNeverIssued' }
  if (digits[9] !== 10 - remainder) return { refusal: 'taxCodeCheckDigit' }
  return { code: branch ? `${main}-${branch}` : main, isZeroAdded }
}
