import { conceptKey, isFamily, kindOf, type Lexicon, parentOf } from '../lexicon/lexicon.ts'
import type { ConceptKey, NeedText, QuantityMention, ReadNeed, Requirement, RequirementLevel } from '../types.ts'
import { readAlternatives } from './alternatives.ts'
import { type Analysis, analyze } from './analyze.ts'
import { isDeniedBeside } from './denied-beside.ts'
import { isBesideGrade, isForeignMaterial, isForeignProcess, isInName } from './foreign-to-category.ts'
import type { FoundConcept } from './mentions.ts'
import {
  asFilled,
  asGround,
  isAudit,
  isByTheWay,
  isDeclaration,
  isImpliedByWork,
  isPaint,
  isPurposeOfTool,
  isSaidLoosely,
  isStateOfSteel,
  isTinnedEnd,
  isToolMaterial,
  tradeSense,
} from './need-rules.ts'
import { toReading } from './read-text.ts'
import { conceptRequirement, keysOf, quantityRequirement, withAlternatives } from './requirements.ts'
import { readScopes, type Scope } from './scopes.ts'
import { sensesOfCategory } from './senses-of-category.ts'
import { foldedStretch, sentenceAt, spanOfFound } from './stretches.ts'
import { wantedCategory } from './wanted-category.ts'
import { wantedQuantities } from './wanted-quantities.ts'

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
  const asked = {
    ...analysis,
    found: sensesOfCategory(
      lexicon,
      category?.concept ?? null,
      analysis.found.flatMap((read) => {
        const filled = asFilled(read.concept, clauseWords(analysis, read))
        if (!filled || isBesideGrade(lexicon, read, analysis)) return []
        const words = foldedStretch(analysis, read.start, read.end)
        const ground = asGround(lexicon, category?.concept ?? null, filled, words, sentenceWords(analysis, read))
        return { ...read, concept: tradeSense(lexicon, category?.concept ?? null, ground) }
      }),
    ),
  }
  for (const found of asked.found) {
    const kind = kindOf(found.concept)
    const scope = scopes[found.from] ?? 'in'
    if (scope === 'out' || scope === 'past' || found.confidence < 0.5) continue
    if (isDeniedBeside(analysis, found)) continue
    const words = foldedStretch(analysis, found.start, found.end)
    const clause = kind === 'certification' ? sentenceAt(analysis, found.from) : clauseWords(analysis, found)
    if (isPaint(found.concept, clause)) continue
    const demanded = levelOf(lexicon, found, scope, category?.concept ?? null, sentenceWords(analysis, found))
    if (demanded === null) continue
    const isLoose =
      (found.concept !== 'process:cylindrical-grinding' && isSaidLoosely(words, clause)) ||
      isImpliedByWork(found, asked.found) ||
      isTinnedEnd(lexicon, category?.concept ?? null, words, found.concept) ||
      isInName(lexicon, category?.concept ?? null, found, analysis.found)
    const level = isLoose ? 'nice' : demanded
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
  withAlternatives(requirements, readAlternatives(lexicon, asked))
  return { reading: toReading(lexicon, analysis), requirements: withoutCovered(lexicon, [...requirements.values()]) }
}

/** Must, nice, or null for a mention that asks nothing. */
function levelOf(
  lexicon: Lexicon,
  found: FoundConcept,
  scope: Scope,
  category: ConceptKey | null,
  sentence: string,
): RequirementLevel | null {
  const kind = kindOf(found.concept)
  if (kind === 'process') {
    if (scope === 'context') return null
    if (isPurposeOfTool(lexicon, category, found.concept)) return null
    if (isStateOfSteel(lexicon, category, found.concept)) return 'nice'
    if (isByTheWay(found.concept) || isFamily(lexicon, found.concept)) return 'nice'
    if (isForeignProcess(lexicon, category, found.concept)) return 'nice'
    return scope === 'in' ? 'must' : 'nice'
  }
  if (kind === 'material') {
    if (scope === 'context' || !isToolMaterial(lexicon, category, found.concept)) return null
    if (isFamily(lexicon, found.concept) && parentOf(lexicon, found.concept) === null) return 'nice'
    if (found.concept === 'material:heat-shrink') return 'nice'
    if (isForeignMaterial(lexicon, category, found.concept)) return 'nice'
    return scope === 'in' ? 'must' : 'nice'
  }
  if (kind === 'certification') {
    const isAsked = !isFamily(lexicon, found.concept) && !isDeclaration(found.concept, sentence)
    return isAsked && !isAudit(found.concept, sentence) && scope === 'in' ? 'must' : 'nice'
  }
  return null
}

/** The folded words of the clause a concept stands in, for patterns. */
function clauseWords(analysis: Analysis, found: FoundConcept): string {
  return wordsAround(analysis, found, analysis.segments.clause)
}

function sentenceWords(analysis: Analysis, found: FoundConcept): string {
  return wordsAround(analysis, found, analysis.segments.sentence)
}

function wordsAround(analysis: Analysis, found: FoundConcept, numbers: number[]): string {
  const first = numbers.indexOf(numbers[found.from]!)
  const last = numbers.lastIndexOf(numbers[found.from]!)
  return foldedStretch(analysis, analysis.folded.tokens[first]!.start, analysis.folded.tokens[last]!.end)
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

/** Blends that are read beside their parts, and treatments that a more exact one already says. */
const covers: [string, string[]][] = [
  ['material:pc-abs', ['material:pc', 'material:abs']],
  ['material:pa66-gf30', ['material:pa66']],
  ['process:induction-hardening', ['process:quench-tempering']],
  ['process:carburizing', ['process:quench-tempering']],
  ['process:vacuum-heat-treatment', ['process:quench-tempering']],
  ['process:progressive-stamping', ['process:blanking-punching']],
  ['process:transfer-stamping', ['process:blanking-punching']],
  ['process:fine-blanking', ['process:blanking-punching']],
  ['process:die-cutting', ['process:blanking-punching']],
  ['process:milling-5-axis', ['process:milling-3-axis']],
  ['process:swiss-turning', ['process:cnc-turning']],
  ['process:tube-bending', ['process:bending']],
  ['process:hot-dip-galvanizing', ['process:zinc-plating']],
  ['process:powder-coating', ['process:liquid-painting']],
  ['process:hard-chrome-plating', ['process:chrome-plating']],
  ['process:electropolishing', ['process:deburring-polishing']],
]

/** A family is dropped when one of its members is asked at the same or a higher level. */
function withoutCovered(lexicon: Lexicon, requirements: Requirement[]): Requirement[] {
  const keys = new Set(requirements.map((requirement) => requirement.key))
  const covered = new Set(covers.flatMap(([whole, parts]) => (keys.has(whole) ? parts : [])))
  return requirements.filter(
    (requirement) =>
      !covered.has(requirement.key) &&
      (requirement.concept === null ||
        requirement.alternatives !== undefined ||
        !requirements.some(
          (other) =>
            other !== requirement &&
            other.concept !== null &&
            other.kind === requirement.kind &&
            keysOf(other).every((key) => lexicon.descendants.get(requirement.key)?.has(key)),
        )),
  )
}

/** Form volumes come as "piece/year" or "set/month". */
function yearly(volume: { value: number; unit: string }): QuantityMention['quantity'] {
  const [unit = 'piece', period = 'year'] = volume.unit.split('/')
  const factor = period === 'month' ? 12 : period === 'week' ? 50 : 1
  return { min: volume.value * factor, max: volume.value * factor, unit }
}
