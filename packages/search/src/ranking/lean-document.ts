import { type EnterpriseDocument, type FacetName, facetNames } from '../types.ts'

/** Stands where a quote or a row's id was: the score depends on whether there is one, never on what it says. */
const some = '…'

/** What many firms state alike exists once; beyond this many the collection is begun anew. */
const mostShared = 200_000
const shared = new Map<string, unknown>()

/**
 * A document as far as the score depends on it: without quotes, row ids, facets and ancestors, and with single facts shared by
 * all firms that state them alike. It takes a tenth of the memory and gives the same scores and statuses; whoever shows verdicts
 * takes the evidence from the whole document.
 */
export function toLeanDocument(document: EnterpriseDocument): EnterpriseDocument {
  return {
    ...document,
    lexiconVersion: '',
    name: '',
    capabilities: document.capabilities.map((capability) => ({
      id: null,
      category: capability.category && share(blurred(capability.category)),
      facts: list(capability.facts, blurred),
      quantities: list(capability.quantities, blurred),
    })),
    shared: list(document.shared, blurred),
    sharedQuantities: list(document.sharedQuantities, blurred),
    certificates: list(document.certificates, blurred),
    denied: list(document.denied, same),
    deniedQuantities: list(document.deniedQuantities, same),
    standingQuote: null,
    place: share(document.place),
    tokens: list(document.tokens, same),
    concepts: none,
    facets: noFacets,
    verifiedAt: null,
  }
}

const none: never[] = []
const noFacets = Object.fromEntries(facetNames.map((name) => [name, none])) as Record<FacetName, never[]>

function list<Item>(items: Item[], change: (item: Item) => Item): Item[] {
  return items.length === 0 ? none : items.map((item) => share(change(item)))
}

function same<Item>(item: Item): Item {
  return item
}

function blurred<Fact extends { quote: string | null; rowId: string | null }>(fact: Fact): Fact {
  return { ...fact, quote: fact.quote === null ? null : some, rowId: fact.rowId === null ? null : some }
}

function share<Value>(value: Value): Value {
  const key = typeof value === 'string' ? value : `\0${JSON.stringify(value)}`
  const known = shared.get(key)
  if (known !== undefined) return known as Value
  if (shared.size >= mostShared) shared.clear()
  shared.set(key, value)
  return value
}
