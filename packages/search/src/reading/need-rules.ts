import { isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'

const dieMaterials = [
  'tool-steel',
  'tungsten-carbide',
  'cast-iron',
  's45c',
  's50c',
  's55c',
  'scm440',
  'suj2',
  'a7075',
  'a6061',
  'c1720-becu',
  'sus420j2',
  'sus440c',
]

/**
 * A need for a mould or die names two kinds of material: what the tool is made of, which is wanted, and what it will
 * shape, which is not. Only tool materials are requirements of a tool.
 */
export function isToolMaterial(lexicon: Lexicon, category: ConceptKey | null, material: string): boolean {
  if (category === null || !isWithin(lexicon, category, 'category:molds-tooling')) return true
  if (isWithin(lexicon, category, 'category:mold-components') || isWithin(lexicon, category, 'category:mold-services'))
    return !isWithin(lexicon, material, 'material:plastics')
  return dieMaterials.some((family) => isWithin(lexicon, material, `material:${family}`))
}

/** Processes that follow from any order (packing, delivery, general assembly) and are asked by the way. */
const byTheWay = new Set([
  'process:packing-kitting',
  'process:mechanical-assembly',
  'process:assembly',
  'process:inspection-testing',
  'process:material-testing',
  'process:product-design-cad',
  'process:engineering-design',
  'process:chemical-cleaning',
  'process:prototyping',
])

export function isByTheWay(process: string): boolean {
  return byTheWay.has(process)
}

/** Moulding, stamping or casting named in a need for the tool is what the tool is for. */
export function isPurposeOfTool(lexicon: Lexicon, category: ConceptKey | null, process: string): boolean {
  if (category === null) return false
  const fixture = isWithin(lexicon, category, 'category:jigs-fixtures')
  if (category === 'category:mold-electrode' && isWithin(lexicon, process, 'process:edm')) return true
  if (!fixture && !isWithin(lexicon, category, 'category:molds-tooling')) return false
  // "Must have a two-shot machine in house for the trials" is asked of the toolmaker.
  if (process === 'process:two-shot-molding') return false
  return (
    isWithin(lexicon, process, 'process:plastic-rubber-forming') ||
    isWithin(lexicon, process, 'process:press-forming') ||
    isWithin(lexicon, process, 'process:casting') ||
    isWithin(lexicon, process, 'process:forging-heading')
  )
}

/** "Hardened to 52 HRC" in a need for a tool is a state of its steel, not a process the toolmaker must own. */
export function isStateOfSteel(lexicon: Lexicon, category: ConceptKey | null, process: string): boolean {
  if (category === null) return false
  const tool =
    isWithin(lexicon, category, 'category:molds-tooling') || isWithin(lexicon, category, 'category:jigs-fixtures')
  return tool && isWithin(lexicon, process, 'process:heat-treatment')
}

/** Declarations per product (RoHS, REACH, conflict minerals), which any maker can be asked for. */
export function isDeclaration(certification: string): boolean {
  return (
    certification === 'certification:rohs' ||
    certification === 'certification:reach' ||
    certification === 'certification:conflict-minerals'
  )
}

/** Words that mean another process in a trade: design of a mould, extrusion and cutting of wire. */
export function tradeSense(lexicon: Lexicon, category: ConceptKey | null, concept: ConceptKey): ConceptKey {
  const wires = category !== null && isWithin(lexicon, category, 'category:wires-cables-harnesses')
  if (wires && (concept === 'process:plastic-extrusion' || concept === 'process:metal-extrusion'))
    return 'process:cable-extrusion'
  if (wires && (concept === 'process:shearing-sawing' || concept === 'process:cutting'))
    return 'process:wire-cutting-stripping'
  const general = concept === 'process:engineering-design' || concept === 'process:product-design-cad'
  return general && category !== null && isWithin(lexicon, category, 'category:molds-tooling')
    ? 'process:mold-design'
    : concept
}
