import type { Lexicon } from '../lexicon/lexicon.ts'
import { tokenize } from '../lexicon/tokens.ts'
import { keysOf } from '../reading/requirements.ts'
import { searchTokens } from '../reading/search-tokens.ts'
import type { ConceptKey, FacetName, NeedDocument, NeedText, Requirement } from '../types.ts'

/** A need as indexed for the suppliers it may fit; `requirements` are those the buyer confirmed. */
export function buildNeedDocument(
  lexicon: Lexicon,
  need: NeedText & { id: string; requirements: Requirement[] },
): NeedDocument {
  const concepts = new Set<ConceptKey>()
  const facets: Record<FacetName, string[]> = {
    category: [],
    process: [],
    material: [],
    certification: [],
    province: [],
    formerProvince: [],
    park: [],
    standing: [],
    ownership: [],
    employees: [],
    export: [],
    verified: [],
  }
  for (const requirement of need.requirements) {
    for (const key of keysOf(requirement)) {
      for (const above of lexicon.ancestors.get(key) ?? [key]) concepts.add(above)
      const id = key.slice(key.indexOf(':') + 1)
      if (requirement.kind === 'former-province') facets.formerProvince.push(id)
      else if (requirement.kind in facets) facets[requirement.kind as FacetName].push(id)
    }
  }
  return {
    id: need.id,
    lexiconVersion: lexicon.version,
    lang: need.lang,
    requirements: need.requirements,
    tokens: searchTokens(tokenize(`${need.title}\n${need.text}`)),
    concepts: [...concepts],
    facets,
  }
}
