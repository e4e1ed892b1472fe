import type { Lexicon } from '../lexicon/lexicon.ts'
import type { NeedDocument, NeedText, Requirement } from '../types.ts'

/** A need as indexed for the suppliers it may fit; `requirements` are those the buyer confirmed. */
export function buildNeedDocument(
  lexicon: Lexicon,
  need: NeedText & { id: string; requirements: Requirement[] },
): NeedDocument {
  return {
    id: need.id,
    lexiconVersion: lexicon.version,
    lang: need.lang,
    requirements: need.requirements,
    tokens: [],
    concepts: [],
    facets: {
      category: [],
      process: [],
      material: [],
      certification: [],
      province: [],
      formerProvince: [],
      park: [],
      standing: [],
    },
  }
}
