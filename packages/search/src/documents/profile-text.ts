import type { Language } from '@matxich/i18n'
import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import { type Analysis, analyze, quoteOf } from '../reading/analyze.ts'
import { weighCategories } from '../reading/category.ts'
import type { FoundConcept } from '../reading/mentions.ts'
import { readScopes, type Scope } from '../reading/scopes.ts'
import type { ConceptFact, ConceptKey, Evidence, QuantityFact } from '../types.ts'

/** One stretch of a profile text that speaks of one thing; `category` is null before any is named. */
export interface Topic {
  category: ConceptFact | null
  facts: ConceptFact[]
  quantities: QuantityFact[]
}

export interface ProfileText {
  topics: Topic[]
  denied: ConceptKey[]
  analysis: Analysis
}

/**
 * Reads a text of a profile as a run of topics: a category named as the firm's own work opens one, and what follows
 * belongs to it until the next. What is denied or past is kept apart; what partners do says so.
 */
export function readProfileText(
  lexicon: Lexicon,
  text: string,
  options: { lang?: Language; field: Evidence['field']; rowId: string | null },
): ProfileText {
  const analysis = analyze(lexicon, text, { lang: options.lang, as: 'profile' })
  const scopes = readScopes(analysis, 'profile')
  const weights = new Map(weighCategories(analysis, scopes).map(({ found, weight }) => [found, weight]))
  const topics: Topic[] = [{ category: null, facts: [], quantities: [] }]
  const denied = new Set<ConceptKey>()
  const factOf = (found: FoundConcept, confidence: number): ConceptFact => ({
    concept: found.concept,
    confidence,
    field: options.field,
    rowId: options.rowId,
    quote: quoteOf(analysis, found.from, found.to),
    note: noteOf(found, scopes[found.from] ?? 'in'),
  })
  const items = [
    ...analysis.found.map((found) => ({ at: found.start, found, quantity: null })),
    ...analysis.quantities.map((quantity) => ({ at: quantity.span.start, found: null, quantity })),
  ].sort((a, b) => a.at - b.at)
  for (const { found, quantity } of items) {
    const topic = topics.at(-1)!
    if (quantity) {
      const index = analysis.folded.tokens.findIndex((token) => token.end > quantity.span.start)
      if (scopes[index] === 'out' || scopes[index] === 'past') continue
      topic.quantities.push({
        kind: quantity.kind,
        quantity: quantity.quantity,
        field: options.field,
        rowId: options.rowId,
        quote: quantity.span.text,
      })
      continue
    }
    if (!found) continue
    const scope = scopes[found.from] ?? 'in'
    const kind = kindOf(found.concept)
    if (scope === 'out' || scope === 'past') {
      if (found.confidence >= 0.6) denied.add(found.concept)
      continue
    }
    if (kind === 'category') {
      const weight = weights.get(found) ?? 0
      if (weight < 0.45) continue
      const fact = factOf(found, weight)
      if (topic.category && continuesTopic(lexicon, analysis, topic, found)) {
        if (isWithin(lexicon, found.concept, topic.category.concept)) topic.category = fact
        continue
      }
      if (topic.category === null && topics.length === 1) topic.category = fact
      else topics.push({ category: fact, facts: [], quantities: [] })
      continue
    }
    topic.facts.push(factOf(found, found.confidence))
  }
  return { topics, denied: [...denied], analysis }
}

/** A second mention in the same family is the same topic ("khuôn ép nhựa … vỏ khuôn" is not; "bulông … bulông" is). */
function continuesTopic(lexicon: Lexicon, analysis: Analysis, topic: Topic, found: FoundConcept): boolean {
  const current = topic.category!.concept
  return isWithin(lexicon, found.concept, current) || isWithin(lexicon, current, found.concept)
    ? analysis.folded.tokens.length > 0
    : false
}

function noteOf(found: FoundConcept, scope: Scope): ConceptFact['note'] {
  if (found.near) return 'nearGrade'
  if (scope === 'partner') return 'byPartner'
  return 'fromText'
}
