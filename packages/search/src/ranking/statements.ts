import { kindOf } from '../lexicon/lexicon.ts'
import type { ConceptFact, ConceptKey, EnterpriseDocument, NumberKind, QuantityFact } from '../types.ts'

/** One thing that a document states, as far as scores depend on it: whether there is a quote, not what it says. */
export interface Statement {
  about: ConceptKey | NumberKind
  /** Which product it is said of; null of the whole firm. */
  product: ConceptKey | null
  /** Equal for what is stated alike of another product. */
  said: string
}

/** What a document states, one by one, to be held against what it stated before. */
export interface Statements {
  /** By a key that is equal for equal statements of the same product. */
  each: Map<string, Statement>
  /** Product by product, of which kinds anything is stated, and how: where there is a first process, others are lacking. */
  sorts: Map<string, Set<string>>
  /** What is true of the firm as a whole and counts for everything it states. */
  whole: string
}

export function statementsOf(document: EnterpriseDocument): Statements {
  const each: Statements['each'] = new Map()
  const sorts: Statements['sorts'] = new Map()
  const add = (about: Statement['about'], place: string, product: Statement['product'], ...rest: unknown[]) => {
    const said = JSON.stringify([about, ...rest])
    each.set(`${place} ${said}`, { about, product, said })
  }
  const addFact = (fact: ConceptFact, place: string, product: Statement['product']) => {
    const { concept, confidence, field, note, quote, rowId } = fact
    add(concept, place, product, confidence, field, note, quote === null, rowId === null)
  }
  const addNumber = (fact: QuantityFact, place: string, product: Statement['product']) => {
    const { kind, quantity, field, quote, rowId } = fact
    add(kind, place, product, quantity.min, quantity.max, quantity.unit, field, quote === null, rowId === null)
  }
  const times = new Map<string, number>()
  for (const { category, facts, quantities } of document.capabilities) {
    const product = category?.concept ?? null
    const time = times.get(`${product}`) ?? 0
    times.set(`${product}`, time + 1)
    const place = `${product}#${time}`
    if (category) addFact(category, place, product)
    for (const fact of facts) addFact(fact, place, product)
    for (const fact of quantities) addNumber(fact, place, product)
    sorts.set(place, new Set(facts.map(({ concept, note }) => `${kindOf(concept)}|${note}`)))
  }
  for (const fact of document.shared) addFact(fact, 'firm', null)
  for (const fact of document.sharedQuantities) addNumber(fact, 'firm', null)
  for (const { concept, state, validTo, superseded, rowId } of document.certificates)
    add(concept, 'firm', null, state, validTo, superseded, rowId === null)
  sorts.set('firm', new Set(document.certificates.length > 0 ? ['certification|'] : []))
  for (const concept of document.denied) add(concept, 'denied', null)
  for (const { kind, quantity } of document.deniedQuantities)
    add(kind, 'denied', null, quantity.min, quantity.max, quantity.unit)
  const { standing, place, verifiedUntil, confirmedAt, completeness } = document
  const { formerProvince, province, district, park } = place
  const whole = [standing, formerProvince, province, district, park, verifiedUntil, confirmedAt, completeness]
  return { each, sorts, whole: JSON.stringify(whole) }
}
