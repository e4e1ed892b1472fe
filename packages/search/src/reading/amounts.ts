import { parseNumber, scaleFactor, wordedNumber } from './numbers.ts'

/**
 * The value of an amount from its parts: digits or words, the scale behind them, "rưỡi" (and a half), and a digit after a
 * scale ("2tr5").
 */
export function amount(written: string, scale: string | undefined, half: string | undefined, tail?: string): number {
  const factor = scaleFactor(scale)
  const value =
    (written === ''
      ? 1
      : (wordedNumber(written) ?? parseNumber(written, isFraction(written, scale) ? 'length' : 'count'))) * factor
  if (tail) return value + (Number(tail) * factor) / 10
  return half ? value + factor / 2 : value
}

/** Before a scale word three digits behind a mark are decimals ("1,250 triệu"), but 2,500만 and "1.200 nghìn" are thousands of them. */
function isFraction(written: string, scale: string | undefined): boolean {
  const factor = scaleFactor(scale)
  if (factor === 1) return false
  if (factor === 1e3) return !/^\d{1,3}[.,]\d{3}$/.test(written)
  return !(/^\d{1,3},\d{3}$/.test(written) && /[^a-z\s]/.test(scale ?? ''))
}
