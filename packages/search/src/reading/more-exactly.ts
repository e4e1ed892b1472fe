import { isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import type { Analysis } from './analyze.ts'
import { foldedStretch } from './stretches.ts'
import type { WeighedCategory } from './weigh-categories.ts'

/** What of a short name's weight goes to the longer name that says which kind is meant. */
const share = 0.7

/**
 * "Vented rotors" … "brake rotors"; 스프링 … 판스프링: where a longer name in the text holds the short one as its head, it says which is
 * meant, and what the short one weighs speaks for it. Nothing changes where several kinds are named so;
 * a family and its member are weighed elsewhere.
 */
export function moreExactly(lexicon: Lexicon, analysis: Analysis, weighed: WeighedCategory[]): WeighedCategory[] {
  const headFirst = analysis.lang === 'vi' || analysis.lang === null
  const wordsOf = weighed.map(({ found }) => singular(foldedStretch(analysis, found.start, found.end)))
  return weighed.flatMap((short, index) => {
    const words = wordsOf[index]!
    const longer = weighed.filter((other, at) => {
      const whole = wordsOf[at]!
      return (
        other.weight >= 0.5 &&
        !isWithin(lexicon, other.found.concept, short.found.concept) &&
        whole.length > words.length &&
        (headFirst ? whole.startsWith(`${words} `) : whole.endsWith(words))
      )
    })
    const kinds = new Set(longer.map(({ found }) => found.concept))
    if (kinds.size !== 1 || weighed.some((other) => other !== short && laps(other, short))) return [short]
    const [concept] = kinds
    return [
      { found: short.found, weight: short.weight * (1 - share) },
      { found: { ...short.found, concept: concept! }, weight: short.weight * share },
    ]
  })
}

function laps(a: WeighedCategory, b: WeighedCategory): boolean {
  const isSameSpan = a.found.from === b.found.from && a.found.to === b.found.to
  return !isSameSpan && a.found.from < b.found.to && b.found.from < a.found.to
}

function singular(words: string): string {
  return words.replace(/(?<=[a-z]{3})s$/, '')
}
