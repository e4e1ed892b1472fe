import { nameFeatures } from '../lexicon/category-words.ts'
import { isFamily, isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import type { FoundConcept } from './mentions.ts'
import { anyOf } from './plain.ts'
import { productsOfProcess } from './products-of-process.ts'
import type { Scope } from './scopes.ts'

const purposeBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('cho|dùng cho|của|để|trên|trong|vào|for|of|to|used in|inside|on|into|in|with|as|from|from our|kèm')})(?:\\s+(?:${anyOf('các|những|chi tiết|hàng|bộ|a|an|the|our|your|its|nhà máy|máy|small|new')}))*\\s*$`,
)
/** "Stamping of terminals", "supply of bolts": the thing itself stands after the "of". */
const makingOf =
  /(?:stamping|machining|mold|molding|moulding|casting|forging|turning|milling|production|manufactur\w+|supply|supplier|sourcing|purchase|assembly|set)s?\s+of\s+(?:\w+\s+){0,2}$/
/** "Chạy khuôn liên hoàn", "run on progressive dies": what the work is done with. */
const meansBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('chạy|chạy bằng|bằng|dùng|sử dụng|using|by|via|run on|running on|made on|made with')})(?:\\s+(?:${anyOf('the|a|an|our|your|bộ|các')}))*\\s*$`,
)
const purposeAfter = new RegExp(`^\\s*(?:${anyOf('用|向け|向|の|용|용도|의|に使|に用い')})`)

/** The member that is meant when only the family is named and nothing says otherwise. */
const usualMember: Record<string, ConceptKey> = {
  'category:plastic-molds': 'category:plastic-injection-mold',
  'category:casting-molds': 'category:die-casting-die',
  'category:rubber-molds': 'category:rubber-compression-mold',
  'category:springs': 'category:coil-spring',
}

export function usualMemberOf(family: ConceptKey): ConceptKey | null {
  return usualMember[family] ?? null
}

const serviceWords = new RegExp(
  anyOf(
    'dịch vụ|gia công|nhận|thuê|service|services|subcontract|outsourc|委託|外注|サービス|임가공|외주|위탁|서비스|外协|代工|委外|加工厂',
  ),
)

/** "육각 너트 열처리품", "bulong mạ kẽm": beside a thing, a treatment is how it comes, not what is ordered. */
function isTreatment(lexicon: Lexicon, found: FoundConcept): boolean {
  return (
    isWithin(lexicon, found.concept, 'category:surface-treatment-services') ||
    isWithin(lexicon, found.concept, 'category:heat-treatment-services')
  )
}

/** Among them, names of what a thing is. */
const things = ['sheet-metal-enclosure', 'rubber-seal', 'industrial-gear', 'precision-shaft'].map(
  (id): ConceptKey => `category:${id}`,
)

/** Products named by how they are made (turned, stamped, moulded, welded parts) rather than by what they are. */
function isForm(lexicon: Lexicon, found: FoundConcept): boolean {
  if (things.some((thing) => isWithin(lexicon, found.concept, thing))) return false
  return ['machined-parts', 'sheet-metal-stampings', 'castings-forgings', 'plastic-rubber-parts'].some((root) =>
    isWithin(lexicon, found.concept, `category:${root}`),
  )
}

function isMold(lexicon: Lexicon, found: FoundConcept): boolean {
  return isWithin(lexicon, found.concept, 'category:molds-tooling')
}

/** What a mould is for shows in the material it shapes. */
const moldsOf: [string, string][] = [
  ['material:plastics', 'category:plastic-molds'],
  ['material:elastomers', 'category:rubber-molds'],
  ['material:adc12', 'category:casting-molds'],
  ['material:adc10', 'category:casting-molds'],
  ['material:zinc-alloys', 'category:casting-molds'],
  ['material:spcc', 'category:stamping-dies'],
  ['material:sphc', 'category:stamping-dies'],
  ['material:secc', 'category:stamping-dies'],
  ['material:sgcc', 'category:stamping-dies'],
  ['material:c5191', 'category:stamping-dies'],
  ['material:c2680', 'category:stamping-dies'],
]

/** A category spoken of, with how much the sentence makes it the thing itself rather than what it is for. */
export interface WeighedCategory {
  found: FoundConcept
  weight: number
}

/**
 * Weighs category mentions by grammar: "X for Y", "Y用X", "Y X" (English, Japanese, Korean, Chinese compounds end in
 * their head; Vietnamese ones begin with it) all speak of X.
 */
export function weighCategories(lexicon: Lexicon, analysis: Analysis, scopes: Scope[]): WeighedCategory[] {
  const categories = analysis.found.filter((found) => kindOf(found.concept) === 'category')
  const headLast = analysis.lang !== 'vi' && analysis.lang !== null
  const text = analysis.folded.text
  return categories.map((found) => {
    let weight = found.confidence
    const scope = scopes[found.from]
    if (scope === 'out' || scope === 'past') weight *= 0.02
    else if (scope === 'context') weight *= 0.2
    else if (scope === 'nice' || scope === 'partner') weight *= 0.5
    const sentence = analysis.segments.sentence[found.from]
    const start =
      analysis.folded.tokens[Math.max(analysis.segments.sentenceStart[sentence ?? 0] ?? 0, found.from - 6)]!.start
    const before = folded(analysis, start, compoundOf(categories, found).start)
    if (purposeBefore.test(before) && !makingOf.test(before)) weight *= 0.3
    if (isMold(lexicon, found) && meansBefore.test(before)) weight *= 0.2
    const nameEnd = compoundOf(categories, found).end
    const after = folded(analysis, nameEnd, nameEnd + 30).replace(/^\s*[(（][^)）]*[)）]/, '')
    if (purposeAfter.test(after) && hasLater(categories, found, analysis)) weight *= 0.3
    if (inBrackets(analysis, found)) weight *= 0.8
    const treated =
      isTreatment(lexicon, found) &&
      analysis.found.some(
        (other) =>
          (headLast || other.from < found.from) &&
          namesThing(lexicon, other) &&
          analysis.segments.clause[other.from] === analysis.segments.clause[found.from],
      )
    const around = folded(analysis, start, found.end + 12)
    if (treated && !serviceWords.test(around) && !treatmentOf.test(around)) weight *= 0.3
    for (const other of categories) {
      if (other === found || other.from === found.from) continue
      if (other.from < found.to && found.from < other.to && isWithin(lexicon, found.concept, other.concept)) continue
      if (isTreatment(lexicon, other) && !isTreatment(lexicon, found)) continue
      const laps = other.from < found.to && found.from < other.to
      // "摩托车车架焊接件": what it is outweighs how it is made, wherever it stands.
      const adjoins =
        (other.to === found.from && joined(analysis, found.from)) ||
        (other.from === found.to && joined(analysis, found.to))
      if (
        adjoins &&
        isForm(lexicon, found) !== isForm(lexicon, other) &&
        !isMold(lexicon, found) &&
        !isMold(lexicon, other)
      ) {
        const form = isForm(lexicon, found) ? found : other
        const isBlank = blanks.test(folded(analysis, form.start, form.end + 3))
        if (isForm(lexicon, found) !== isBlank) weight *= 0.35
        continue
      }
      if (headLast && (other.from === found.to ? joined(analysis, found.to) : laps && other.from > found.from))
        weight *= 0.35
      if (!headLast && (other.to === found.from ? joined(analysis, found.from) : laps && other.from < found.from))
        weight *= 0.35
    }
    return { found, weight: text ? weight : 0 }
  })
}

/** A category that is no treatment, or a process that gives a thing its shape ("压铸+电镀" orders plated castings). */
function namesThing(lexicon: Lexicon, found: FoundConcept): boolean {
  if (kindOf(found.concept) === 'category') return !isTreatment(lexicon, found)
  const product = kindOf(found.concept) === 'process' ? productsOfProcess[found.concept.slice('process:'.length)] : null
  return (
    product != null &&
    found.confidence >= 0.5 &&
    !isWithin(lexicon, `category:${product}`, 'category:surface-treatment-services') &&
    !isWithin(lexicon, `category:${product}`, 'category:heat-treatment-services')
  )
}

/** The compound that a name is part of: "자동차 시트프레임용" and "for car seat frames" speak of seat frames as a whole. */
function compoundOf(categories: FoundConcept[], found: FoundConcept): { start: number; end: number } {
  const lapping = categories.filter((other) => other.from < found.to && found.from < other.to)
  return {
    start: Math.min(...lapping.map((other) => other.start)),
    end: Math.max(...lapping.map((other) => other.end)),
  }
}

/** "鍛造素材", "đúc phôi", "毛坯": what is ordered is the blank, whatever becomes of it. */
const blanks = new RegExp(anyOf('素材|粗材|毛坯|坯料|소재|blank|blanks|phôi'))

function inBrackets(analysis: Analysis, found: FoundConcept): boolean {
  const before = analysis.folded.text.slice(0, found.start)
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'))
  return open >= 0 && open > Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))
}

/**
 * Processes that stand for what they make ("die casting" for die-cast parts, "真空焼入れ" for hardening as a service):
 * weak votes, beaten by any thing that is named.
 */
export function processVotes(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
): { concept: ConceptKey; found: FoundConcept; weight: number }[] {
  return analysis.found.flatMap((found) => {
    if (kindOf(found.concept) !== 'process' || found.confidence < 0.5) return []
    const product = productsOfProcess[found.concept.slice('process:'.length)]
    if (product === undefined || !lexicon.concepts.has(`category:${product}`)) return []
    const scope = scopes[found.from]
    if (scope === 'out' || scope === 'past' || scope === 'context') return []
    const weight = found.confidence * (inBrackets(analysis, found) ? 0.3 : isOrdered(analysis, found) ? 1 : 0.5)
    return [{ concept: `category:${product}` as ConceptKey, found, weight }]
  })
}

const orderWords = new RegExp(
  `^(?:${anyOf('cần|tìm|chỗ|nơi|cho|nhận|gia công|thuê|đơn vị|xưởng|bên|ncc|kiếm|hỏi|báo giá|đặt|dịch vụ')}|\\s|[:,.–-])*$`,
)

/** "Thấm cacbon bánh răng", "cần chỗ xi kẽm hàng dập": in Vietnamese what a title begins with is what is ordered. */
function isOrdered(analysis: Analysis, found: FoundConcept): boolean {
  return (
    (analysis.lang === 'vi' || analysis.lang === null) &&
    analysis.segments.sentence[found.from] === 0 &&
    orderWords.test(folded(analysis, 0, found.start))
  )
}

function folded(analysis: Analysis, start: number, end: number): string {
  let result = ''
  for (const character of analysis.plain.characters) {
    if (character.start >= end) break
    if (character.start >= start) result += character.character
  }
  return result
}

function joined(analysis: Analysis, at: number): boolean {
  const token = analysis.folded.tokens[at]
  if (token?.gapBefore === 'glue') return true
  // In Chinese and Japanese a blank separates; elsewhere it joins words to a name.
  return token?.gapBefore === 'space' && (token.script === 'latin' || token.script === 'hangul')
}

function hasLater(categories: FoundConcept[], found: FoundConcept, analysis: Analysis): boolean {
  const sentence = analysis.segments.sentence[found.from]
  return categories.some(
    (other) =>
      other.from >= found.to && other.from - found.to < 12 && analysis.segments.sentence[other.from] === sentence,
  )
}

/**
 * The category a need or query wants. Mentions vote; a family's votes help the members that are also spoken of, so the
 * most specific well-supported one wins. A family helps a member by `reach` times what is said of the member itself.
 * Null when none is spoken of.
 */
export function chooseCategory(
  lexicon: Lexicon,
  votes: Map<ConceptKey, number>,
  reach = Number.POSITIVE_INFINITY,
): ConceptKey | null {
  let best: ConceptKey | null = null
  let bestScore = 0
  for (const [concept, own] of votes) {
    if (own < 0.05) continue
    let score = own
    // A family helps a member as far as the member is spoken of itself.
    for (const [other, weight] of votes)
      if (other !== concept && isWithin(lexicon, concept, other)) score += Math.min(weight * 0.6, own * reach)
    if (!isFamily(lexicon, concept)) score *= 1.25
    if (score > bestScore) {
      best = concept
      bestScore = score
    }
  }
  return best
}

/** How well a text names each member of a family by words alone: rare words of its names, and its usual processes. */
export function refineCategory(
  lexicon: Lexicon,
  family: ConceptKey | null,
  texts: { analysis: Analysis; from: number; to: number; weight: number }[],
): { concept: ConceptKey; margin: number } | null {
  const { wordsOf, rarity } = lexicon.categoryWords
  const familyWords = family ? (wordsOf.get(family) ?? new Set<string>()) : new Set<string>()
  const said = new Map<string, number>()
  const processes = new Map<string, number>()
  const materials = new Set<string>()
  for (const { analysis, from, to, weight } of texts) {
    const tokens = analysis.folded.tokens.slice(from, to)
    for (const word of nameFeatures(tokens))
      if (!familyWords.has(word) && !isSyllable(analysis, word)) said.set(word, Math.max(said.get(word) ?? 0, weight))
    for (const found of analysis.found) {
      if (found.from < from || found.to > to || found.confidence < 0.5) continue
      if (kindOf(found.concept) === 'process')
        processes.set(found.concept, Math.max(processes.get(found.concept) ?? 0, weight))
      if (kindOf(found.concept) === 'material') materials.add(found.concept)
    }
  }
  const scores: { concept: ConceptKey; score: number }[] = []
  for (const [concept, words] of wordsOf) {
    if (family && (concept === family || !isWithin(lexicon, concept, family))) continue
    if (
      family === 'category:molds-tooling' &&
      (isWithin(lexicon, concept, 'category:mold-services') || isWithin(lexicon, concept, 'category:mold-components'))
    )
      continue
    let score = 0
    for (const [word, weight] of said) if (words.has(word)) score += weight * (rarity.get(word) ?? 0)
    const usual = lexicon.concepts.get(concept)?.details.processes
    if (Array.isArray(usual)) for (const id of usual) score += (processes.get(`process:${id}`) ?? 0) * 1.5
    for (const [material, mold] of moldsOf)
      if (isWithin(lexicon, concept, mold) && [...materials].some((said) => isWithin(lexicon, said, material)))
        score += 1.5
    if (isFamily(lexicon, concept)) score *= 0.9
    scores.push({ concept: concept as ConceptKey, score })
  }
  scores.sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (!first || first.score <= 0) return null
  const near = scores.filter(({ score }) => score > first.score - 1 && score > 0)
  const common = lexicon.ancestors
    .get(first.concept)
    ?.find((above) => near.every(({ concept }) => isWithin(lexicon, concept, above)))
  // Several members fit alike: what they have in common is sure, and its usual member is meant.
  if (near.length > 1 && common && common !== family && first.score - (scores[near.length]?.score ?? 0) > 0.6)
    return { concept: usualMemberOf(common) ?? common, margin: first.score - (scores[near.length]?.score ?? 0) + 0.7 }
  return { concept: first.concept, margin: first.score - (second?.score ?? 0) }
}

/** A single Vietnamese syllable without its accents is many words ("trong", "thang"); only pairs of them tell. */
function isSyllable(analysis: Analysis, word: string): boolean {
  return analysis.lang === 'vi' && /^[a-z]{1,6}$/.test(word)
}

/** A pair of words, or one long enough to be no everyday syllable. */
function isTelling(word: string): boolean {
  return /\s|[^a-z]/.test(word) || word.length >= 7
}

/** How much of a title each category's names cover, 0..1, for the best few (of `among`); nothing when the title names none in part. */
export function nameScores(
  lexicon: Lexicon,
  analysis: Analysis,
  from: number,
  to: number,
  apart: WeighedCategory[] = [],
  among: ConceptKey[] | null = null,
): Map<ConceptKey, number> {
  const { wordsOf, rarity } = lexicon.categoryWords
  const modifiers = apart.filter(({ weight }) => weight < 0.5).map(({ found }) => found)
  const tokens = analysis.folded.tokens
    .slice(from, to)
    .filter((_, index) => !modifiers.some((found) => from + index >= found.from && from + index < found.to))
  const said = [...nameFeatures(tokens)].filter(
    (word) => rarity.has(word) && !isSyllable(analysis, word) && (among === null || isTelling(word)),
  )
  const total = said.reduce((sum, word) => sum + rarity.get(word)!, 0)
  const scores: [ConceptKey, number][] = []
  if (total === 0) return new Map()
  for (const [concept, words] of wordsOf) {
    if (among && !among.includes(concept as ConceptKey)) continue
    let score = 0
    for (const word of said) if (words.has(word)) score += rarity.get(word)!
    if (score > 0) scores.push([concept as ConceptKey, score / Math.max(total, 6)])
  }
  return new Map(scores.sort((a, b) => b[1] - a[1]).slice(0, 6))
}

/**
 * Votes of a whole need weighed against its title: a service that the title orders makes things its object
 * ("熱処理の委託（金型部品）"), and a mould in the title makes inserts and bases parts of it.
 */
const treatmentOf =
  /(?:treatment|hardening|plating|coating|anodi[sz]ing|painting|blasting|polishing|carburi[sz]ing|nitriding|galvani[sz]ing)\s+(?:of|for)\s/

export function contextFactor(
  lexicon: Lexicon,
  title: WeighedCategory[],
  concept: ConceptKey,
  inTitle: boolean,
  titleText: string,
): number {
  const service =
    title.some(({ found, weight }) => weight >= 0.6 && isService(lexicon, found.concept)) &&
    (serviceWords.test(titleText) || treatmentOf.test(titleText))
  if (service && !isService(lexicon, concept)) return 0.3
  const component = ['mold-components', 'mold-services'].some((part) => isWithin(lexicon, concept, `category:${part}`))
  const mold = title.some(
    ({ found, weight }) =>
      weight >= 0.5 &&
      isMold(lexicon, found) &&
      !isWithin(lexicon, found.concept, 'category:mold-components') &&
      !isWithin(lexicon, found.concept, 'category:mold-services'),
  )
  if (component && mold && !inTitle) return 0.15
  return 1
}

function isService(lexicon: Lexicon, concept: ConceptKey): boolean {
  return ['surface-treatment-services', 'heat-treatment-services', 'mold-services'].some((root) =>
    isWithin(lexicon, concept, `category:${root}`),
  )
}

/** The folded words of a stretch of text, for patterns. */
export function foldedStretch(analysis: Analysis, start: number, end: number): string {
  return folded(analysis, start, end)
}
