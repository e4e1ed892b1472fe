import { type Lexicon, parentOf } from '../lexicon/lexicon.ts'
import { keysOf } from '../reading/requirements.ts'
import type { CandidateTerms, ConceptKey, EnterpriseDocument, Requirement } from '../types.ts'

/**
 * The term of a document that names exactly this category. Documents hold their categories with all ancestors, so that
 * an ancestor alone cannot tell a firm that says "khuôn" and no more from every mold maker there is.
 */
export function statedTerm(category: ConceptKey): string {
  return `states:${category}`
}

/**
 * What engines retrieve enterprises by. Documents list their concepts with all ancestors, so the wanted concept finds
 * itself and its descendants, its parent finds parent and siblings; of families further up, only firms that claim no more
 * than the family are candidates. Nothing filters: a document that holds any term is
 * a candidate, and the weights say whom to keep when there are too many.
 */
export function candidateTerms(lexicon: Lexicon, requirements: Requirement[], restTokens: string[]): CandidateTerms {
  const concepts = new Map<ConceptKey, { weight: number; either?: number }>()
  const tokens = new Map<string, number>(restTokens.map((token) => [token, 0.5]))
  const add = (key: ConceptKey, weight: number, either?: number) => {
    if (weight > (concepts.get(key)?.weight ?? 0))
      concepts.set(key, either === undefined ? { weight } : { weight, either })
  }
  for (const [index, requirement] of requirements.entries()) {
    const either = requirement.alternatives ? index : undefined
    const base = requirement.level === 'must' ? 1 : 0.2
    for (const key of keysOf(requirement)) {
      if (requirement.kind === 'category') {
        add(key, 8)
        const parent = parentOf(lexicon, key)
        if (parent) add(parent, 3)
        for (const family of lexicon.ancestors.get(key)?.slice(2) ?? []) tokens.set(statedTerm(family), 2)
      } else if (requirement.kind === 'process' || requirement.kind === 'material') {
        add(key, 1.5 * base, either)
        const parent = parentOf(lexicon, key)
        if (parent) add(parent, 0.3 * base)
      } else add(key, base, either)
    }
  }
  return {
    concepts: [...concepts].map(([key, term]) => ({ key, ...term })),
    tokens: [...tokens].map(([token, weight]) => ({ token, weight })),
  }
}

/** What engines retrieve needs by, for one enterprise: what its capabilities are, with their families. */
export function needTerms(lexicon: Lexicon, document: EnterpriseDocument): CandidateTerms {
  const concepts = new Map<ConceptKey, number>()
  for (const capability of document.capabilities) {
    if (!capability.category) continue
    for (const [index, key] of (lexicon.ancestors.get(capability.category.concept) ?? []).entries())
      concepts.set(key, Math.max(concepts.get(key) ?? 0, index === 0 ? 8 : 3 / index))
    for (const fact of capability.facts) concepts.set(fact.concept, Math.max(concepts.get(fact.concept) ?? 0, 0.5))
  }
  return { concepts: [...concepts].map(([key, weight]) => ({ key, weight })), tokens: [] }
}
