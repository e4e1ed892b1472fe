import { conceptKinds } from '@matxich/db'
import type { ConceptKey } from '../types.ts'

const kinds = new Set<string>(conceptKinds)

/** Tells a concept key (`material:skd11`) from a word among a document's terms. */
export function isConceptKey(term: string): term is ConceptKey {
  const split = term.indexOf(':')
  return split > 0 && kinds.has(term.slice(0, split))
}
