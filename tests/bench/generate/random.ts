/** A stream of chance that is the same for the same seed. */
export interface Random {
  /** 0..1, below 1. */
  next: () => number
  /** A whole number from `min` to `max`, both included. */
  between: (min: number, max: number) => number
  chance: (share: number) => boolean
  pick: <Item>(items: readonly Item[]) => Item
  /** As often as trades are common: the first ones much more than the last (Zipf, exponent 0.7). */
  pickCommon: <Item>(items: readonly Item[]) => Item
  /** Up to `count` different ones. */
  some: <Item>(items: readonly Item[], count: number) => Item[]
}

/** Mulberry32: small, quick and the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]!
  return {
    next,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (share) => next() < share,
    pick,
    pickCommon: (items) => items[Math.floor(items.length * next() ** (1 / 0.3))]!,
    some: (items, count) => {
      const chosen = new Set<(typeof items)[number]>()
      for (let tries = 0; tries < count * 3 && chosen.size < Math.min(count, items.length); tries++)
        chosen.add(pick(items))
      return [...chosen]
    },
  }
}
