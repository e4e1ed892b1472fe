import { conceptKey, isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import type {
  ConceptFact,
  ConceptKey,
  DocumentCapability,
  EnterpriseDocument,
  Evidence,
  EvidenceNote,
  Requirement,
  ScoringContext,
  Verdict,
} from '../types.ts'
import { judgeCertificate } from './compare-certificates.ts'
import { compareNumber } from './compare-numbers.ts'
import { type Judged, judged } from './judged.ts'
import { weights } from './weights.ts'

/** A requirement of one thing against one capability, with the facts the whole firm shares. */
export function judgeOne(
  lexicon: Lexicon,
  requirement: Requirement,
  capability: DocumentCapability,
  document: EnterpriseDocument,
  context: ScoringContext,
): Judged {
  switch (requirement.kind) {
    case 'category':
      return judgeCategory(lexicon, requirement, capability, document)
    case 'process':
    case 'material':
    case 'equipment':
    case 'inspection':
      return judgeFacts(lexicon, requirement, capability, document)
    case 'certification':
      return judgeCertificate(lexicon, requirement, document, context)
    case 'former-province':
    case 'province':
    case 'district':
    case 'park':
      return judgePlace(lexicon, requirement, document)
    case 'industry':
      return judged(requirement, 'notStated', [], 0)
    default:
      return compareNumber(requirement, capability, document)
  }
}

function judgeCategory(
  lexicon: Lexicon,
  requirement: Requirement,
  capability: DocumentCapability,
  document: EnterpriseDocument,
): Judged {
  const fact = capability.category
  const wanted = requirement.key
  if (fact === null) {
    const isDenied = document.denied.includes(wanted as ConceptKey)
    return judged(requirement, isDenied ? 'missing' : 'notStated', [], weights.category.none)
  }
  const doubt = (1 - fact.confidence) * weights.category.doubt
  const evidence = (note: EvidenceNote | null) => [evidenceOf(fact, note ?? (fact.quote === null ? null : 'fromText'))]
  if (isWithin(lexicon, fact.concept, wanted)) {
    const note = fact.concept === wanted ? null : 'narrower'
    return judged(requirement, 'met', evidence(note), weights.category.same + doubt)
  }
  const line = lexicon.ancestors.get(wanted) ?? []
  if (line[1] === fact.concept)
    return judged(requirement, 'partly', evidence('familyOnly'), weights.category.parent + doubt)
  if (line.includes(fact.concept))
    return judged(requirement, 'partly', evidence('familyOnly'), weights.category.parent + 0.7 + doubt)
  const parent = line[1]
  if (parent !== undefined && lexicon.ancestors.get(fact.concept)?.[1] === parent)
    return judged(requirement, 'missing', evidence('sibling'), weights.category.sibling + doubt)
  return judged(requirement, 'missing', evidence(null), weights.category.none)
}

function judgeFacts(
  lexicon: Lexicon,
  requirement: Requirement,
  capability: DocumentCapability,
  document: EnterpriseDocument,
): Judged {
  const wanted = requirement.key as ConceptKey
  const kind = requirement.kind
  const facts = factsOfKind(capability.facts, kind)
  // What is said of another line speaks for this one, never against it.
  const own = facts.some(isLent) ? facts.filter((fact) => !isLent(fact)) : facts
  const shared = factsOfKind(document.shared, kind)
  const takesNear = requirement.accepts?.includes('near_grade') ?? false
  const inOwn = bestFact(lexicon, wanted, facts, 0, takesNear)
  const inShared = bestFact(lexicon, wanted, shared, 0.08, takesNear)
  const best = inShared && (inOwn === null || inShared.steps < inOwn.steps) ? inShared : inOwn
  // A row of the capability itself outweighs words of denial elsewhere ("máy hai màu chưa có" of another line).
  const listedHere = own.some(
    (fact) => fact.quote === null && fact.note === null && isWithin(lexicon, fact.concept, wanted),
  )
  const denied = document.denied.includes(wanted) && !listedHere
  const usual = usualSteps(lexicon, capability, kind, wanted, own)
  // A family that is stated ("casting") leaves what the goods can hardly be made without as it is.
  const isVague = best?.note === 'familyOnly' && usual === weights.must.core
  if (best !== null && !denied && !isVague)
    return judged(requirement, best.status, [evidenceOf(best.fact, best.note)], best.steps)
  if (denied) return judged(requirement, 'missing', [], weights.must.denied)
  if (usual === weights.must.core)
    return judged(requirement, 'partly', capability.category ? [evidenceOf(capability.category, 'usual')] : [], usual)
  if (usual !== null) return judged(requirement, 'notStated', [], usual)
  if (own.length > 0)
    return judged(
      requirement,
      'missing',
      own.slice(0, 3).map((fact) => evidenceOf(fact, null)),
      weights.must.missing,
    )
  return judged(requirement, 'notStated', [], weights.must.notStated)
}

/** What a process that is usual for the capability's category costs where it is not stated; null for all others. */
function usualSteps(
  lexicon: Lexicon,
  capability: DocumentCapability,
  kind: string,
  wanted: ConceptKey,
  own: ConceptFact[],
): number | null {
  if (kind !== 'process') return null
  const listed = own.some((fact) => fact.quote === null)
  if (!listed && isCore(lexicon, capability, wanted)) return weights.must.core
  return isUsual(lexicon, capability, wanted) ? weights.must.usual : null
}

function isLent(fact: ConceptFact): boolean {
  return fact.note === 'otherLine'
}

function factsOfKind(facts: ConceptFact[], kind: string): ConceptFact[] {
  const prefix = `${kind}:`
  return facts.filter((fact) => fact.concept.startsWith(prefix))
}

interface BestFact {
  fact: ConceptFact
  status: Verdict['status']
  note: EvidenceNote | null
  steps: number
}

/** The fact that speaks most for the wanted concept. Run a thousand times per search: it makes nothing that it does not return. */
function bestFact(
  lexicon: Lexicon,
  wanted: ConceptKey,
  facts: ConceptFact[],
  loose: number,
  takesNear: boolean,
): BestFact | null {
  const below = lexicon.descendants.get(wanted)
  const above = lexicon.ancestors.get(wanted)
  let best: BestFact | null = null
  for (const fact of facts) {
    // Who says "plating" or "stainless" has not said which: that is asked, not half had.
    let status: Verdict['status'] = 'notStated'
    let note: EvidenceNote | null = 'familyOnly'
    let steps: number = weights.must.familyOnly
    if (fact.concept === wanted || below?.has(fact.concept)) {
      if (fact.note === 'nearGrade') {
        note = 'nearGrade'
        status = takesNear ? 'met' : 'partly'
        steps = takesNear ? weights.must.nearGradeAccepted : weights.must.nearGrade
      } else if (fact.note === 'byPartner') {
        note = 'byPartner'
        status = 'partly'
        steps = weights.must.byPartner
      } else {
        status = 'met'
        note = fact.note ?? (fact.concept === wanted ? null : 'narrower')
        steps = metSteps(fact.note) + loose + (1 - fact.confidence) * 0.3
      }
    } else if (!above?.includes(fact.concept)) continue
    if (best === null || steps < best.steps) best = { fact, status, note, steps }
  }
  return best
}

function metSteps(note: EvidenceNote | null): number {
  if (note === 'fromEquipment') return weights.must.metFromEquipment
  if (note === 'otherLine') return weights.must.metOtherLine
  return note === 'fromText' ? weights.must.metFromText : weights.must.met
}

/** The wanted process is the one a category can hardly be made without: it shapes the thing, and is among the first of its usual ones. */
function isCore(lexicon: Lexicon, capability: DocumentCapability, process: ConceptKey): boolean {
  if (capability.category === null || !isShaping(lexicon, capability.category.concept, process)) return false
  const details = lexicon.concepts.get(capability.category.concept)?.details.processes
  return (
    Array.isArray(details) &&
    details.slice(0, 3).some((id) => typeof id === 'string' && isWithin(lexicon, conceptKey('process', id), process))
  )
}

const shaping = [
  'press-forming',
  'cutting',
  'casting',
  'forging-heading',
  'plastic-rubber-forming',
  'cnc-turning',
  'milling-3-axis',
  'gear-cutting',
  'cylindrical-grinding',
  'wire-edm',
  'crimping',
  'wire-cutting-stripping',
  'cable-extrusion',
  'harness-assembly',
  'coil-winding',
  'smt-assembly',
]

/** Treatments, five axes, inspection and design are had or not; moulding and stamping are what a tool is for, not how it is made. */
function isShaping(lexicon: Lexicon, category: ConceptKey, process: ConceptKey): boolean {
  if (
    isWithin(lexicon, process, 'process:plastic-rubber-forming') &&
    isWithin(lexicon, category, 'category:molds-tooling')
  )
    return false
  return shaping.some((id) => isWithin(lexicon, process, `process:${id}`))
}

/** The wanted process is one a maker of this category usually has. */
function isUsual(lexicon: Lexicon, capability: DocumentCapability, process: ConceptKey): boolean {
  if (capability.category === null) return false
  const details = lexicon.concepts.get(capability.category.concept)?.details.processes
  if (!Array.isArray(details)) return false
  return details.some((id) => typeof id === 'string' && isWithin(lexicon, conceptKey('process', id), process))
}

function judgePlace(lexicon: Lexicon, requirement: Requirement, document: EnterpriseDocument): Judged {
  const { place } = document
  const evidence: Evidence = { field: 'location', rowId: null, quote: null, concept: null, quantity: null, note: null }
  const details = lexicon.concepts.get(requirement.key)?.details ?? {}
  const label = lexicon.concepts.get(requirement.key)?.labels.vi
  const met =
    (requirement.kind === 'former-province' && place.formerProvince === requirement.concept) ||
    (requirement.kind === 'province' && place.province === requirement.concept) ||
    (requirement.kind === 'park' && place.park === requirement.concept) ||
    (requirement.kind === 'district' && place.district === label && place.formerProvince === details.formerProvince)
  if (met) return judged(requirement, 'met', [evidence], weights.must.met)
  return judged(requirement, 'missing', [evidence], 1)
}

function evidenceOf(fact: ConceptFact, note: EvidenceNote | null): Evidence {
  return { field: fact.field, rowId: fact.rowId, quote: fact.quote, concept: fact.concept, quantity: null, note }
}
