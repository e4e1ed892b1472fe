import { conceptKey, isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { FoundConcept } from './mentions.ts'

/**
 * One word may name several processes or materials: 타발 is punching of metal and die cutting of foam, 押出 extrusion of plastics, rubber
 * and cable, PVC a plastic and the compound around a wire. What is ordered tells which: of readings of the same words the one that is
 * usual for the wanted category stays; where none is, or several are, all stay.
 */
export function sensesOfCategory(lexicon: Lexicon, category: ConceptKey | null, found: FoundConcept[]): FoundConcept[] {
  if (category === null) return found
  return found.filter((one) => {
    const rivals = found.filter(
      (other) =>
        other.from === one.from &&
        other.to === one.to &&
        other.concept !== one.concept &&
        kindOf(other.concept) === kindOf(one.concept),
    )
    return (
      rivals.length === 0 ||
      fits(lexicon, category, one.concept) ||
      !rivals.some((rival) => fits(lexicon, category, rival.concept))
    )
  })
}

function fits(lexicon: Lexicon, category: ConceptKey, concept: ConceptKey): boolean {
  if (kindOf(concept) === 'material') {
    const isWire = isWithin(lexicon, category, 'category:wires-cables-harnesses')
    return isWithin(lexicon, concept, 'material:wire-materials') === isWire
  }
  const usual = lexicon.concepts.get(category)?.details.processes
  return (
    Array.isArray(usual) &&
    usual.some((id) => typeof id === 'string' && isWithin(lexicon, conceptKey('process', id), concept))
  )
}
