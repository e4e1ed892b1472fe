/** Slots of the table; it is begun anew when three quarters are taken. At 12 bytes each they cost memory only once used. */
const slots = 2 ** 19
const mostTaken = slots * 0.75

/**
 * Remembers lists of small numbers by marks of 64 bits, given as two halves. Typed arrays instead of a map: a search looks up
 * tens of thousands, and a key made for each would cost more than the counting.
 */
export function createValueTable() {
  const high = new Uint32Array(slots)
  const low = new Uint32Array(slots)
  /** Where in `pool` the length stands, followed by the values; 0 for a free slot. */
  const starts = new Uint32Array(slots)
  let pool = new Uint16Array(2 ** 16)
  let end = 1
  let taken = 0

  /** The slot of the mark, or the free one where it belongs. */
  function slotOf(first: number, second: number): number {
    let slot = (first ^ second) & (slots - 1)
    while (starts[slot] !== 0 && (high[slot] !== first || low[slot] !== second)) slot = (slot + 1) & (slots - 1)
    return slot
  }

  return {
    /** Adds one to the total of each value of the mark. @returns false when nothing is known of it */
    addTo(totals: Uint32Array, first: number, second: number): boolean {
      const start = starts[slotOf(first, second)]!
      if (start === 0) return false
      for (let at = start + 1, last = start + pool[start]!; at <= last; at++) totals[pool[at]!]!++
      return true
    },

    remember(first: number, second: number, values: number[]): void {
      if (taken >= mostTaken) {
        starts.fill(0)
        end = 1
        taken = 0
      }
      const slot = slotOf(first, second)
      if (starts[slot] === 0) taken++
      if (end + values.length + 1 > pool.length) {
        const larger = new Uint16Array(Math.max(pool.length * 2, end + values.length + 1))
        larger.set(pool)
        pool = larger
      }
      high[slot] = first
      low[slot] = second
      starts[slot] = end
      pool[end] = values.length
      pool.set(values, end + 1)
      end += values.length + 1
    },
  }
}
