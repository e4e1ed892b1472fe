import { type Connection, conceptId } from '@matxich/db'
import type { ConceptFact, EnterpriseDocument, NumberKind, Quantity, QuantityFact } from '@matxich/search'
import { getStoredDocuments } from '@matxich/search/ranking'

/** A concept that a firm's own words name; `quote` is those words. */
export interface ReadConcept {
  concept: string
  quote: string
}

/** What the words on one capability, or on the firm as a whole, say beyond its fields: the same reading that search ranks by. */
export interface WordsReading {
  /** The capability row it belongs to; null for one that only the description speaks of, and for the whole firm. */
  capabilityId: string | null
  /** What only the description speaks of, by category id; null for a row's own, and for the firm as a whole. */
  category: ReadConcept | null
  processes: (ReadConcept & { isByPartner: boolean })[]
  materials: ReadConcept[]
  quantities: { kind: NumberKind; quantity: Quantity; quote: string }[]
}

export interface ReadInWords {
  capabilities: WordsReading[]
  certificates: (ReadConcept & { state: 'held' | 'planned' })[]
}

/** What is less sure than this is a hint for ranking, not a statement to show. */
const leastConfidence = 0.6

/**
 * What was read in the texts of a firm, from its search document, which is built from what anyone may read. Empty until the
 * document exists.
 */
export async function readInWords(db: Connection, id: string): Promise<ReadInWords> {
  const [document] = await getStoredDocuments(db, 'enterprise', [id])
  if (!document) return { capabilities: [], certificates: [] }
  const readings = [
    ...document.capabilities.map((capability) => ({
      capabilityId: capability.id,
      category: capability.id === null ? categoryOf(capability.category) : null,
      ...wordsOf(capability.facts, capability.quantities),
    })),
    { capabilityId: null, category: null, ...wordsOf(document.shared, document.sharedQuantities) },
  ]
  return {
    capabilities: readings.filter(
      (reading) =>
        reading.category || reading.processes.length + reading.materials.length + reading.quantities.length > 0,
    ),
    certificates: certificatesOf(document),
  }
}

function categoryOf(fact: ConceptFact | null): ReadConcept | null {
  if (!fact?.quote || fact.confidence < leastConfidence) return null
  return { concept: conceptId(fact.concept), quote: fact.quote }
}

function wordsOf(facts: ConceptFact[], quantities: QuantityFact[]) {
  const stated = new Set(facts.filter((fact) => fact.quote === null).map((fact) => fact.concept))
  const read = new Map<string, ConceptFact & { quote: string }>()
  for (const fact of facts) {
    if (fact.quote === null || fact.field === 'equipment' || fact.confidence < leastConfidence) continue
    if (!stated.has(fact.concept) && !read.has(fact.concept)) read.set(fact.concept, { ...fact, quote: fact.quote })
  }
  const ofKind = (kind: string) => [...read.values()].filter((fact) => fact.concept.startsWith(`${kind}:`))
  return {
    processes: ofKind('process').map(({ concept, quote, note }) => ({
      concept: conceptId(concept),
      quote,
      isByPartner: note === 'byPartner',
    })),
    materials: ofKind('material').map(({ concept, quote }) => ({ concept: conceptId(concept), quote })),
    // What a machine can do is said in its own row; the range reckoned from it is for matching.
    quantities: quantities.flatMap(({ kind, quantity, quote, field }) =>
      quote === null || field === 'equipment' ? [] : [{ kind, quantity, quote }],
    ),
  }
}

function certificatesOf({ certificates }: EnterpriseDocument): ReadInWords['certificates'] {
  const filed = new Set(certificates.filter((found) => found.quote === null).map((found) => found.concept))
  const read = new Map<string, ReadInWords['certificates'][number]>()
  for (const { concept, quote, state } of certificates)
    if (quote !== null && !filed.has(concept) && !read.has(concept))
      read.set(concept, { concept: conceptId(concept), quote, state })
  return [...read.values()]
}
