/** How many shades the map has. */
export const levels = 5

/** The shade of a count among counts up to `most`, by ratios rather than differences: a few places hold most firms. 0 without any. */
export function levelOf(count: number, most: number): number {
  if (count <= 0 || most <= 0) return 0
  return Math.min(levels, Math.max(1, Math.ceil((levels * Math.log1p(count)) / Math.log1p(most))))
}
