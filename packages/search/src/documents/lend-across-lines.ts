import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey, DocumentCapability } from '../types.ts'

/** Work that a firm does to whatever it makes, once it does it at all. */
const serviceFamilies: ConceptKey[] = ['category:surface-treatment-services', 'category:heat-treatment-services']

/**
 * What a text says of one line holds for another that says nothing of the kind: who names its steels once, under the first of
 * its products, has named them. Treatments of a line of their own ("sơn tĩnh điện tại chỗ", "có lò thấm than") are done to all
 * that the firm makes. Fields of rows are of their row alone: who fills them in says what belongs where.
 */
export function lendAcrossLines(lexicon: Lexicon, capabilities: DocumentCapability[]): void {
  const lines = capabilities.map((capability) => ({
    isService: serviceFamilies.some((family) => isWithin(lexicon, capability.category?.concept ?? '', family)),
    isTool: isWithin(lexicon, capability.category?.concept ?? '', 'category:molds-tooling'),
    said: capability.facts.filter((fact) => fact.field === 'description' && fact.note === 'fromText'),
    states: new Set(capability.facts.map((fact) => kindOf(fact.concept))),
    own: new Set(capability.facts.map((fact) => fact.concept)),
  }))
  for (const [index, capability] of capabilities.entries()) {
    const line = lines[index]!
    // What a service treats is the customer's.
    if (line.isService) continue
    for (const [other, { said, isService, isTool }] of lines.entries()) {
      if (other === index) continue
      for (const fact of said) {
        const kind = kindOf(fact.concept)
        // Steels of a mold are no material of the parts made beside it.
        const isMaterial = kind === 'material' && !line.states.has(kind) && isTool === line.isTool
        const isLent = isMaterial || (kind === 'process' && isService)
        if (!isLent || line.own.has(fact.concept)) continue
        line.own.add(fact.concept)
        capability.facts.push({ ...fact, note: 'otherLine' })
      }
    }
  }
}
