import type { Language } from '@matxich/i18n'
import { isFamily, isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import { type Analysis, analyze, quoteOf } from '../reading/analyze.ts'
import { usualMemberOf } from '../reading/choose-category.ts'
import type { FoundConcept } from '../reading/mentions.ts'
import { tradeSense } from '../reading/need-rules.ts'
import { refineCategory } from '../reading/refine-category.ts'
import { readScopes, type Scope } from '../reading/scopes.ts'
import { weighCategories } from '../reading/weigh-categories.ts'
import type { ConceptFact, ConceptKey, Evidence } from '../types.ts'
import { rowOpenings, workOpening } from './row-openings.ts'
import { isBareName, shareWithTopicsBeside } from './share-topics.ts'
import type { Topic } from './topic.ts'
import { bringsUp, isFeature, opensTopic } from './topics.ts'

export interface ProfileText {
  topics: Topic[]
  denied: ConceptKey[]
  analysis: Analysis
  /** How each token bears on what the firm does. */
  scopes: Scope[]
  /** The row whose own words they are; null for the description. */
  rowId: string | null
}

/**
 * Reads a text of a profile as a run of topics: a category named as the firm's own work opens one, and what follows
 * belongs to it until the next. What is denied or past is kept apart; what partners do says so.
 */
export function readProfileText(
  lexicon: Lexicon,
  text: string,
  options: { lang?: Language; field: Evidence['field']; rowId: string | null; rows?: ConceptKey[] },
): ProfileText {
  const analysis = analyze(lexicon, text, { lang: options.lang, as: 'profile' })
  const scopes = readScopes(analysis, 'profile')
  const weights = new Map(weighCategories(lexicon, analysis, scopes).map(({ found, weight }) => [found, weight]))
  const topics: Topic[] = [emptyTopic(analysis, 0)]
  const openings = rowOpenings(lexicon, analysis, weights, options.rows ?? [])
  const work = options.field === 'description' && !options.rows?.length && workOpening(lexicon, analysis, weights)
  if (work) openings.unshift(work)
  const denied = new Set<ConceptKey>()
  const factOf = (found: FoundConcept, confidence: number): ConceptFact => ({
    concept: found.concept,
    confidence,
    field: options.field,
    rowId: options.rowId,
    quote: quoteOf(analysis, found.from, found.to),
    note: noteOf(found, scopes[found.from] ?? 'in'),
  })
  /** Up to where a row was named: families inside its name open nothing. */
  let named = 0
  const items = [
    ...analysis.found.map((found) => ({ at: found.start, found, quantity: null })),
    ...analysis.quantities.map((quantity) => ({ at: quantity.span.start, found: null, quantity })),
  ].sort((a, b) => a.at - b.at)
  /** What speaks of nothing yet becomes the topic; else a new one begins. */
  const open = (category: ConceptFact, from: number) => {
    const topic = topics.at(-1)!
    if (topic.category === null && topics.length === 1 && topic.facts.length === 0) {
      topic.category = category
      topic.named = category.concept
      topic.from = from
      return
    }
    topic.to = from
    if (topic.category === null && topics.length === 1 && analysis.segments.sentence[from] === 0) {
      topic.category = category
      topic.named = category.concept
      topic.from = from
      topic.before = topic.facts.length
      return
    }
    const next = { ...emptyTopic(analysis, from), category, named: category.concept }
    if (topic.category !== null && isSameStatement(analysis, topic.from, from)) {
      const bare = isBareName(topic)
      next.beside = [...topic.beside.map((entry) => ({ ...entry, bare: entry.bare && bare })), { topic, bare }]
      if (bare) {
        next.facts = topic.facts.slice(0, topic.before)
        next.factSentences = topic.factSentences.slice(0, topic.before)
        next.before = next.facts.length
      }
    }
    topics.push(next)
  }
  for (const { found, quantity } of items) {
    const index = found ? found.from : analysis.folded.tokens.findIndex((token) => token.end > quantity!.span.start)
    while (openings[0] && openings[0].from <= index) {
      const { category, from, to } = openings.shift()!
      if (topics.at(-1)!.category?.concept === category) continue
      const quote = quoteOf(analysis, from, to)
      open(
        { concept: category, confidence: 0.85, field: options.field, rowId: options.rowId, quote, note: 'fromText' },
        from,
      )
      named = to
    }
    const topic = topics.at(-1)!
    if (quantity) {
      if (scopes[index] === 'out' || scopes[index] === 'past') continue
      topic.quantities.push({
        kind: quantity.kind,
        quantity: quantity.quantity,
        field: options.field,
        rowId: options.rowId,
        quote: quantity.span.text,
      })
      topic.quantitySentences.push(analysis.segments.sentence[index] ?? 0)
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
      if (weight < 0.5 || found.from < named) continue
      if (isFeature(lexicon, analysis, found, topic.category?.concept ?? null, options.rows ?? [], isBareName(topic)))
        continue
      if (topic.category && isWithin(lexicon, topic.category.concept, found.concept) && !bringsUp(analysis, found))
        continue
      if (
        topic.category &&
        isWithin(lexicon, found.concept, topic.category.concept) &&
        !isWithin(lexicon, found.concept, 'category:mold-components') &&
        isSameBreath(analysis, topic, found)
      ) {
        topic.category = factOf(found, weight)
        topic.named = found.concept
        continue
      }
      if (!opensTopic(lexicon, analysis, found, topic.category?.concept ?? null, options.rows ?? [])) continue
      open(factOf(found, weight), found.from)
      continue
    }
    topic.facts.push(factOf(found, found.confidence))
    topic.factSentences.push(analysis.segments.sentence[found.from] ?? 0)
  }
  shareWithTopicsBeside(analysis, topics)
  for (const topic of topics) specify(lexicon, analysis, topic)
  return { topics, denied: [...denied], analysis, scopes, rowId: options.rowId }
}

/** A family named in a topic is narrowed by what the topic says beside it ("khuôn … nhựa AS … Moldflow"). */
function specify(lexicon: Lexicon, analysis: Analysis, topic: Topic): void {
  const fact = topic.category
  if (fact === null) return
  if (isFamily(lexicon, fact.concept)) {
    const member = refineCategory(lexicon, fact.concept, [{ analysis, from: topic.from, to: topic.to, weight: 1 }])
    const usual = usualMemberOf(fact.concept)
    if (member && member.margin > 1)
      topic.category = { ...fact, concept: member.concept, confidence: fact.confidence * 0.75 }
    else if (usual) topic.category = { ...fact, concept: usual, confidence: fact.confidence * 0.8 }
  }
  const category = topic.category?.concept ?? null
  topic.facts = topic.facts.map((entry) => ({ ...entry, concept: tradeSense(lexicon, category, entry.concept) }))
}

function emptyTopic(analysis: Analysis, from: number): Topic {
  return {
    category: null,
    named: null,
    facts: [],
    quantities: [],
    beside: [],
    before: 0,
    factSentences: [],
    quantitySentences: [],
    from,
    to: analysis.folded.tokens.length,
  }
}

function isSameStatement(analysis: Analysis, from: number, to: number): boolean {
  return analysis.segments.statement[from] === analysis.segments.statement[to]
}

/** Still within the clause or two that named the topic, before any fact of it. */
function isSameBreath(analysis: Analysis, topic: Topic, found: FoundConcept): boolean {
  return topic.facts.length === 0 || analysis.segments.sentence[topic.from] === analysis.segments.sentence[found.from]
}

function noteOf(found: FoundConcept, scope: Scope): ConceptFact['note'] {
  if (found.near) return 'nearGrade'
  if (scope === 'partner') return 'byPartner'
  return 'fromText'
}
