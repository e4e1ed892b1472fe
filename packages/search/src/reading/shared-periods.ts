import { foldCharacters } from '../lexicon/characters.ts'
import type { QuantityMention } from '../types.ts'
import { factorOf, period } from './periods.ts'
import { anyOf, type PlainText, plainText, spanOf } from './plain.ts'

/** An amount of which no time is said beside it. */
export interface OpenCount {
  from: number
  to: number
  low: number
  high: number
  unit: { name: string; factor: number } | null
}

/**
 * In profiles one time is said for several amounts ("300 nghìn bộ dây ô tô + 200 nghìn bộ xe máy mỗi năm", "4 million wire springs
 * and half a million flat ones monthly"), and a capacity without any is one of a year.
 */
export function sharingPeriods(plain: PlainText, open: OpenCount[], found: QuantityMention[]): QuantityMention[] {
  const timed = found.map((mention) => {
    const from = plain.characters.findIndex((character) => character.start >= mention.span.start)
    const to = plain.characters.findIndex((character) => character.start >= mention.span.end)
    return { from, to: to < 0 ? plain.folded.length : to, factor: factorIn(mention.span.text, plain, from) }
  })
  return open.flatMap(({ from, to, low, high, unit }) => {
    const nearest = timed.find(
      (one) =>
        one.factor !== null &&
        ((one.from >= to && joinsAmounts(plain.folded.slice(to, one.from))) ||
          (one.to <= from && joinsAmounts(plain.folded.slice(one.to, from)))),
    )
    // "3 tấn/giờ" has a time of its own, though none that a year is counted by.
    if (/^\s*\//.test(plain.folded.slice(to, to + 3))) return []
    const isCapacity = ofCapacity.test(plain.folded.slice(Math.max(0, from - 40), from))
    const factor = nearest?.factor ?? (isCapacity ? 1 : null)
    if (factor === null) return []
    const multiplier = factor * (unit?.factor ?? 1)
    return {
      kind: 'volume' as const,
      quantity: { min: low * multiplier, max: high * multiplier, unit: unit?.name ?? 'piece' },
      span: spanOf(plain, from, to),
    }
  })
}

/** How often a year the time of an amount comes round, from its own words or those right before it. */
function factorIn(text: string, plain: PlainText, from: number): number | null {
  const { folded } = plainText(text, foldCharacters(text))
  const match = anyPeriod.exec(folded) ?? anyPeriod.exec(plain.folded.slice(Math.max(0, from - 30), from))
  return match ? factorOf(match.groups!) : null
}

const anyPeriod = new RegExp(`(?<![a-z])${period}(?![a-z])`)
const ofCapacity = new RegExp(
  `(?:${anyOf('năng lực|công suất|capacity|産能力|生産能力|생산능력|생산 능력|产能|產能')})[^0-9.;。]{0,30}$`,
)
/** Another measure of the firm; "lò xo" is no *lô*. */
const lots = new RegExp(
  `(?<![a-z])(?!lo\\s+xo)(?:${anyOf('moq|tối thiểu|minimum|min order|ít nhất|at least|lô|lot|lots|đơn|order|orders|máy|machine|machines|worker|workers|công nhân')})(?![a-z])`,
)

/** A list goes on between two amounts: something joins them, the sentence does not end, and no other measure stands there. */
function joinsAmounts(between: string): boolean {
  return (
    between.length <= 48 &&
    !/[.;。！？!?]\s|[.;。]$|\d/.test(between) &&
    /,|、|，|\+|&|(?:^|\s)(?:va|con|and|cung)\s|及|和|与|및|와|과/.test(between) &&
    !lots.test(between)
  )
}
