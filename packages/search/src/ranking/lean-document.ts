import type {
  ConceptFact,
  ConceptKey,
  DocumentCapability,
  DocumentCertificate,
  DocumentPlace,
  EnterpriseDocument,
  FacetName,
  QuantityFact,
  Standing,
} from '../types.ts'
import { facetNames } from '../types.ts'

/** Raise it when the lines below are written otherwise: content of another format is not read. */
const format = 1

/** Stands where a quote or a row's id was: the score depends on whether there is one, never on what it says. */
const some = '…'

/** What many firms state alike exists once; beyond this many the collection is begun anew. */
const mostShared = 200_000
const shared = new Map<string, unknown>()

/**
 * A document as far as the score depends on it, as lines of text: without quotes, row ids, facets and ancestors. The first
 * character of a line says what it is; equal lines of two firms state the same.
 */
export function writeLean(document: EnterpriseDocument): string {
  const { standing, verifiedUntil, confirmedAt, completeness } = document
  return [
    `H${JSON.stringify([format, standing, verifiedUntil, confirmedAt, completeness])}`,
    `P${JSON.stringify(document.place)}`,
    ...document.capabilities.flatMap(({ category, facts, quantities }) => [
      category ? factLine('K', category) : 'K',
      ...facts.map((fact) => factLine('f', fact)),
      ...quantities.map((fact) => quantityLine('q', fact)),
    ]),
    ...document.shared.map((fact) => factLine('F', fact)),
    ...document.sharedQuantities.map((fact) => quantityLine('Q', fact)),
    ...document.certificates.map(certificateLine),
    ...document.denied.map((key) => `D${JSON.stringify(key)}`),
    ...document.deniedQuantities.map((denied) => `N${JSON.stringify(denied)}`),
    `T${document.tokens.join(' ')}`,
  ].join('\n')
}

/**
 * What `writeLean` wrote. It takes a tenth of the memory of the whole document and gives the same scores and statuses; whoever
 * shows verdicts takes the evidence from the whole document.
 * @returns null for content of another format
 */
export function readLean(id: string, content: string): EnterpriseDocument | null {
  const lines = content.split('\n')
  const [written, standing, verifiedUntil, confirmedAt, completeness] = JSON.parse(lines[0]!.slice(1)) as Header
  if (written !== format) return null
  const document = new LeanDocument(id, standing, verifiedUntil, confirmedAt, completeness)
  let capability: DocumentCapability | undefined
  for (const line of lines) {
    switch (line[0]) {
      case 'P':
        document.place = remember(line, asItIs<DocumentPlace>)
        break
      case 'K':
        capability = { id: null, category: line === 'K' ? null : remember(line, asFact), facts: none, quantities: none }
        document.capabilities.push(capability)
        break
      case 'f':
        capability!.facts = added(capability!.facts, remember(line, asFact))
        break
      case 'q':
        capability!.quantities = added(capability!.quantities, remember(line, asQuantity))
        break
      case 'F':
        document.shared = added(document.shared, remember(line, asFact))
        break
      case 'Q':
        document.sharedQuantities = added(document.sharedQuantities, remember(line, asQuantity))
        break
      case 'C':
        document.certificates = added(document.certificates, remember(line, asCertificate))
        break
      case 'D':
        document.denied = added(document.denied, remember(line, asItIs<ConceptKey>))
        break
      case 'N':
        document.deniedQuantities = added(document.deniedQuantities, remember(line, asItIs<DeniedQuantity>))
        break
      case 'T':
        document.words = copied(line)
    }
  }
  return document
}

/** The lean form of a document at hand. */
export function toLeanDocument(document: EnterpriseDocument): EnterpriseDocument {
  return readLean(document.id, writeLean(document))!
}

type Header = [
  format: number,
  standing: Standing,
  verifiedUntil: string | null,
  confirmedAt: string,
  completeness: number,
]
type DeniedQuantity = EnterpriseDocument['deniedQuantities'][number]

const none: never[] = []
const noFacets = Object.fromEntries(facetNames.map((name) => [name, none])) as Record<FacetName, never[]>

class LeanDocument implements EnterpriseDocument {
  readonly lexiconVersion = ''
  readonly name = ''
  readonly standingQuote = null
  readonly concepts: ConceptKey[] = none
  readonly facets = noFacets
  readonly verifiedAt = null
  capabilities: DocumentCapability[] = []
  shared: ConceptFact[] = none
  sharedQuantities: QuantityFact[] = none
  certificates: DocumentCertificate[] = none
  denied: ConceptKey[] = none
  deniedQuantities: DeniedQuantity[] = none
  place: DocumentPlace = { formerProvince: null, province: null, district: null, park: null }
  /** The line of words, until somebody asks for them: only searches for words do. */
  words = 'T'
  private split: string[] | undefined

  constructor(
    readonly id: string,
    readonly standing: Standing,
    readonly verifiedUntil: string | null,
    readonly confirmedAt: string,
    readonly completeness: number,
  ) {}

  get tokens(): string[] {
    if (!this.split) {
      this.split = this.words === 'T' ? none : this.words.slice(1).split(' ').map(shareWord)
      this.words = 'T'
    }
    return this.split
  }
}

function factLine(sort: string, { concept, confidence, field, rowId, quote, note }: ConceptFact): string {
  return sort + JSON.stringify([concept, confidence, field, isThere(rowId), isThere(quote), note])
}

function asFact(line: string): ConceptFact {
  const [concept, confidence, field, rowId, quote, note] =
    asItIs<[ConceptKey, number, ConceptFact['field'], number, number, ConceptFact['note']]>(line)
  return { concept, confidence, field, rowId: blurred(rowId), quote: blurred(quote), note }
}

function quantityLine(sort: string, { kind, quantity, field, rowId, quote }: QuantityFact): string {
  return sort + JSON.stringify([kind, quantity, field, isThere(rowId), isThere(quote)])
}

function asQuantity(line: string): QuantityFact {
  const [kind, quantity, field, rowId, quote] =
    asItIs<[QuantityFact['kind'], QuantityFact['quantity'], QuantityFact['field'], number, number]>(line)
  return { kind, quantity, field, rowId: blurred(rowId), quote: blurred(quote) }
}

function certificateLine(certificate: DocumentCertificate): string {
  const { rowId, quote, ...rest } = certificate
  return `C${JSON.stringify({ ...rest, rowId: isThere(rowId), quote: isThere(quote) })}`
}

function asCertificate(line: string): DocumentCertificate {
  const read = asItIs<Omit<DocumentCertificate, 'rowId' | 'quote'> & { rowId: number; quote: number }>(line)
  return { ...read, rowId: blurred(read.rowId), quote: blurred(read.quote) }
}

function isThere(value: string | null): number {
  return value === null ? 0 : 1
}

function blurred(there: number): string | null {
  return there === 0 ? null : some
}

/** A list of its own only where there is something in it. */
function added<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item]
  list.push(item)
  return list
}

/** JSON behind the sort of the line. */
function asItIs<Value>(line: string): Value {
  return JSON.parse(line.slice(1)) as Value
}

function remember<Value>(line: string, read: (line: string) => Value): Value {
  const known = shared.get(line)
  if (known !== undefined) return known as Value
  const value = read(line)
  share(copied(line), value)
  return value
}

/** Words are kept under a sort of their own. */
function shareWord(word: string): string {
  const known = shared.get(`t${word}`)
  if (known !== undefined) return known as string
  const own = copied(word)
  share(`t${own}`, own)
  return own
}

function share(key: string, value: unknown): void {
  if (shared.size >= mostShared) shared.clear()
  shared.set(key, value)
}

/** A part of a longer text would keep all of that in memory. */
function copied(part: string): string {
  return Buffer.from(part).toString()
}
