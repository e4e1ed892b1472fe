import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import { anyOf } from './plain.ts'
import { productsOfProcess } from './products-of-process.ts'
import type { Scope } from './scopes.ts'

/** The industry that a harness is for names its kind: wires of a motorcycle, of a car, of an appliance. */
const harnessOf: Record<string, ConceptKey> = {
  'industry:motorcycle': 'category:motorcycle-wire-harness',
  'industry:bicycle': 'category:motorcycle-wire-harness',
  'industry:automotive': 'category:automotive-wire-harness',
  'industry:home-appliances': 'category:appliance-wire-harness',
  'industry:office-machines': 'category:appliance-wire-harness',
  'industry:robotics-automation': 'category:industrial-wire-harness',
  'industry:machine-tools-industry': 'category:industrial-wire-harness',
}

const highVoltage = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('hv|high voltage|high-voltage|cao áp|điện áp cao|traction battery|pack to inverter')})(?![a-z])|${anyOf('高電圧|고전압|高压')})`,
)

/** The beginning of a need, title and two sentences: what it is about stands here. */
const early = 2

/** English titles name the thing by how it is made: "Turned brass fittings", "stamped steel clips". */
const madeBy: [RegExp, ConceptKey][] = [
  [/(?<![a-z])turned(?![a-z])/, 'category:turned-part'],
  [/(?<![a-z])milled(?![a-z])/, 'category:milled-part'],
  [/(?<![a-z])(?:stamped|pressed)(?![a-z])/, 'category:stamped-metal-part'],
  [/(?<![a-z])forged(?![a-z])/, 'category:forged-part'],
  [/(?<![a-z])die[- ]?cast(?![a-z])/, 'category:die-cast-part'],
  [/(?<![a-z])sintered(?![a-z])/, 'category:sintered-part'],
  [/(?<![a-z])injection[- ]mou?lded(?![a-z])/, 'category:injection-molded-part'],
]

/**
 * What beside the thing itself tells its kind, as votes: the industry that a harness is for, and the participle of an
 * English title.
 */
export function hintsBeside(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
  titleEnd: number,
): { concept: ConceptKey; weight: number }[] {
  const { sentence } = analysis.segments
  const hints: { concept: ConceptKey; weight: number }[] = []
  if (analysis.lang === 'en' || analysis.lang === null) {
    const title = wordsUpTo(analysis, titleEnd)
    for (const [participle, concept] of madeBy) if (participle.test(title)) hints.push({ concept, weight: 1.2 })
  }
  const harness = analysis.found.some(
    (found) => isWithin(lexicon, found.concept, 'category:wire-harness') && sentence[found.from]! <= early,
  )
  if (!harness) return hints
  const industries = analysis.found.filter(
    (found) => harnessOf[found.concept] && sentence[found.from]! <= early && scopes[found.from] !== 'out',
  )
  const kinds = new Set(industries.map((found) => harnessOf[found.concept]!))
  // Only car makers and their suppliers ask for it, and only vehicles have such parts.
  const ofVehicle = analysis.found.some(
    (found) =>
      scopes[found.from] !== 'out' &&
      (found.concept === 'certification:iatf-16949' ||
        (sentence[found.from]! <= early && isWithin(lexicon, found.concept, 'category:interior-parts'))),
  )
  if (kinds.size === 0 && ofVehicle) hints.push({ concept: 'category:automotive-wire-harness', weight: 1.2 })
  if (kinds.size === 1)
    hints.push({ concept: [...kinds][0]!, weight: industries.some((found) => found.end <= titleEnd) ? 1.5 : 1.2 })
  return hints
}

/** A harness spoken of as high voltage in the title or the first sentences is one, whatever else it is called. */
export function asHighVoltage(lexicon: Lexicon, analysis: Analysis, category: ConceptKey): ConceptKey {
  if (!isWithin(lexicon, category, 'category:wire-harness')) return category
  const later = analysis.folded.tokens.find((_, index) => analysis.segments.sentence[index]! > early)
  const words = wordsUpTo(analysis, later?.start ?? analysis.plain.text.length)
  return highVoltage.test(words) ? 'category:ev-high-voltage-harness' : category
}

function wordsUpTo(analysis: Analysis, end: number): string {
  return analysis.plain.characters
    .filter((character) => character.start < end)
    .map((character) => character.character)
    .join('')
}

/** Families in which the process decides among siblings. */
const decidedByProcess = ['category:castings-forgings', 'category:plastic-rubber-parts']
/** Services of which the family alone says less than the work. */
const services = ['category:heat-treatment-services', 'category:surface-treatment-services']

/**
 * "Heat sink casting … die cast, ADC12": of siblings that differ by how they are made, the one whose process is named.
 * `category` comes back when its own process is named too, or none.
 */
export function madeAsSaid(lexicon: Lexicon, analysis: Analysis, scopes: Scope[], category: ConceptKey): ConceptKey {
  const root = lexicon.ancestors.get(category)?.at(-1)
  if (category === 'category:pcb' && isPopulated(analysis, scopes)) return 'category:pcba'
  if (services.includes(category)) return onlyService(lexicon, analysis, scopes, category)
  if (!root || !decidedByProcess.includes(root) || root === category) return category
  const said = new Set<ConceptKey>()
  for (const found of analysis.found) {
    if (kindOf(found.concept) !== 'process' || found.confidence < 0.6) continue
    const scope = scopes[found.from]
    if (scope !== 'in') continue
    const product = productsOfProcess[found.concept.slice('process:'.length)]
    if (product && isWithin(lexicon, `category:${product}`, root) && `category:${product}` !== root)
      said.add(`category:${product}` as ConceptKey)
  }
  if (said.size !== 1) return category
  const [product] = said
  const usual = lexicon.concepts.get(category)?.details.processes
  // Rubber is injected, too.
  if (category === 'category:rubber-molded-part' && product === 'category:injection-molded-part') return category
  const own =
    Array.isArray(usual) &&
    usual.some((id) => typeof id === 'string' && `category:${productsOfProcess[id]}` === product)
  return own || isWithin(lexicon, category, product!) ? category : product!
}

/** "Assembly of gateway PCB", SMT, through-hole: a board on which parts are put. */
function isPopulated(analysis: Analysis, scopes: Scope[]): boolean {
  const said = (process: string) =>
    analysis.found.some(
      ({ concept, from }) => concept === `process:${process}` && (scopes[from] === 'in' || scopes[from] === 'context'),
    )
  return (said('smt-assembly') || said('tht-assembly')) && !said('pcb-fabrication')
}

function onlyService(lexicon: Lexicon, analysis: Analysis, scopes: Scope[], family: ConceptKey): ConceptKey {
  const said = new Set<ConceptKey>()
  for (const found of analysis.found) {
    if (kindOf(found.concept) !== 'process' || found.confidence < 0.6 || scopes[found.from] !== 'in') continue
    const service: ConceptKey = `category:${productsOfProcess[found.concept.slice('process:'.length)] ?? ''}`
    if (service !== family && isWithin(lexicon, service, family)) said.add(service)
  }
  return said.size === 1 ? [...said][0]! : family
}

const moldWords = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('khuôn|mold|molds|die|dies|tooling|tool')})(?![a-z])|${anyOf('金型|금형|模具|模仁|冲模|型')})`,
)

/** Guide shafts and bushes are parts of moulds only where a mould is spoken of ("trục dẫn giấy" guides paper). */
export function speaksOfMolds(analysis: Analysis): boolean {
  return moldWords.test(analysis.plain.folded)
}

/** Words of a title by which work is given out rather than things bought. */
const givenOut = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('thuê|dịch vụ|subcontract|subcontracting|outsourcing|outsource|service|services|toll')})(?![a-z])|${anyOf('外注|委託|依頼先|임가공|외주|위탁|外发|外協|外协|代工|委外|加工服务')})`,
)

/** "Thuê mạ crom cứng trục xi lanh": the treatment is ordered, the thing is what it is done to. */
export function isServiceTitle(lexicon: Lexicon, concept: ConceptKey, title: string): boolean {
  return isServiceCategory(lexicon, concept) && givenOut.test(title)
}

export function isServiceCategory(lexicon: Lexicon, concept: ConceptKey): boolean {
  return (
    isWithin(lexicon, concept, 'category:surface-treatment-services') ||
    isWithin(lexicon, concept, 'category:heat-treatment-services')
  )
}
