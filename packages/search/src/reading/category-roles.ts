import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { FoundConcept } from './mentions.ts'
import { productsOfProcess } from './products-of-process.ts'

/** "육각 너트 열처리품", "bulong mạ kẽm": beside a thing, a treatment is how it comes, not what is ordered. */
export function isTreatment(lexicon: Lexicon, found: FoundConcept): boolean {
  return (
    isWithin(lexicon, found.concept, 'category:surface-treatment-services') ||
    isWithin(lexicon, found.concept, 'category:heat-treatment-services')
  )
}

/** Among them, names of what a thing is. */
const things = ['sheet-metal-enclosure', 'rubber-seal', 'industrial-gear', 'precision-shaft'].map(
  (id): ConceptKey => `category:${id}`,
)

/** Products named by how they are made (turned, stamped, moulded, welded parts) rather than by what they are. */
export function isForm(lexicon: Lexicon, found: Pick<FoundConcept, 'concept'>): boolean {
  if (things.some((thing) => isWithin(lexicon, found.concept, thing))) return false
  return ['machined-parts', 'sheet-metal-stampings', 'castings-forgings', 'plastic-rubber-parts'].some((root) =>
    isWithin(lexicon, found.concept, `category:${root}`),
  )
}

export function isMold(lexicon: Lexicon, found: Pick<FoundConcept, 'concept'>): boolean {
  return isWithin(lexicon, found.concept, 'category:molds-tooling')
}

/** A category that is no treatment, or a process that gives a thing its shape ("压铸+电镀" orders plated castings). */
export function namesThing(lexicon: Lexicon, found: FoundConcept): boolean {
  if (kindOf(found.concept) === 'category') return !isTreatment(lexicon, found)
  const product = kindOf(found.concept) === 'process' ? productsOfProcess[found.concept.slice('process:'.length)] : null
  return (
    product != null &&
    found.confidence >= 0.5 &&
    !isWithin(lexicon, `category:${product}`, 'category:surface-treatment-services') &&
    !isWithin(lexicon, `category:${product}`, 'category:heat-treatment-services')
  )
}

export function isService(lexicon: Lexicon, concept: ConceptKey): boolean {
  return ['surface-treatment-services', 'heat-treatment-services', 'mold-services'].some((root) =>
    isWithin(lexicon, concept, `category:${root}`),
  )
}

/** Branches whose goods have parts of their own: motors, pumps, vehicles, cabinets, machines. */
const wholes = [
  'auto-motorcycle-parts',
  'electrical-electronic-components',
  'automation-robot-parts',
  'furniture-hardware-wood',
  'power-transmission',
  'springs',
].map((id): ConceptKey => `category:${id}`)

/** Something that parts belong to, which a name of it may only tell apart. */
export function isWhole(lexicon: Lexicon, found: FoundConcept): boolean {
  return wholes.some((root) => isWithin(lexicon, found.concept, root))
}
