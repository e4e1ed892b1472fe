import { isFamily, isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import type { Scope } from './scopes.ts'

/** Processes that give a part its shape, with the parts that are named after them. */
const shaping: Record<string, string> = {
  'injection-molding': 'injection-molded-part',
  overmolding: 'injection-molded-part',
  'two-shot-molding': 'injection-molded-part',
  'blow-molding': 'plastic-profile-sheet',
  thermoforming: 'plastic-profile-sheet',
  'plastic-extrusion': 'plastic-profile-sheet',
  'rubber-compression-molding': 'rubber-molded-part',
  'rubber-injection-molding': 'rubber-molded-part',
  'die-casting': 'die-cast-part',
  'sand-casting': 'sand-cast-part',
  'investment-casting': 'precision-cast-part',
  'powder-metallurgy': 'sintered-part',
  'hot-forging': 'forged-part',
  'progressive-stamping': 'stamped-metal-part',
  'transfer-stamping': 'stamped-metal-part',
  'blanking-punching': 'stamped-metal-part',
  'fine-blanking': 'stamped-metal-part',
  'deep-drawing': 'deep-drawn-part',
}

/** Cutting, bending and welding finish what was cast, too: they name the part only where nothing else shapes it. */
const finishing: Record<string, string> = {
  'laser-cutting': 'stamped-metal-part',
  bending: 'stamped-metal-part',
  'turret-punching': 'stamped-metal-part',
  'press-forming': 'stamped-metal-part',
  'cnc-turning': 'turned-part',
  'swiss-turning': 'turned-part',
  'turn-mill': 'turned-part',
  'milling-3-axis': 'milled-part',
  'milling-5-axis': 'milled-part',
  'mig-mag-welding': 'welded-frame',
}

/** Materials that are shaped in one way as a rule. */
const shapedAs: [string, string][] = [
  ['material:adc12', 'die-cast-part'],
  ['material:adc10', 'die-cast-part'],
  ['material:zinc-alloys', 'die-cast-part'],
  ['material:cast-iron', 'sand-cast-part'],
  ['material:elastomers', 'rubber-molded-part'],
  ['material:plastics', 'injection-molded-part'],
]

/** The parts that the materials asked for are shaped into as a rule. */
export function partsOfMaterial(lexicon: Lexicon, analysis: Analysis, scopes: Scope[]): Set<ConceptKey> {
  const parts = new Set<ConceptKey>()
  for (const { concept, confidence, from } of analysis.found) {
    if (kindOf(concept) !== 'material' || confidence < 0.6 || scopes[from] !== 'in') continue
    const shape = shapedAs.find(([family]) => isWithin(lexicon, concept, family))
    if (shape) parts.add(`category:${shape[1]}`)
  }
  return parts
}

/**
 * Branches whose names are often only what a part belongs to: the end shield of a motor, the knob of an oven. Moulds,
 * fasteners, gears, wires and services are ordered by their own names, however they are made.
 */
const wholes = [
  'auto-motorcycle-parts',
  'electrical-electronic-components',
  'furniture-hardware-wood',
  'automation-robot-parts',
]

/** Families whose members differ by how they are made. */
const plasticRubber = 'category:plastic-rubber-parts'
const formRoots = ['castings-forgings', 'plastic-rubber-parts', 'machined-parts', 'sheet-metal-stampings']
const forms = formRoots.map((id): ConceptKey => `category:${id}`)

const dieCastAlloys = ['material:adc12', 'material:adc10', 'material:zinc-alloys'] as const

const rigidPlastics = ['material:abs', 'material:pmma', 'material:pom', 'material:pc-abs'] as const

/** Wires and harnesses are never of plastics that do not bend. */
function isNoWire(lexicon: Lexicon, category: ConceptKey, materials: ConceptKey[]): boolean {
  return (
    isWithin(lexicon, category, 'category:wires-cables-harnesses') &&
    !isWithin(lexicon, category, 'category:connectors-terminals') &&
    materials.some((one) => rigidPlastics.some((plastic) => isWithin(lexicon, one, plastic)))
  )
}

/** Brackets, covers and plates are stamped as a rule, but not where something else shapes them. */
const stamped = 'category:sheet-metal-stampings'

/** Branches that single words of a text may point to without naming anything of theirs. */
const loosely = [
  'wires-cables-harnesses',
  'fasteners',
  'industrial-packaging',
  'cutting-tools',
  'machined-parts',
  'springs',
]

/**
 * The category of a part that is described by how it is made where its name speaks of something larger or of nothing
 * known: "motor end shield, die cast in ADC12" is a die-cast part. `category` comes back when it is made that way
 * as a rule, when it is ordered by its own name, or when nothing says how it is made. `named`: where a whole name of it
 * stands, or that it is only the whole which the part belongs to; what the title names gives way only to a process that shapes it.
 */
export function asMade(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
  category: ConceptKey | null,
  named: 'title' | 'text' | 'whole' | 'nowhere',
): ConceptKey | null {
  const other = asItsMaterial(lexicon, analysis, scopes, category)
  if (other) return other
  const isNamed = named === 'title' || named === 'text'
  const root = category === null ? undefined : lexicon.ancestors.get(category)?.at(-1)
  const isFamilyOfForms =
    category !== null && isFamily(lexicon, category) && root === category && forms.includes(category)
  if (
    category !== null &&
    !isFamilyOfForms &&
    root !== stamped &&
    !(named === 'whole' && !isOrderedByName(root)) &&
    !(isNamed ? wholes : [...wholes, ...loosely]).some((one) => root === `category:${one}`)
  )
    return category
  const said = (kind: string) =>
    analysis.found.filter(
      (found) => kindOf(found.concept) === kind && found.confidence >= 0.6 && scopes[found.from] === 'in',
    )
  const processes = said('process').map((found) => found.concept.slice('process:'.length))
  const materials = said('material').map((found) => found.concept)
  // A jacket or grip moulded onto something makes no moulded part of what is called by its own name.
  const shaped = processes.filter((process) => shaping[process] && !(isNamed && process === 'overmolding'))
  const finished = processes.filter((process) => finishing[process])
  // A material alone says too little against a name.
  const material =
    isNamed && !isFamilyOfForms
      ? undefined
      : shapedAs.find(([family]) => materials.some((one) => isWithin(lexicon, one, family)))
  const way = only(shaped.map((process) => shaping[process]!))
  // Names that were read for certain, or that only words point to, give way to a process that shapes the part alone.
  const isWhole =
    category === null ||
    named === 'whole' ||
    isFamilyOfForms ||
    (named !== 'title' && wholes.some((one) => root === `category:${one}`))
  // "Vỏ máy khoan", of nylon: words in common with a cabinet's names make none of it.
  const isOther =
    named === 'nowhere' &&
    material !== undefined &&
    (root === stamped || (category !== null && isNoWire(lexicon, category, materials)))
  const otherwise = isWhole || isOther ? (material?.[1] ?? only(finished.map((one) => finishing[one]!))) : null
  const product = way ?? (shaped.length > 0 ? null : otherwise)
  if (product === null) return category
  // Who only resembles buyers of inserts or cables, and names nothing, wants what the process shapes.
  const isResembled = named === 'nowhere' && loosely.some((one) => root === `category:${one}`)
  if (category !== null && !isFamilyOfForms && !isResembled && isUsual(lexicon, category, shaped, product))
    return category
  const form: ConceptKey = `category:${product}`
  if (isFamilyOfForms && !isWithin(lexicon, form, category)) return category
  return lexicon.concepts.has(form) ? form : category
}

function isCutFromSolid(analysis: Analysis, scopes: Scope[]): boolean {
  const said = analysis.found
    .filter((found) => kindOf(found.concept) === 'process' && found.confidence >= 0.6 && scopes[found.from] === 'in')
    .map((found) => found.concept.slice('process:'.length))
  return said.includes('milling-5-axis') && !said.some((id) => shaping[id] || finishing[id] === 'stamped-metal-part')
}

/** "Moulded silicone covers": of moulded parts the material decides, where no other is spoken of. */
function asItsMaterial(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
  category: ConceptKey | null,
): ConceptKey | null {
  const isMolded = category === 'category:injection-molded-part' || category === 'category:rubber-molded-part'
  const isForm = category !== null && forms.some((form) => isWithin(lexicon, category, form))
  if (!isForm) return null
  const said = analysis.found.filter(
    (found) => kindOf(found.concept) === 'material' && found.confidence >= 0.6 && scopes[found.from] === 'in',
  )
  // In the taxonomy elastomers are plastics.
  const rubber = said.filter((found) => isWithin(lexicon, found.concept, 'material:elastomers')).length
  const plastic = said.filter((found) => isWithin(lexicon, found.concept, 'material:plastics')).length - rubber
  const isOfRubber = rubber > 0 && rubber === said.length
  // Five axes cut what is no sheet.
  if (isWithin(lexicon, category, stamped) && isCutFromSolid(analysis, scopes)) return 'category:milled-part'
  // Nobody bends or stamps an alloy that is made to be die cast.
  const isDieCast =
    said.length > 0 && said.every((found) => dieCastAlloys.some((alloy) => isWithin(lexicon, found.concept, alloy)))
  if (isDieCast && isWithin(lexicon, category, stamped)) return 'category:die-cast-part'
  // Nobody turns, stamps or casts a part that is of rubber alone.
  if (!isMolded) return isOfRubber && !isWithin(lexicon, category, plasticRubber) ? 'category:rubber-molded-part' : null
  if (rubber > 0 && plastic === 0) return 'category:rubber-molded-part'
  return plastic > 0 && rubber === 0 ? 'category:injection-molded-part' : null
}

/** Moulds, jigs, services and parts that are called after how they are made have no parts of another kind. */
function isOrderedByName(root: string | undefined): boolean {
  return ['molds-tooling', 'jigs-fixtures', 'surface-treatment-services', 'heat-treatment-services', ...formRoots].some(
    (one) => root === `category:${one}`,
  )
}

function only(products: string[]): string | null {
  const [first] = products
  return first !== undefined && products.every((product) => product === first) ? first : null
}

/** Things of the category are usually made in one of the ways said, or in the way that makes the product. */
function isUsual(lexicon: Lexicon, category: ConceptKey, said: string[], product: string): boolean {
  const usual = lexicon.concepts.get(category)?.details.processes
  if (!Array.isArray(usual)) return false
  return usual.some(
    (id) => typeof id === 'string' && (said.includes(id) || shaping[id] === product || finishing[id] === product),
  )
}
