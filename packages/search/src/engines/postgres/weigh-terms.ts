import type { CandidateTerms } from '../../types.ts'
import type { TermStatistics } from './term-statistics.ts'

/** Terms that share one weight, so that one `ts_rank` call counts them. */
export interface TermGroup {
  weight: number
  terms: string[]
}

export interface WeighedTerms {
  /** A document with any of these is a candidate. */
  retrieving: string[]
  /** What orders candidates: the weights of the groups' terms that a document holds add up. */
  groups: TermGroup[]
}

/** Beyond this many expected candidates, words that half the firms use order candidates but retrieve none. */
const mostCandidates = 20_000
const mostGroups = 10

/**
 * Multiplies each term's weight by its rarity (the inverse document frequency of BM25) and picks those that retrieve:
 * strongest first, as long as the candidates expected stay few enough to order in time.
 */
export function weighTerms(terms: CandidateTerms, statistics: TermStatistics): WeighedTerms {
  const weights = new Map<string, number>()
  for (const { key, weight } of terms.concepts) weights.set(key, Math.max(weight, weights.get(key) ?? 0))
  for (const { token, weight } of terms.tokens) weights.set(token, Math.max(weight, weights.get(token) ?? 0))

  const weighed = [...weights]
    .filter(([, weight]) => weight > 0)
    .map(([term, weight]) => {
      const frequency = statistics.frequency.get(term) ?? 0
      return { term, frequency, weight: weight * rarity(frequency, statistics.documents) }
    })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))

  const retrieving: string[] = []
  let expected = 0
  for (const { term, frequency } of weighed) {
    expected += frequency * statistics.documents
    if (retrieving.length > 0 && expected > mostCandidates) break
    retrieving.push(term)
  }
  return { retrieving, groups: groupByWeight(weighed) }
}

/** ln(1 + (N − n + ½) / (n + ½)); 1 when nothing is known of the collection. */
function rarity(frequency: number, documents: number): number {
  if (documents < 1) return 1
  const holding = frequency * documents
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
}

/** Terms of nearly the same weight share a group: first exact, then coarser until few enough remain. */
function groupByWeight(weighed: { term: string; weight: number }[]): TermGroup[] {
  for (let digits = 4; ; digits--) {
    const groups = new Map<number, string[]>()
    for (const { term, weight } of weighed) {
      const rounded = digits > 0 ? Number(weight.toPrecision(digits)) : 2 ** Math.round(Math.log2(weight))
      const group = groups.get(rounded)
      if (group) group.push(term)
      else groups.set(rounded, [term])
    }
    if (groups.size <= mostGroups || digits === 0)
      return [...groups].map(([weight, terms]) => ({ weight, terms: terms.sort() }))
  }
}
