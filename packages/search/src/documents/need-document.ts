import type { Lexicon } from '../lexicon/lexicon.ts'
import { tokenize } from '../lexicon/tokens.ts'
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
    if (requirement.concept === null) continue
    const key = requirement.key as ConceptKey
    for (const above of lexicon.ancestors.get(key) ?? [key]) concepts.add(above)
    if (requirement.kind === 'former-province') facets.formerProvince.push(requirement.concept)
    else if (requirement.kind in facets) facets[requirement.kind as FacetName].push(requirement.concept)
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
