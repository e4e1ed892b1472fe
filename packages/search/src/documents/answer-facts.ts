import { conceptKey } from '../lexicon/lexicon.ts'
import type {
  AnsweredProfile,
  ConceptFact,
  ConceptKey,
  DocumentCapability,
  DocumentCertificate,
  EnterpriseDocument,
  NumberKind,
  QuantityFact,
} from '../types.ts'

/** Kinds that stand in rows of capabilities: an answer about them has none only while the firm has no capability. */
const inCapabilities = new Set(['process', 'material', 'tolerance', 'volume', 'leadTime', 'moq'])
/** Kinds with rows that every firm can have. */
const inOtherRows = new Set(['category', 'certification', 'equipment'])

interface AnswerFacts extends Pick<EnterpriseDocument, 'deniedQuantities'> {
  facts: ConceptFact[]
  quantities: QuantityFact[]
  denied: ConceptKey[]
}

interface Stated {
  capabilities: DocumentCapability[]
  shared: ConceptFact[]
  certificates: DocumentCertificate[]
}

/**
 * What answers add to what rows and texts say. A *yes* was written into the profile's rows when it came, and those the firm
 * may change later; it speaks here only where rows of its kind do not exist. A *no* has no row: it holds until the
 * profile states the thing after all.
 */
export function answerFacts({ answers = [], capabilities }: AnsweredProfile, stated: Stated): AnswerFacts {
  const found: AnswerFacts = { facts: [], quantities: [], denied: [], deniedQuantities: [] }
  const seen = new Set<string>()
  const hasNoRow = (kind: string) => !inCapabilities.has(kind) || capabilities.length === 0
  for (const answer of answers) {
    const { kind, concept, wanted } = answer
    const source = { field: 'answer' as const, rowId: answer.id, quote: null }
    if (concept !== null) {
      const key = conceptKey(kind as 'process', concept)
      // The latest answer about a concept counts.
      if (seen.has(key)) continue
      seen.add(key)
      if (answer.yes && !inOtherRows.has(kind) && hasNoRow(kind))
        found.facts.push({
          ...source,
          concept: key,
          confidence: 1,
          note: answer.manner === 'partner' ? 'byPartner' : null,
        })
      if (answer.yes === false && !isStated(key, stated)) found.denied.push(key)
    } else if (hasNoRow(kind)) {
      const number = answer.number
        ? { min: answer.number.value, max: answer.number.value, unit: answer.number.unit }
        : wanted
      if (!number) continue
      if (answer.yes === false) found.deniedQuantities.push({ kind: kind as NumberKind, quantity: number })
      else found.quantities.push({ ...source, kind: kind as NumberKind, quantity: number })
    }
  }
  return found
}

function isStated(key: ConceptKey, { capabilities, shared, certificates }: Stated): boolean {
  return (
    shared.some((fact) => fact.concept === key) ||
    certificates.some((held) => held.concept === key) ||
    capabilities.some(
      (capability) => capability.category?.concept === key || capability.facts.some((fact) => fact.concept === key),
    )
  )
}
