import { conceptKey, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import { tokenize } from '../lexicon/tokens.ts'
import { searchTokens } from '../reading/search-tokens.ts'
import type {
  AnsweredProfile,
  ConceptFact,
  ConceptKey,
  DocumentCapability,
  EnterpriseDocument,
  EnterpriseProfile,
  QuantityFact,
} from '../types.ts'
import { answerFacts } from './answer-facts.ts'
import { certificateRows, certificatesIn } from './certificates.ts'
import { completenessOf } from './completeness.ts'
import { equipmentProcesses, workOfNamedMachines } from './equipment-processes.ts'
import { facetsOf } from './facets.ts'
import { addTopic, placeTopics } from './place-topics.ts'
import { type ProfileText, readProfileText } from './profile-text.ts'
import { judgeStanding } from './standing.ts'
import { capacityOf, detailQuantities, machineForces } from './stated-figures.ts'
import { testedLines } from './tested-lines.ts'

/** Everything the engines index and the scorer compares, from fields and texts of one profile. */
export function buildEnterpriseDocument(lexicon: Lexicon, profile: AnsweredProfile): EnterpriseDocument {
  const capabilities = profile.capabilities.map((row) => fromFields(lexicon, row))
  const shared: ConceptFact[] = []
  const sharedQuantities: QuantityFact[] = []
  const denied = new Set<ConceptKey>()
  const certificates = certificateRows(profile)
  const texts: ProfileText[] = []
  for (const [index, row] of profile.capabilities.entries()) {
    if (!row.text) continue
    const read = readProfileText(lexicon, row.text, {
      lang: profile.description?.lang,
      field: 'capability',
      rowId: row.id,
    })
    texts.push(read)
    for (const topic of read.topics) addTopic(lexicon, capabilities[index]!, topic, row.category !== null)
    for (const key of read.denied) denied.add(key)
  }
  if (profile.description) {
    const read = readProfileText(lexicon, profile.description.text, {
      lang: profile.description.lang,
      field: 'description',
      rowId: null,
      rows: capabilities.flatMap((capability) => (capability.category ? [capability.category.concept] : [])),
    })
    texts.push(read)
    for (const key of read.denied) denied.add(key)
    placeTopics(lexicon, capabilities, read, shared, sharedQuantities)
  }
  for (const item of profile.equipment) shared.push(...equipmentFacts(lexicon, item))
  sharedQuantities.push(...machineForces(profile.equipment))
  for (const read of texts) {
    const said = certificatesIn(read)
    certificates.push(...said.certificates)
    for (const key of said.givenUp) denied.add(key)
  }
  const answered = answerFacts(profile, { capabilities, shared, certificates })
  shared.push(...answered.facts)
  sharedQuantities.push(...answered.quantities)
  for (const key of answered.denied) denied.add(key)
  // What is concluded comes last, so that it never stands against a firm's own no.
  for (const { facts } of capabilities) facts.push(...workOfNamedMachines(facts))
  shared.push(...workOfNamedMachines(shared))
  testedLines(lexicon, capabilities, texts, denied)
  const { standing, quote } = judgeStanding(profile)
  const place = { ...profile.location }
  const document: EnterpriseDocument = {
    id: profile.id,
    lexiconVersion: lexicon.version,
    name: profile.name.vi,
    capabilities,
    shared,
    sharedQuantities,
    certificates,
    denied: [...denied],
    deniedQuantities: answered.deniedQuantities,
    standing,
    standingQuote: quote,
    place,
    tokens: tokensOf(profile),
    concepts: [],
    facets: facetsOf(lexicon, capabilities, shared, certificates, place, standing, profile),
    verifiedAt: profile.verifiedAt?.toISOString() ?? null,
    verifiedUntil: profile.verifiedUntil?.toISOString() ?? null,
    confirmedAt: profile.confirmedAt.toISOString(),
    completeness: completenessOf(profile),
  }
  document.concepts = conceptsOf(lexicon, document)
  return document
}

function fromFields(lexicon: Lexicon, row: EnterpriseProfile['capabilities'][number]): DocumentCapability {
  const fact = (concept: ConceptKey, note: ConceptFact['note'] = null): ConceptFact => ({
    concept,
    confidence: 1,
    field: 'capability',
    rowId: row.id,
    quote: null,
    note,
  })
  const facts = [
    ...row.processes.map((process) =>
      fact(conceptKey('process', process.concept), process.mode === 'partner' ? 'byPartner' : null),
    ),
    ...row.materials.map((material) => fact(conceptKey('material', material))),
  ].filter((entry) => lexicon.concepts.has(entry.concept))
  const quantities: QuantityFact[] = []
  const number = (kind: QuantityFact['kind'], value: number | null, unit: string) => {
    if (value !== null)
      quantities.push({
        kind,
        quantity: { min: value, max: value, unit },
        field: 'capability',
        rowId: row.id,
        quote: null,
      })
  }
  number('tolerance', row.toleranceMm, 'mm')
  if (row.annualCapacity) {
    const { value, unit } = capacityOf(row.annualCapacity)
    number('volume', value, unit)
  }
  number('leadTime', row.leadTimeDays, 'day')
  number('moq', row.moq, 'piece')
  quantities.push(...detailQuantities(row))
  return {
    id: row.id,
    category: row.category ? fact(conceptKey('category', row.category)) : null,
    facts,
    quantities,
  }
}

function equipmentFacts(lexicon: Lexicon, item: EnterpriseProfile['equipment'][number]): ConceptFact[] {
  const facts: ConceptFact[] = []
  const quote = item.text ?? [item.maker, item.model].filter(Boolean).join(' ')
  const types = new Set<string>()
  if (item.type) types.add(item.type)
  if (item.text)
    for (const found of readProfileText(lexicon, item.text, { field: 'equipment', rowId: item.id }).topics.flatMap(
      (topic) => topic.facts,
    )) {
      if (kindOf(found.concept) === 'equipment' && !item.type) types.add(found.concept.slice('equipment:'.length))
      if (kindOf(found.concept) === 'process') facts.push({ ...found, confidence: 0.9, note: 'fromEquipment' })
    }
  for (const type of types) {
    facts.push({
      concept: conceptKey('equipment', type),
      confidence: 1,
      field: 'equipment',
      rowId: item.id,
      quote,
      note: null,
    })
    for (const [index, process] of (equipmentProcesses[type] ?? []).entries())
      facts.push({
        concept: conceptKey('process', process),
        confidence: index === 0 ? 0.9 : 0.6,
        field: 'equipment',
        rowId: item.id,
        quote,
        note: 'fromEquipment',
      })
  }
  return facts.filter((fact) => lexicon.concepts.has(fact.concept))
}

function tokensOf(profile: EnterpriseProfile): string[] {
  const texts = [
    profile.name.vi,
    profile.name.en ?? '',
    profile.description?.text ?? '',
    ...profile.capabilities.map((row) => row.text ?? ''),
    ...profile.equipment.map((row) => [row.text, row.maker, row.model].filter(Boolean).join(' ')),
  ]
  return [...new Set(texts.flatMap((text) => searchTokens(tokenize(text))))]
}

function conceptsOf(lexicon: Lexicon, document: EnterpriseDocument): ConceptKey[] {
  const stated = new Set<ConceptKey>()
  const add = (key: ConceptKey) => {
    for (const above of lexicon.ancestors.get(key) ?? [key]) stated.add(above)
  }
  for (const capability of document.capabilities) {
    if (capability.category) add(capability.category.concept)
    for (const fact of capability.facts) add(fact.concept)
  }
  for (const fact of document.shared) add(fact.concept)
  for (const certificate of document.certificates) add(certificate.concept)
  const { formerProvince, province, park } = document.place
  if (formerProvince) add(conceptKey('former-province', formerProvince))
  if (province) add(conceptKey('province', province))
  if (park) add(conceptKey('park', park))
  return [...stated]
}
