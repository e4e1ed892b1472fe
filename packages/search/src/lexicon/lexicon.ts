import type { Concept } from '@matxich/db'

/** The taxonomy made ready for reading: built once per version, shared by all readers. */
export interface Lexicon {
  /** Hash of everything that can change a reading; a reading or document with another version is to be made anew. */
  version: string
  concepts: Map<string, Concept>
}

export function buildLexicon(concepts: Concept[]): Lexicon {
  return { version: '0', concepts: new Map(concepts.map((concept) => [`${concept.kind}:${concept.id}`, concept])) }
}
