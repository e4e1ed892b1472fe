import type { Connection } from '@matxich/db'
import { getSearchDocumentBodies } from '@matxich/db/queries'
import { kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey, EnterpriseDocument } from '../types.ts'
import { statementsOf } from './statements.ts'

/** Which needs are concerned by changes of firms. */
export interface AskedAfterChange {
  /** Those that ask for any of these. */
  concepts: ConceptKey[]
  /** And, of those that one of the firms stands in already, those that ask for anything of the kind. */
  standing: { kind: string; enterpriseIds: string[] }[]
}

export interface FirmChanges {
  db: Connection
  lexicon: Lexicon
  /** Documents as they will be; those stored are as they were. */
  documents: EnterpriseDocument[]
  removedIds: string[]
  /** Firms that were only read anew; the others were changed by people. */
  rereadIds: ReadonlySet<string>
}

/**
 * What the changes of many firms may mean for needs, without a search for each. A firm that people changed, that is new or gone
 * concerns needs that ask for what it states or for something of that family. A firm that was only read anew concerns those
 * that ask for what it states differently; numbers, and what is now said of another product, concern those that ask for
 * the product. A first statement of its kind tells needs in which the firm stands that it lacks what they ask of this kind.
 * Verdicts of other needs may go on quoting what was read before.
 */
export async function askedAfterChange(changes: FirmChanges): Promise<AskedAfterChange> {
  const { db, lexicon, documents, removedIds, rereadIds } = changes
  const ids = [...documents.map((document) => document.id), ...removedIds]
  const before = new Map(
    (await getSearchDocumentBodies(db, 'enterprise', ids)).map(({ id, body }) => [id, body as EnterpriseDocument]),
  )
  const after = new Map(documents.map((document) => [document.id, document]))
  const changed = new Set<ConceptKey>()
  const families = new Set<ConceptKey>()
  const standing = new Map<string, string[]>()
  for (const id of ids) {
    const [old, now] = [before.get(id), after.get(id)]
    const difference = old && now && rereadIds.has(id) ? differenceOf(old, now) : null
    const stated = difference?.concepts ?? [...(old ? statedBy(old) : []), ...(now ? statedBy(now) : [])]
    for (const concept of stated) changed.add(concept)
    for (const family of difference?.families ?? []) families.add(family)
    for (const kind of difference?.kinds ?? []) standing.set(kind, [...(standing.get(kind) ?? []), id])
  }
  return {
    concepts: askedBeside(lexicon, changed, families),
    standing: [...standing].map(([kind, enterpriseIds]) => ({ kind, enterpriseIds })),
  }
}

/** @returns null where more differs than single statements */
function differenceOf(before: EnterpriseDocument, after: EnterpriseDocument) {
  const [old, now] = [statementsOf(before), statementsOf(after)]
  if (old.whole !== now.whole) return null
  const [saidBefore, saidAfter] = [old, now].map(({ each }) => new Set([...each.values()].map(({ said }) => said)))
  const products = [...old.each.values(), ...now.each.values()].map(({ product }) => product)
  const concepts = new Set<ConceptKey>()
  for (const key of differing(new Set(old.each.keys()), new Set(now.each.keys()))) {
    const { about, product, said } = (old.each.get(key) ?? now.each.get(key))!
    const isMoved = saidBefore!.has(said) && saidAfter!.has(said)
    if (isConcept(about) && !isMoved) concepts.add(about)
    else if (product) concepts.add(product)
    else for (const one of products) if (one) concepts.add(one)
  }
  const kinds = new Set<string>()
  for (const [place, sorts] of now.sorts)
    for (const sort of differing(old.sorts.get(place) ?? sorts, sorts)) kinds.add(sort.slice(0, sort.indexOf('|')))
  // A concept that has moved in the tree is stated as before, but among others.
  return { concepts, kinds, families: differing(new Set(before.concepts), new Set(after.concepts)) }
}

function differing<Item>(before: ReadonlySet<Item>, after: ReadonlySet<Item>): Item[] {
  return [...[...before].filter((one) => !after.has(one)), ...[...after].filter((one) => !before.has(one))]
}

/** What a firm states by itself, its place included; not the families that follow from it. */
function statedBy(document: EnterpriseDocument): ConceptKey[] {
  const { formerProvince, province, park } = document.place
  const places = [
    formerProvince && `former-province:${formerProvince}`,
    province && `province:${province}`,
    park && `park:${park}`,
  ]
  return [...[...statementsOf(document).each.values()].map(({ about }) => about), ...places].filter(isConcept)
}

function isConcept(about: string | null): about is ConceptKey {
  return about?.includes(':') ?? false
}

/**
 * What needs ask for whose candidates state one of these: they themselves, all below them, and their families with what stands
 * next to them there.
 */
function askedBeside(
  lexicon: Lexicon,
  stated: ReadonlySet<ConceptKey>,
  families: ReadonlySet<ConceptKey> = new Set(),
): ConceptKey[] {
  const asked = new Set<string>()
  const addFamily = (family: ConceptKey) => {
    asked.add(family)
    for (const member of lexicon.children.get(family) ?? []) asked.add(member)
  }
  for (const family of families) addFamily(family)
  for (const concept of stated) {
    for (const family of lexicon.ancestors.get(concept) ?? [concept]) addFamily(family)
    for (const below of lexicon.descendants.get(concept) ?? []) asked.add(below)
    const implies = lexicon.concepts.get(concept)?.details.implies
    if (Array.isArray(implies)) for (const id of implies) asked.add(`${kindOf(concept)}:${id}`)
  }
  return [...asked] as ConceptKey[]
}
