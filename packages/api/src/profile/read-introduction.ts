import { conceptId, type EnterpriseRole } from '@matxich/db'
import { guessLanguage, type Language } from '@matxich/i18n'
import {
  buildEnterpriseDocument,
  type ConceptFact,
  type Lexicon,
  type NumberKind,
  productsOfProcess,
  type Quantity,
  type QuantityFact,
} from '@matxich/search'
import { branchFieldsOf } from './branch-fields.ts'
import { type ReadMachine, readMachines } from './read-machine.ts'
import { type AccentedText, restoreAccents } from './restore-accents.ts'

/** A concept that a pasted text names. `key` is what the person accepts it by; `quote` the words it was read from. */
export interface ReadChip {
  key: string
  concept: string
  quote: string
  /** Less sure ones are offered unticked. */
  isSure: boolean
}

export interface ReadFigure {
  key: string
  kind: NumberKind
  quantity: Quantity
  quote: string
}

/** What the text says the firm makes, and how: things named in one breath share it; none where it speaks of the whole firm. */
export interface ReadCapability {
  categories: ReadChip[]
  processes: (ReadChip & { isByPartner: boolean })[]
  materials: ReadChip[]
  figures: ReadFigure[]
}

/** What a company introduction, a message or a catalogue page says: everything to be confirmed, nothing taken yet. */
export interface IntroductionReading {
  lang: Language
  capabilities: ReadCapability[]
  machines: ({ key: string } & ReadMachine)[]
  certificates: (ReadChip & { state: 'held' | 'planned' })[]
  /** Concepts that the text says the firm does not do, or does no more. */
  denied: string[]
  /** What it says of itself: makes or sells; null when it is no supplier of parts at all. */
  role: EnterpriseRole | null
  roleQuote: string | null
  accented: AccentedText | null
}

/** What is less sure than this is offered, not proposed. */
const sureFrom = 0.6
const offeredFrom = 0.45

/** Longer texts are catalogues; their beginning says what the firm does. Characters. */
export const introductionLimit = 10_000

/**
 * Reads a text by which a firm presents itself, in any of the five languages, with or without accents: the reading that
 * search documents are built by, so that what is confirmed here is what buyers find.
 */
export function readIntroduction(lexicon: Lexicon, text: string, given: Language | null = null): IntroductionReading {
  const lang = given ?? guessLanguage(text, 'vi')
  const document = buildEnterpriseDocument(lexicon, {
    id: 'introduction',
    taxCode: null,
    name: { vi: '', en: null },
    ownership: null,
    founded: null,
    employees: null,
    roles: [],
    operation: 'active',
    location: { formerProvince: null, province: null, district: null, park: null },
    vsic: [],
    description: { lang, text },
    capabilities: [],
    equipment: [],
    certificates: [],
    exports: [],
    verifiedAt: null,
    verifiedUntil: null,
    confirmedAt: new Date(0),
  })
  const capabilities = document.capabilities.map((stated, at) => ({
    categories: stated.category ? [chipOf(stated.category, `${at}`)] : [],
    ...statedBy(stated.facts, stated.quantities, `${at}`),
  }))
  const whole = { categories: [], ...statedBy(document.shared, document.sharedQuantities, 'all') }
  const denied = new Set<string>(document.denied)
  return {
    lang,
    capabilities: [...capabilities, whole]
      .reduce(sharedInOneBreath, [])
      .map(withProducts)
      .filter((one) => one.categories.length > 0 || saysMore(one))
      .map((one) => ({ ...one, figures: one.figures.filter((figure) => isAskable(lexicon, one.categories, figure)) })),
    machines: readMachines(lexicon, text, lang)
      .filter(({ type }) => !denied.has(`equipment:${type}`))
      .map((machine) => ({ key: `machine|${machine.type}`, ...machine })),
    certificates: certificatesOf(document.certificates),
    denied: document.denied,
    role: document.standing === 'other' ? null : document.standing,
    roleQuote: document.standingQuote,
    accented: lang === 'vi' ? restoreAccents(lexicon, text) : null,
  }
}

/** "Khuôn ép nhựa, khuôn dập. Vật liệu …": things named one after the other, with nothing between, share what follows. */
function sharedInOneBreath(before: ReadCapability[], one: ReadCapability): ReadCapability[] {
  const last = before.at(-1)
  const isSilent = last && !saysMore(last) && last.figures.length === 0
  if (!last || last.categories.length === 0 || !(isSilent || saysTheSame(last, one))) return [...before, one]
  return [...before.slice(0, -1), { ...one, categories: [...last.categories, ...one.categories] }]
}

/** Both were given what was said of them together. */
function saysTheSame(a: ReadCapability, b: ReadCapability): boolean {
  const said = ({ processes, materials, figures }: ReadCapability) =>
    JSON.stringify([
      processes.map(({ concept, isByPartner }) => `${concept} ${isByPartner}`).sort(),
      materials.map(({ concept }) => concept).sort(),
      figures.map(({ kind, quantity }) => [kind, quantity.min, quantity.max]),
    ])
  return b.categories.length > 0 && said(a) === said(b)
}

/** Cutting is how, and what comes of it is what the shop sells. */
const cutProducts: Record<string, string> = {
  'milling-3-axis': 'milled-part',
  'milling-5-axis': 'milled-part',
}

/** Products that are called by how they are cut. */
const cutParts = new Set(['turned-part', 'milled-part'])

/** Who names only the work names its product by it: "tiện CNC, phay CNC" makes turned and milled parts. */
function withProducts(one: ReadCapability): ReadCapability {
  if (one.categories.some(({ concept }) => !cutParts.has(concept))) return one
  const named = new Map(one.categories.map((chip) => [chip.concept, chip]))
  for (const { concept, quote, key, isByPartner, isSure } of one.processes) {
    const product = productsOfProcess[concept] ?? cutProducts[concept]
    const isCutToo = one.categories.length === 0 || (product !== undefined && cutParts.has(product))
    if (product && isCutToo && !isByPartner && !named.has(product))
      named.set(product, { key: `${key}|category:${product}`, concept: product, quote, isSure })
  }
  return { ...one, categories: [...named.values()] }
}

function saysMore(one: Omit<ReadCapability, 'categories'>): boolean {
  return one.processes.length + one.materials.length > 0
}

function certificatesOf(found: ReturnType<typeof buildEnterpriseDocument>['certificates']) {
  const read = new Map<string, IntroductionReading['certificates'][number]>()
  for (const { concept, state, quote, superseded } of found) {
    const known = read.get(concept)
    // Held and planned in one text: the plan is for renewing what is held.
    if (known && (known.state === 'held' || state === 'planned')) continue
    const key = `certificate|${concept}`
    read.set(concept, { key, concept: conceptId(concept), quote: quote ?? '', isSure: !superseded, state })
  }
  return [...read.values()]
}

function statedBy(facts: ConceptFact[], quantities: QuantityFact[], owner: string): Omit<ReadCapability, 'categories'> {
  const offered = once(facts.filter((fact) => fact.confidence >= offeredFrom))
  const ofKind = (kind: string) => offered.filter((fact) => fact.concept.startsWith(`${kind}:`))
  const figures = new Map<NumberKind, ReadFigure>()
  for (const { kind, quantity, quote } of quantities)
    if (quote !== null && !figures.has(kind)) figures.set(kind, { key: `${owner}|${kind}`, kind, quantity, quote })
  return {
    processes: ofKind('process').map((fact) => ({ ...chipOf(fact, owner), isByPartner: fact.note === 'byPartner' })),
    materials: ofKind('material').map((fact) => chipOf(fact, owner)),
    figures: [...figures.values()],
  }
}

/** Figures with a place to stand: what every capability states, or what its branch asks. */
function isAskable(lexicon: Lexicon, categories: ReadChip[], { kind, quantity }: ReadFigure): boolean {
  if (kind === 'tolerance' || kind === 'leadTime' || kind === 'moq' || kind === 'volume') return true
  return categories.some(({ concept }) =>
    branchFieldsOf(lexicon, concept).some(({ reads }) => reads?.kind === kind && reads.unit === quantity.unit),
  )
}

function chipOf(fact: ConceptFact, owner: string): ReadChip {
  return {
    key: `${owner}|${fact.concept}`,
    concept: conceptId(fact.concept),
    quote: fact.quote ?? '',
    isSure: fact.confidence >= sureFrom,
  }
}

/** Each concept once, as it was said most surely. */
function once(facts: ConceptFact[]): ConceptFact[] {
  const best = new Map<string, ConceptFact>()
  for (const fact of facts)
    if (fact.confidence > (best.get(fact.concept)?.confidence ?? 0)) best.set(fact.concept, fact)
  return [...best.values()]
}
