import { conceptKey, isFamily, kindOf, type Lexicon, parentOf } from '../lexicon/lexicon.ts'
import type { ConceptKey, NeedText, QuantityMention, ReadNeed, Requirement, RequirementLevel, Span } from '../types.ts'
import { type Analysis, analyze } from './analyze.ts'
import {
  chooseCategory,
  contextFactor,
  foldedStretch,
  nameScores,
  processVotes,
  refineCategory,
  usualMemberOf,
  weighCategories,
} from './category.ts'
import type { FoundConcept } from './mentions.ts'
import { isByTheWay, isDeclaration, isPurposeOfTool, isStateOfSteel, isToolMaterial, tradeSense } from './need-rules.ts'
import { toReading } from './read-text.ts'
import { readScopes, type Scope } from './scopes.ts'

/**
 * Proposes the requirements of a need; the buyer confirms or corrects them. Spans refer to `title + "\n" + text`.
 * What is denied, bought elsewhere or said of the buyer's own business is no requirement; wishes are `nice`.
 */
export function readNeed(lexicon: Lexicon, need: NeedText): ReadNeed {
  const text = `${need.title}\n${need.text}`
  const analysis = analyze(lexicon, text, { lang: need.lang, as: 'need' })
  const scopes = readScopes(analysis, 'need')
  const requirements = new Map<string, Requirement>()
  const add = (requirement: Requirement) => {
    const known = requirements.get(requirement.key)
    if (!known || (known.level === 'nice' && requirement.level === 'must'))
      requirements.set(requirement.key, requirement)
  }
  const category = wantedCategory(lexicon, analysis, scopes, need)
  if (category) add(conceptRequirement(category.concept, 'must', category.span))
  for (const read of analysis.found) {
    const found = { ...read, concept: tradeSense(lexicon, category?.concept ?? null, read.concept) }
    const kind = kindOf(found.concept)
    const scope = scopes[found.from] ?? 'in'
    if (scope === 'out' || scope === 'past' || found.confidence < 0.5) continue
    const level = levelOf(lexicon, found, scope, category?.concept ?? null)
    if (level === null) continue
    const span = spanOfFound(analysis, found)
    if (kind === 'process' || kind === 'material' || kind === 'certification')
      add(conceptRequirement(found.concept, level, span))
  }
  for (const quantity of wantedQuantities(analysis, scopes)) add(quantity)
  const volume = need.fields.volume
  if (volume && volume.value > 0) add(quantityRequirement('volume', yearly(volume), 'must', null))
  const place = need.fields.deliverTo?.formerProvince
  if (place) add(conceptRequirement(conceptKey('former-province', place), 'nice', null))
  else addPlaces(analysis, scopes, add)
  for (const key of alternatives(analysis)) {
    const requirement = requirements.get(key)
    if (requirement) requirements.set(key, { ...requirement, level: 'nice' })
  }
  return { reading: toReading(lexicon, analysis), requirements: withoutCovered(lexicon, [...requirements.values()]) }
}

function wantedCategory(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
  need: NeedText,
): { concept: ConceptKey; span: Span | null } | null {
  if (need.fields.category) return { concept: conceptKey('category', need.fields.category), span: null }
  const votes = new Map<ConceptKey, number>()
  const best = new Map<ConceptKey, { weight: number; found: FoundConcept }>()
  const vote = (found: FoundConcept, concept: ConceptKey, weight: number) => {
    const inTitle = found.end <= need.title.length
    const early = analysis.segments.sentence[found.from]! <= 2
    const counted = weight * (inTitle ? 3 : early ? 1.2 : 0.5)
    votes.set(concept, (votes.get(concept) ?? 0) + counted)
    if (counted > (best.get(concept)?.weight ?? 0)) best.set(concept, { weight: counted, found })
  }
  const weighed = weighCategories(lexicon, analysis, scopes)
  const inTitle = weighed.filter(({ found }) => found.end <= need.title.length)
  const titleText = foldedStretch(analysis, 0, need.title.length)
  for (const entry of weighed) {
    const factor = contextFactor(lexicon, inTitle, entry.found.concept, inTitle.includes(entry), titleText)
    vote(entry.found, entry.found.concept, entry.weight * factor)
  }
  for (const { found, concept, weight } of processVotes(lexicon, analysis, scopes))
    if (found.end <= need.title.length) vote(found, concept, weight)
  const titleEnd = analysis.folded.tokens.findIndex((token) => token.start >= need.title.length)
  const title = { analysis, from: 0, to: titleEnd < 0 ? analysis.folded.tokens.length : titleEnd, weight: 1 }
  // Words of the title that name a category in part ("Battery leads") stand beside the names found whole.
  for (const [concept, score] of nameScores(lexicon, analysis, title.from, title.to, weighed))
    votes.set(concept, (votes.get(concept) ?? 0) + score * 1.2)
  const concept = chooseCategory(lexicon, votes)
  if (!concept) return null
  const evidence = best.get(concept)
  const span = evidence ? spanOfFound(analysis, evidence.found) : null
  if (!isFamily(lexicon, concept)) return { concept, span }
  const inScope = scopedRuns(analysis, scopes)
  const member = refineCategory(lexicon, concept, [title, ...inScope])
  return { concept: member && member.margin > 1.2 ? member.concept : (usualMemberOf(concept) ?? concept), span }
}

/** Stretches of the text that are neither denied nor about the buyer. */
function scopedRuns(
  analysis: Analysis,
  scopes: Scope[],
): { analysis: Analysis; from: number; to: number; weight: number }[] {
  const runs: { analysis: Analysis; from: number; to: number; weight: number }[] = []
  for (let from = 0; from < scopes.length; ) {
    let to = from + 1
    while (to < scopes.length && scopes[to] === scopes[from]) to++
    if (scopes[from] === 'in' || scopes[from] === 'nice') runs.push({ analysis, from, to, weight: 0.4 })
    from = to
  }
  return runs
}

/** Must, nice, or null for a mention that asks nothing. */
function levelOf(
  lexicon: Lexicon,
  found: FoundConcept,
  scope: Scope,
  category: ConceptKey | null,
): RequirementLevel | null {
  const kind = kindOf(found.concept)
  if (kind === 'process') {
    if (scope === 'context') return null
    if (isPurposeOfTool(lexicon, category, found.concept)) return null
    if (isStateOfSteel(lexicon, category, found.concept)) return 'nice'
    if (isByTheWay(found.concept) || isFamily(lexicon, found.concept)) return 'nice'
    return scope === 'in' ? 'must' : 'nice'
  }
  if (kind === 'material') {
    if (scope === 'context' || !isToolMaterial(lexicon, category, found.concept)) return null
    if (isFamily(lexicon, found.concept) && parentOf(lexicon, found.concept) === null) return 'nice'
    if (found.concept === 'material:heat-shrink') return 'nice'
    return scope === 'in' ? 'must' : 'nice'
  }
  if (kind === 'certification')
    return isFamily(lexicon, found.concept) || isDeclaration(found.concept) || scope !== 'in' ? 'nice' : 'must'
  return null
}

function wantedQuantities(analysis: Analysis, scopes: Scope[]): Requirement[] {
  const inScope = analysis.quantities.filter((quantity) => scopeAt(analysis, scopes, quantity) !== 'out')
  const requirements: Requirement[] = []
  const level = (quantity: QuantityMention): RequirementLevel =>
    scopeAt(analysis, scopes, quantity) === 'nice' ? 'nice' : 'must'
  const tolerances = inScope.filter((quantity) => quantity.kind === 'tolerance')
  const finest = tolerances.reduce<QuantityMention | null>(
    (a, b) => (a && a.quantity.max <= b.quantity.max ? a : b),
    null,
  )
  if (finest) requirements.push(quantityRequirement('tolerance', finest.quantity, level(finest), finest.span))
  const volumes = inScope.filter((quantity) => quantity.kind === 'volume')
  // "Khoảng 1.700 bộ một tháng (20.000 bộ/năm)": a figure given for the year is meant, not twelve rounded months.
  const ofYear = volumes.filter((quantity) => yearWord.test(quantity.span.text))
  const largest = (ofYear.length > 0 ? ofYear : volumes).reduce<QuantityMention | null>(
    (a, b) => (a && a.quantity.min >= b.quantity.min ? a : b),
    null,
  )
  if (largest) requirements.push(quantityRequirement('volume', largest.quantity, level(largest), largest.span))
  const times = inScope.filter((quantity) => quantity.kind === 'leadTime')
  const first = times[0]
  if (first) requirements.push(quantityRequirement('leadTime', first.quantity, level(first), first.span))
  for (const kind of ['hardness', 'shots', 'tonnage', 'thread', 'gauge', 'size', 'moq'] as const) {
    const mention = inScope.find((quantity) => quantity.kind === kind)
    if (mention) requirements.push(quantityRequirement(kind, mention.quantity, 'nice', mention.span))
  }
  return requirements
}

const yearWord = /n[aă]m|year|annum|annual|yr|[年년연]/i

function scopeAt(analysis: Analysis, scopes: Scope[], quantity: QuantityMention): Scope {
  const index = analysis.folded.tokens.findIndex((token) => token.end > quantity.span.start)
  return scopes[index] ?? 'in'
}

function addPlaces(analysis: Analysis, scopes: Scope[], add: (requirement: Requirement) => void): void {
  for (const found of analysis.found) {
    const kind = kindOf(found.concept)
    if (kind !== 'former-province' && kind !== 'province') continue
    if (scopes[found.from] === 'out') continue
    add(conceptRequirement(found.concept, 'nice', spanOfFound(analysis, found)))
    return
  }
}

/** "A or B": neither is a must of its own. */
function alternatives(analysis: Analysis): Set<string> {
  const result = new Set<string>()
  const found = analysis.found.filter((entry) => /^(process|material):/.test(entry.concept))
  for (const [index, first] of found.entries()) {
    const second = found.slice(index + 1).find((entry) => entry.from >= first.to)
    if (!second || second.concept === first.concept || kindOf(second.concept) !== kindOf(first.concept)) continue
    const between = analysis.folded.text.slice(first.end, second.start)
    if (between.length > 24 || !orWords.test(between)) continue
    result.add(first.concept)
    result.add(second.concept)
  }
  return result
}

const orWords = /^[\s,)）]*(?:(?:hoặc|hay|or|hoac)(?=[\s(（])|または|又は|もしくは|あるいは|또는|혹은|或者|或)/i

/** Blends that are read beside their parts, and treatments that a more exact one already says. */
const covers: [string, string[]][] = [
  ['material:pc-abs', ['material:pc', 'material:abs']],
  ['material:pa66-gf30', ['material:pa66']],
  ['process:induction-hardening', ['process:quench-tempering']],
  ['process:carburizing', ['process:quench-tempering']],
  ['process:vacuum-heat-treatment', ['process:quench-tempering']],
]

/** A family is dropped when one of its members is asked at the same or a higher level. */
function withoutCovered(lexicon: Lexicon, requirements: Requirement[]): Requirement[] {
  const keys = new Set(requirements.map((requirement) => requirement.key))
  const covered = new Set(covers.flatMap(([whole, parts]) => (keys.has(whole) ? parts : [])))
  return requirements.filter(
    (requirement) =>
      !covered.has(requirement.key) &&
      (requirement.concept === null ||
        !requirements.some(
          (other) =>
            other !== requirement &&
            other.concept !== null &&
            other.kind === requirement.kind &&
            lexicon.descendants.get(requirement.key)?.has(other.key),
        )),
  )
}

export function conceptRequirement(key: ConceptKey, level: RequirementLevel, span: Span | null): Requirement {
  return { key, kind: kindOf(key), concept: key.slice(key.indexOf(':') + 1), quantity: null, level, span }
}

export function quantityRequirement(
  kind: QuantityMention['kind'],
  quantity: QuantityMention['quantity'],
  level: RequirementLevel,
  span: Span | null,
): Requirement {
  return { key: kind, kind, concept: null, quantity, level, span }
}

/** Form volumes come as "piece/year" or "set/month". */
function yearly(volume: { value: number; unit: string }): QuantityMention['quantity'] {
  const [unit = 'piece', period = 'year'] = volume.unit.split('/')
  const factor = period === 'month' ? 12 : period === 'week' ? 50 : 1
  return { min: volume.value * factor, max: volume.value * factor, unit }
}

function spanOfFound(analysis: Analysis, found: FoundConcept): Span {
  return { start: found.start, end: found.end, text: analysis.folded.text.slice(found.start, found.end) }
}
