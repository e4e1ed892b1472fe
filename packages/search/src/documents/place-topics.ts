import { isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import { nameScores } from '../reading/name-scores.ts'
import type { ConceptFact, ConceptKey, DocumentCapability, QuantityFact } from '../types.ts'
import { lendAcrossLines } from './lend-across-lines.ts'
import type { ProfileText } from './profile-text.ts'
import type { Topic } from './topic.ts'

/** What the text of a row adds; a field beats the text about the same number. */
export function addTopic(lexicon: Lexicon, capability: DocumentCapability, topic: Topic, hasCategory: boolean): void {
  if (topic.category && !hasCategory) {
    const current = capability.category
    if (current === null || isWithin(lexicon, topic.category.concept, current.concept))
      capability.category = topic.category
  }
  const stated = new Set(capability.quantities.filter((fact) => fact.quote === null).map((fact) => fact.kind))
  capability.facts.push(...topic.facts)
  capability.quantities.push(...topic.quantities.filter((fact) => !stated.has(fact.kind)))
}

/** Topics of the description join the row of the same category, else become capabilities of their own. */
export function placeTopics(
  lexicon: Lexicon,
  capabilities: DocumentCapability[],
  read: ProfileText,
  shared: ConceptFact[],
  sharedQuantities: QuantityFact[],
): void {
  const rows = capabilities.filter((capability) => capability.id !== null)
  const alone: DocumentCapability[] = []
  for (const topic of read.topics) {
    if (topic.category === null) {
      const only = capabilities.length === 1 ? capabilities[0] : undefined
      if (only) addTopic(lexicon, only, topic, true)
      else {
        shared.push(...topic.facts)
        sharedQuantities.push(...topic.quantities)
      }
      continue
    }
    const related = rowOf(lexicon, capabilities, topic, read)
    if (related) addTopic(lexicon, related, topic, related.category !== null)
    else {
      const capability = { id: null, category: topic.category, facts: topic.facts, quantities: topic.quantities }
      capabilities.push(capability)
      alone.push(capability)
    }
  }
  for (const row of rows) if (isBare(row)) fillBareRow(lexicon, row, rows, alone)
  for (const capability of capabilities) takeUsualWork(lexicon, capability, capabilities)
  lendAcrossLines(lexicon, capabilities)
}

/**
 * "Khuôn …; linh kiện lẻ …. Thiết kế, thử khuôn trong nhà": of molds and their parts, work usual for one and not for the
 * one it was last spoken of beside is that one's too.
 */
function takeUsualWork(lexicon: Lexicon, capability: DocumentCapability, all: DocumentCapability[]): void {
  if (rootOf(lexicon, capability) !== 'category:molds-tooling') return
  const usual = usualOf(lexicon, capability)
  for (const other of all) {
    if (other === capability || rootOf(lexicon, other) !== rootOf(lexicon, capability)) continue
    const usualThere = usualOf(lexicon, other)
    for (const fact of other.facts)
      if (
        isFromDescription(fact) &&
        usual.has(fact.concept) &&
        !usualThere.has(fact.concept) &&
        !capability.facts.some((own) => own.concept === fact.concept)
      )
        capability.facts.push({ ...fact, confidence: fact.confidence * 0.8 })
  }
}

function usualOf(lexicon: Lexicon, capability: DocumentCapability): Set<string> {
  const processes = lexicon.concepts.get(capability.category?.concept ?? '')?.details.processes
  return new Set(Array.isArray(processes) ? processes.map((id) => `process:${id}`) : [])
}

/** The row a topic speaks of: the same category, else the member of its family whose name the text comes nearest to. */
function rowOf(
  lexicon: Lexicon,
  capabilities: DocumentCapability[],
  topic: Topic,
  read: ProfileText,
): DocumentCapability | undefined {
  const wanted = topic.category!.concept
  const same = capabilities.find((capability) => capability.category?.concept === wanted)
  if (same) return same
  const members = capabilities.filter(
    (capability) =>
      capability.category !== null &&
      (isWithin(lexicon, capability.category.concept, wanted) ||
        (capability.id !== null &&
          topic.named !== null &&
          topic.named !== wanted &&
          isWithin(lexicon, capability.category.concept, topic.named)) ||
        (topic.category!.confidence < 0.85 &&
          parentOfFact(lexicon, capability) === lexicon.ancestors.get(wanted)?.[1])),
  )
  if (members.length > 1) {
    const names = nameScores(
      lexicon,
      read.analysis,
      topic.from,
      Math.min(topic.to, topic.from + 14),
      [],
      categoriesOf(members),
    )
    members.sort(
      (a, b) =>
        (names.get(b.category!.concept) ?? 0) - (names.get(a.category!.concept) ?? 0) ||
        a.facts.length - b.facts.length,
    )
  }
  return members[0] ?? capabilities.find((capability) => capability.category === null && capability.id !== null)
}

function parentOfFact(lexicon: Lexicon, capability: DocumentCapability): ConceptKey | undefined {
  return lexicon.ancestors.get(capability.category!.concept)?.[1]
}

function categoriesOf(capabilities: DocumentCapability[]): ConceptKey[] {
  return capabilities.flatMap(({ category }) => (category ? [category.concept] : []))
}

function isBare(capability: DocumentCapability): boolean {
  return (
    capability.category !== null &&
    capability.facts.length === 0 &&
    capability.quantities.every(({ kind }) => kind === 'moq')
  )
}

/**
 * A row of which no text speaks: what the description says of something of the same branch that is no row itself is said
 * of it, else what is said of the rows beside it in that branch.
 */
function fillBareRow(
  lexicon: Lexicon,
  row: DocumentCapability,
  rows: DocumentCapability[],
  alone: DocumentCapability[],
): void {
  const root = rootOf(lexicon, row)
  const near = alone.filter((capability) => rootOf(lexicon, capability) === root)
  for (const other of near.length > 0 ? near : rows) {
    if (other === row || rootOf(lexicon, other) !== root) continue
    row.facts.push(...other.facts.filter(isFromDescription))
    row.quantities.push(...other.quantities.filter(isFromDescription))
  }
}

function isFromDescription(fact: ConceptFact | QuantityFact): boolean {
  return fact.field === 'description'
}

function rootOf(lexicon: Lexicon, capability: DocumentCapability): ConceptKey | undefined {
  return lexicon.ancestors.get(capability.category?.concept ?? '')?.at(-1)
}
