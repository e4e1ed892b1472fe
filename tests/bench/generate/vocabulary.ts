import type { Concept } from '@matxich/db'
import type { NeedText } from '@matxich/search'
import { type Random, seededRandom } from './random.ts'

export type Language = NeedText['lang']

/** What firms and buyers of the bench speak of: the taxonomy, sorted by what goes together. */
export interface Vocabulary {
  /** Categories of which nothing is more special, the commonest first. */
  products: Product[]
  machines: Concept[]
  certificates: Concept[]
  formerProvinces: Concept[]
  parks: Concept[]
}

export interface Product {
  category: Concept
  processes: Concept[]
  materials: Concept[]
}

/** Families of materials that the branches work; other branches take all of them. */
const materialFamilies: Record<string, string[]> = {
  'molds-tooling': ['tool-steel', 'carbon-steel', 'aluminium'],
  fasteners: ['carbon-steel', 'alloy-steel', 'stainless-steel', 'copper-alloys'],
  'wires-cables-harnesses': ['wire-materials', 'copper-alloys', 'commodity-plastics'],
  'plastic-rubber-parts': ['commodity-plastics', 'engineering-plastics', 'elastomers'],
  'castings-forgings': ['cast-iron', 'cast-steel', 'aluminium', 'carbon-steel'],
  'industrial-packaging': ['packaging-materials'],
}
const commonFamilies = ['carbon-steel', 'alloy-steel', 'stainless-steel', 'aluminium', 'engineering-plastics']

/** Branches that most firms of the country's supporting industries are in. */
const commonBranches = [
  'molds-tooling',
  'auto-motorcycle-parts',
  'fasteners',
  'wires-cables-harnesses',
  'machined-parts',
]

/** Sorts concepts as `loadConcepts` gives them. */
export function readVocabulary(concepts: Concept[]): Vocabulary {
  const ofKind = (kind: Concept['kind']) => concepts.filter((concept) => concept.kind === kind)
  const categories = ofKind('category')
  const isParent = new Set(categories.map((category) => category.parent))
  const byId = new Map(categories.map((category) => [category.id, category]))
  const processes = new Map(ofKind('process').map((process) => [process.id, process]))
  const materials = ofKind('material')
  const rootOf = (category: Concept): string => {
    const parent = byId.get(category.parent ?? '')
    return parent ? rootOf(parent) : category.id
  }
  const products = categories
    .filter((category) => !isParent.has(category.id))
    .map((category) => {
      const families = materialFamilies[rootOf(category)] ?? commonFamilies
      const usual = Array.isArray(category.details.processes) ? category.details.processes : []
      return {
        category,
        processes: usual.flatMap((id) => processes.get(String(id)) ?? []),
        materials: materials.filter(({ parent }) => parent !== null && families.includes(parent)),
      }
    })
  return {
    products: shuffled(products, seededRandom(7)).sort((a, b) => commonness(b) - commonness(a)),
    machines: ofKind('equipment').filter(({ parent }) => parent !== null),
    certificates: ofKind('certification').filter(({ parent }) => parent !== null),
    formerProvinces: shuffled(ofKind('former-province'), seededRandom(11)),
    parks: ofKind('park'),
  }

  function commonness({ category }: Product): number {
    return commonBranches.includes(rootOf(category)) ? 1 : 0
  }
}

function shuffled<Item>(items: Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** A name of the concept in a language: its label or, often, one of the words the trade uses. */
export function wordFor(concept: Concept, lang: Language, random: Random): string {
  const aliases = concept.aliases[lang] ?? []
  const label = concept.labels[lang] ?? concept.labels.en ?? concept.id
  return aliases.length > 0 && random.chance(0.5) ? random.pick(aliases) : label
}
