import type { Language } from '@matxich/i18n'
import { idOf, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey, QuantityMention, ReadQuery, Requirement, RequirementLevel, Span } from '../types.ts'
import { readAlternatives } from './alternatives.ts'
import { analyze } from './analyze.ts'
import { isForeignMaterial } from './foreign-to-category.ts'
import { isPurposeOfTool, isToolMaterial, tradeSense } from './need-rules.ts'
import { type QueryCategory, queryCategory } from './query-category.ts'
import { queryScopes } from './query-scopes.ts'
import { toReading } from './read-text.ts'
import { conceptRequirement, quantityRequirement, withAlternatives } from './requirements.ts'
import { searchTokens } from './search-tokens.ts'

const placeKinds = new Set(['former-province', 'province', 'district', 'park'])
const facetKinds = new Set(['process', 'material', 'certification', ...placeKinds])

/**
 * Reads the words of a search box: facets as requirements, what is left as words. `lang` is the page's; people type
 * another language there too, which the writing shows. Vietnamese without accents on an English page shows only by
 * what is understood.
 */
export function readQuery(lexicon: Lexicon, text: string, lang?: Language): ReadQuery {
  const written = languageOf(text, lang)
  const read = readAs(lexicon, text, written)
  if (written !== 'en' || read.restTokens.length === 0) return read
  const open = readAs(lexicon, text, undefined)
  const isBetter = open.requirements.length > 0 && read.requirements.length === 0
  return isBetter || open.restTokens.length + 2 <= read.restTokens.length ? open : read
}

function asCategory({ concept, level, alternatives }: QueryCategory, span: Span | null): Requirement {
  const requirement = conceptRequirement(concept, level, span)
  return alternatives.length > 0 ? { ...requirement, alternatives: alternatives.map(idOf) } : requirement
}

/** "Enamelled wire 0.2": a bare tenth of a millimetre or more is how thick something is. */
function isSize({ kind, quantity, span }: QuantityMention): boolean {
  return kind === 'tolerance' && quantity.max >= 0.1 && /^[\s\d.,]+(?:mm|ly|li)?\s*$/i.test(span.text)
}

/** What a tool is for, and materials that it cannot be of, are asked of nobody. */
function levelInQuery(lexicon: Lexicon, category: ConceptKey | null, concept: ConceptKey): RequirementLevel | null {
  const kind = kindOf(concept)
  if (kind === 'process' && isPurposeOfTool(lexicon, category, concept)) return null
  if (kind === 'material') {
    if (!isToolMaterial(lexicon, category, concept)) return null
    if (isForeignMaterial(lexicon, category, concept)) return 'nice'
  }
  return 'must'
}

/** By script where it tells one; Han alone may be Chinese or Japanese, Latin without marks anything. */
function languageOf(text: string, lang: Language | undefined): Language | undefined {
  const folded = text.normalize('NFKC')
  if (/[\u3041-\u30fa]/.test(folded)) return 'ja'
  if (/\p{Script=Hangul}/u.test(folded)) return 'ko'
  if (/\p{Script=Han}/u.test(folded)) return lang === 'ja' ? 'ja' : 'zh'
  const isMarked = /[đĐ]|[\u0300-\u0303\u0306\u0309\u031b\u0323]/.test(folded.normalize('NFD'))
  if (isMarked) return 'vi'
  return lang === 'vi' || lang === 'en' ? lang : undefined
}

function readAs(lexicon: Lexicon, text: string, lang: Language | undefined): ReadQuery {
  const analysis = analyze(lexicon, text, { lang, as: 'query' })
  const requirements = new Map<string, Requirement>()
  const taken = analysis.folded.tokens.map(() => false)
  const scopes = queryScopes(analysis)
  const wanted = queryCategory(lexicon, analysis, scopes)
  const category = wanted?.concept ?? null
  const named = wanted?.named ?? null
  if (wanted) requirements.set(wanted.concept, asCategory(wanted, null))
  const asked = analysis.found.map((read) => ({ ...read, concept: tradeSense(lexicon, category, read.concept) }))
  for (const found of asked) {
    const kind = kindOf(found.concept)
    if (scopes[found.from] === 'out' && !placeKinds.has(kind)) {
      for (let at = found.from; at < found.to; at++) taken[at] = true
      continue
    }
    if (found.concept !== category && found.concept !== named && (!facetKinds.has(kind) || found.confidence < 0.4))
      continue
    if (found.concept === named && named !== category) {
      for (let at = found.from; at < found.to; at++) taken[at] = true
      continue
    }
    const span = { start: found.start, end: found.end, text: text.slice(found.start, found.end) }
    // "Hải Phòng" is an old and a new name: the new unit holds the old one.
    for (let at = found.from; at < found.to; at++) taken[at] = true
    if (
      kind === 'former-province' &&
      analysis.found.some(
        (other) => kindOf(other.concept) === 'province' && other.from === found.from && other.to === found.to,
      )
    )
      continue
    const level = levelInQuery(lexicon, category, found.concept)
    if (level === null) continue
    requirements.set(
      found.concept,
      wanted && found.concept === category ? asCategory(wanted, span) : conceptRequirement(found.concept, level, span),
    )
    for (let at = found.from; at < found.to; at++) taken[at] = true
  }
  for (const quantity of analysis.quantities)
    if (
      (quantity.kind === 'tolerance' || quantity.kind === 'volume' || quantity.kind === 'leadTime') &&
      !isSize(quantity) &&
      !requirements.has(quantity.kind)
    )
      requirements.set(quantity.kind, quantityRequirement(quantity.kind, quantity.quantity, 'must', quantity.span))
  const kept = asked.filter(({ concept }) => requirements.has(concept))
  withAlternatives(requirements, { ...readAlternatives(lexicon, { ...analysis, found: kept }), orNothing: new Set() })
  const reading = toReading(lexicon, analysis)
  const restTokens = searchTokens({
    ...analysis.folded,
    tokens: analysis.folded.tokens.filter((_, index) => !taken[index]),
  })
  return { reading, requirements: [...requirements.values()], restTokens }
}
