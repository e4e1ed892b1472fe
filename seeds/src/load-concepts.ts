import type { Concept } from '@matxich/db'
import { loadPlaces } from './places.ts'
import { loadTaxonomy, withExtraAliases } from './taxonomy.ts'

/** Every concept the product knows: the taxonomy and the places, with the extra aliases merged in. */
export function loadConcepts(): Concept[] {
  return withExtraAliases([...loadTaxonomy(), ...loadPlaces()])
}
