import { match, need as needTable, requirement, searchDocument } from '@matxich/db/schema'
import type { ConceptKey, EnterpriseDocument } from '@matxich/search'
import { getStoredDocuments } from '@matxich/search/ranking'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from '../need/need-world.ts'
import { findTouchedNeeds } from './find-touched-needs.ts'

let world: NeedWorld
let firms: EnterpriseDocument[]
/** Needs by what they ask for and nothing else. */
const needs: Record<string, string> = {}

beforeAll(async () => {
  world = await openNeedWorld()
  const buyer = await world.addFirm('Nhật Tân')
  const made: Firm[] = []
  for (let firm = 1; firm <= 41; firm++) made.push(await world.addFirm(`Khuôn Mẫu ${firm}`, moldMaker))
  await world.drain()
  for (const [name, asked] of Object.entries({
    mold: ['category:plastic-injection-mold'],
    bolt: ['category:hex-bolt'],
    zincPlatedBolt: ['category:hex-bolt', 'process:zinc-plating'],
    nickelPlatedBolt: ['category:hex-bolt', 'process:nickel-plating'],
    moldWithInspection: ['category:plastic-injection-mold', 'inspection:cmm-measurement'],
  }))
    needs[name] = await needAsking(buyer, asked)
  await world.drain()
  firms = await getStoredDocuments(
    world.db,
    'enterprise',
    made.map(({ id }) => id),
  )
}, 120_000)
afterAll(() => world.close())

async function needAsking(buyer: Firm, keys: string[]): Promise<string> {
  const id = await openNeed(world, buyer)
  const [row] = await world.db.select().from(needTable).where(eq(needTable.id, id))
  await world.db.delete(requirement).where(eq(requirement.needId, id))
  await world.db.insert(requirement).values(
    keys.map((key, position) => ({
      needId: id,
      revision: row!.revision,
      position,
      key,
      kind: key.slice(0, key.indexOf(':')),
      concept: key,
      level: 'must' as const,
      origin: 'field' as const,
    })),
  )
  return id
}

const factOf = (concept: ConceptKey) => ({
  concept,
  confidence: 1,
  field: 'description' as const,
  rowId: null,
  quote: 'mạ',
  note: null,
})

/** A firm whose first product is said to have this too. */
const stating =
  (concept: ConceptKey) =>
  (document: EnterpriseDocument): EnterpriseDocument => ({
    ...document,
    capabilities: document.capabilities.map((capability, at) =>
      at === 0 ? { ...capability, facts: [...capability.facts, factOf(concept)] } : capability,
    ),
  })

async function touched(documents: EnterpriseDocument[], { edited = false } = {}) {
  const ids = documents.map(({ id }) => id)
  const {
    own,
    others,
    later = [],
  } = await findTouchedNeeds(world.services, {
    kind: 'enterprise',
    documents: documents.map((body) => ({ id: body.id, body })),
    removedIds: [],
    rereadIds: new Set(edited ? [] : ids),
  })
  expect(own).toEqual([])
  const named = (noted: string[]) => Object.keys(needs).filter((name) => noted.includes(needs[name]!))
  return { now: named(others), later: named(later) }
}

async function stands(firm: EnterpriseDocument, needId: string) {
  const row = { enterpriseId: firm.id, needId, revision: 1, rank: 1, score: 0.1, verdicts: [], lexiconVersion: '' }
  await world.db.insert(match).values(row).onConflictDoNothing()
}

describe('many firms that are only read anew', () => {
  it('touch the needs that ask for what is read differently, or for its family', async () => {
    const { now, later } = await touched(firms.map(stating('process:zinc-plating')))
    expect(now).toEqual(['zincPlatedBolt', 'nickelPlatedBolt'])
    expect(later).toEqual([])
  })

  it('touch none where they state what they stated, whatever else their documents say', async () => {
    const renamed = firms.map((document) => ({ ...document, name: 'Another', tokens: ['khac'] }))
    expect(await touched(renamed)).toEqual({ now: [], later: [] })
  })

  it('with a first statement of its kind touch, behind the others, needs they stand in that ask for this kind', async () => {
    await stands(firms[0]!, needs.moldWithInspection!)
    await stands(firms[0]!, needs.mold!)
    expect(await touched(firms.map(stating('inspection:hardness-test')))).toEqual({
      now: [],
      later: ['moldWithInspection'],
    })
  })

  it('touch the needs that ask for a product of which other numbers are read', async () => {
    const faster = firms.map((document) => ({
      ...document,
      capabilities: document.capabilities.map((capability) => ({
        ...capability,
        quantities: capability.quantities.map((fact) => ({ ...fact, quantity: { ...fact.quantity, max: 7 } })),
      })),
    }))
    expect(await touched(faster)).toEqual({ now: ['mold', 'moldWithInspection'], later: [] })
  })
})

describe('many firms that people changed', () => {
  it('touch every need that asks for what they state or for its family, and those they stood in', async () => {
    expect((await touched(firms, { edited: true })).now).toEqual(['mold', 'moldWithInspection'])
    await stands(firms[0]!, needs.bolt!)
    expect((await touched(firms, { edited: true })).now).toEqual(['mold', 'bolt', 'moldWithInspection'])
  })
})

describe('what was said of one product', () => {
  it('and is now said of the whole firm touches the needs that ask for its other products', async () => {
    const making = firms.map((document) => ({
      ...document,
      capabilities: [
        ...document.capabilities,
        { ...document.capabilities[0]!, category: factOf('category:hex-bolt'), facts: [], quantities: [] },
      ],
    }))
    for (const body of making.map(stating('process:zinc-plating')))
      await world.db.update(searchDocument).set({ body }).where(eq(searchDocument.id, body.id))
    const moved = making.map((document) => ({
      ...document,
      shared: [...document.shared, factOf('process:zinc-plating')],
    }))
    expect((await touched(moved)).now).toContain('zincPlatedBolt')
  })
})
