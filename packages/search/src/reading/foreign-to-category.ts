import { conceptKey, isFamily, isWithin, kindOf, type Lexicon, parentOf } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import type { FoundConcept } from './mentions.ts'

/**
 * Work and materials that are named beside an order but belong to something else: the customer's gear cutting in a need for
 * case hardening, the threaded holes of a plate to be anodised, the brass body an O-ring sits in. Measured over 220 needs of one
 * author and 140 of three others: shaping, cutting, joining by force and electronics that no maker of the wanted category or its
 * neighbours usually does were demanded in one of four, coatings, heat treatments, welds and tests that nobody usually does in three
 * of four.
 */

/** Families of processes that make a thing; a maker has them or makes something else. */
const making = [
  'machining',
  'press-forming',
  'cutting',
  'casting',
  'forging-heading',
  'plastic-rubber-forming',
  'harness-processing',
  'electronics-assembly',
  'woodworking',
  'edm',
  'riveting-pressing',
].map((id): ConceptKey => `process:${id}`)

/** Small work at the edge of any order, of which most words tell a feature or the customer's own step. */
const small = [
  'riveting-pressing',
  'potting-sealing',
  'blanking-punching',
  'bending',
  'shearing-sawing',
  'wire-drawing',
  'metal-spinning',
  'harness-assembly',
  'smt-assembly',
  'tht-assembly',
  'woodworking',
].map((id): ConceptKey => `process:${id}`)

/** Branches whose goods have parts of many kinds: there only small work is foreign. */
const composed = [
  'auto-motorcycle-parts',
  'electrical-electronic-components',
  'automation-robot-parts',
  'furniture-hardware-wood',
  'power-transmission',
  'cutting-tools',
  'jigs-fixtures',
  'molds-tooling',
].map((id): ConceptKey => `category:${id}`)

/** Work that is added to goods of a branch as a matter of course: castings and stampings are machined, harnesses sealed and moulded. */
const added: [string, string[]][] = [
  ['castings-forgings', ['machining', 'riveting-pressing']],
  ['sheet-metal-stampings', ['machining', 'riveting-pressing', 'press-forming', 'cutting']],
  ['wires-cables-harnesses', ['harness-processing', 'overmolding', 'injection-molding', 'coil-winding']],
  ['plastic-rubber-parts', ['plastic-rubber-forming', 'milling-3-axis']],
]

/** Whether a process is work that makers of the wanted category do not do: not among what is usual for it or its neighbours. */
export function isForeignProcess(lexicon: Lexicon, category: ConceptKey | null, process: ConceptKey): boolean {
  if (category === null || !isAmong(lexicon, process, making)) return false
  // "어셈블리", "pre-assembled": of a cable or harness assembly says no more than what is ordered.
  if (process === 'process:harness-assembly') return true
  if (isUsualNear(lexicon, category, process) || isAdded(lexicon, category, process)) return false
  if (isAmong(lexicon, process, small)) return true
  return !isAmong(lexicon, category, composed)
}

/**
 * "模具钢S50C", "stainless steel 304": right beside a grade its family says nothing of its own. A stroke, a comma or a new line
 * between them makes two materials ("sắt/inox 304").
 */
export function isBesideGrade(lexicon: Lexicon, found: FoundConcept, { found: all, folded }: Analysis): boolean {
  if (kindOf(found.concept) !== 'material' || !isFamily(lexicon, found.concept)) return false
  const between = (left: FoundConcept, right: FoundConcept) =>
    left.end <= right.start ? folded.text.slice(left.end, right.start) : '|'
  return all.some(
    (other) =>
      kindOf(other.concept) === 'material' &&
      !isFamily(lexicon, other.concept) &&
      other.confidence >= 0.5 &&
      (beside.test(between(found, other)) || beside.test(between(other, found))),
  )
}

const beside = /^[ \t\u3000(（]?$/

/** 穴あけパンチ, "forging dies": work that stands in the name of the goods tells which they are, where their makers do not do it. */
export function isInName(
  lexicon: Lexicon,
  category: ConceptKey | null,
  found: FoundConcept,
  all: FoundConcept[],
): boolean {
  if (category === null || kindOf(found.concept) !== 'process' || !isAmong(lexicon, found.concept, making)) return false
  return (
    all.some((other) => other.concept === category && other.start === found.end) &&
    !isUsualNear(lexicon, category, found.concept)
  )
}

function isAdded(lexicon: Lexicon, category: ConceptKey, process: ConceptKey): boolean {
  return added.some(
    ([branch, processes]) =>
      isWithin(lexicon, category, `category:${branch}`) &&
      processes.some((id) => isWithin(lexicon, process, `process:${id}`)),
  )
}

/** The usual work of a category, its family, its members and its siblings. */
function isUsualNear(lexicon: Lexicon, category: ConceptKey, process: ConceptKey): boolean {
  const family = parentOf(lexicon, category)
  const near = [category, ...(lexicon.descendants.get(category) ?? [])]
  // A family of few members, not a whole branch: what is usual for a nut is usual for a bolt.
  if (family !== null && parentOf(lexicon, family) !== null)
    near.push(family, ...(lexicon.descendants.get(family) ?? []))
  return near.some((one) => {
    const usual = lexicon.concepts.get(one)?.details.processes
    return (
      Array.isArray(usual) &&
      usual.some(
        (id) =>
          typeof id === 'string' &&
          (isWithin(lexicon, conceptKey('process', id), process) ||
            isWithin(lexicon, process, conceptKey('process', id))),
      )
    )
  })
}

function isAmong(lexicon: Lexicon, key: ConceptKey, families: ConceptKey[]): boolean {
  return families.some((family) => isWithin(lexicon, key, family))
}

const metalGoods = ['fasteners', 'springs', 'castings-forgings', 'sheet-metal-stampings'].map(
  (id): ConceptKey => `category:${id}`,
)
const plasticGoods = [
  'plastic-rubber-parts',
  'plastic-clip',
  'connector-housing',
  'motorcycle-plastic-cover',
  'weatherstrip',
  'harness-accessories',
].map((id): ConceptKey => `category:${id}`)
/** Services that take parts of whatever steel; who anodises or hardens tools must know the grade. */
const servedParts = ['plating-service', 'painting-service', 'blasting-polishing-service', 'case-hardening-service'].map(
  (id): ConceptKey => `category:${id}`,
)
const packed = ['industrial-packaging', 'furniture-hardware-wood', 'plastic-rubber-parts', 'steel-rule-die'].map(
  (id): ConceptKey => `category:${id}`,
)

/**
 * Whether a material is none that the wanted goods are made of: the steel of parts that are sent to be plated, the nylon of a
 * lock nut, the screw inside a plastic cover, the bag around it.
 */
export function isForeignMaterial(lexicon: Lexicon, category: ConceptKey | null, material: ConceptKey): boolean {
  if (category === null) return false
  if (isAmong(lexicon, category, servedParts)) return true
  const isOf = (family: string) => isWithin(lexicon, material, `material:${family}`)
  if ((isOf('packaging-materials') || isOf('wood-panel')) && !isAmong(lexicon, category, packed)) return true
  if (isAmong(lexicon, category, plasticGoods)) return isOf('metal')
  if (!isAmong(lexicon, category, metalGoods)) return false
  return isOf('plastics') || isOf('wire-materials')
}
