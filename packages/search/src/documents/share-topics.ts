import type { Analysis } from '../reading/analyze.ts'
import type { NumberKind, QuantityFact } from '../types.ts'
import type { Topic } from './topic.ts'

/** Threads, gauges and sizes stand beside a name and are its own. */
function isOfItsOwn(fact: QuantityFact): boolean {
  return fact.kind === 'thread' || fact.kind === 'gauge' || fact.kind === 'size'
}

/** A topic that is a name in a list so far: nothing was said of it since it was named. */
export function isBareName(topic: Topic): boolean {
  return topic.facts.length === topic.before && topic.quantities.every(isOfItsOwn)
}

/**
 * What a text says after several products is said of each: in the same sentence of the names of a list, in later
 * sentences of all that one sentence named. A delivery time, volume or tolerance in a sentence that names nothing also
 * holds for what was named earlier without one.
 */
export function shareWithTopicsBeside(analysis: Analysis, topics: Topic[]): void {
  const own = topics.map((topic) => ({ facts: [...topic.facts], quantities: [...topic.quantities] }))
  for (const [index, topic] of topics.entries()) {
    const named = analysis.segments.sentence[topic.from] ?? 0
    for (const { topic: other, bare } of topic.beside) {
      const later = (sentence: number | undefined) => bare || (sentence ?? 0) > named
      other.facts.push(...own[index]!.facts.filter((_, at) => at >= topic.before && later(topic.factSentences[at])))
      other.quantities.push(
        ...own[index]!.quantities.filter((fact, at) => !isOfItsOwn(fact) && later(topic.quantitySentences[at])),
      )
    }
  }
  for (const [index, topic] of topics.entries()) {
    if (topic.category === null || topic.quantities.some((fact) => isPromise(fact.kind))) continue
    for (const kind of ['leadTime', 'volume', 'tolerance'] as NumberKind[]) {
      const following = topics
        .slice(index + 1)
        .map((other) => {
          const named = analysis.segments.sentence[other.from] ?? 0
          return other.quantities.filter((fact, at) => fact.kind === kind && (other.quantitySentences[at] ?? 0) > named)
        })
        .find((found) => found.length > 0)
      if (following) topic.quantities.push(...following)
    }
  }
}

/** What a firm promises of a product: once it has one of its own, later numbers speak of other products. */
function isPromise(kind: NumberKind): boolean {
  return kind === 'leadTime' || kind === 'volume'
}
