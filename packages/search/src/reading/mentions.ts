import type { Language } from '@matxich/i18n'
import { kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import { findMatches, type Match } from '../lexicon/match.ts'
import type { FoldedText } from '../lexicon/tokens.ts'
import type { ConceptKey } from '../types.ts'
import { hasContext } from './contexts.ts'
import { everydayWords, isEveryday } from './everyday-words.ts'
import type { Segments } from './segments.ts'

/** A concept settled in a text, with its place among the tokens. */
export interface FoundConcept {
  concept: ConceptKey
  from: number
  to: number
  start: number
  end: number
  confidence: number
  near: boolean
  superseded: boolean
}

/** Vietnamese syllables that are several words once their accents are gone: alone and without accents they say nothing. */
const homographs = new Set(
  'tan ren duc day ma han toi son phoi ga dong bac thep dan lo truc banh nhom kem chi may mau cat mai oc vit dap tien moc khoan chot then dui duc cot dau mang nhua ron gang keo lop ban'.split(
    ' ',
  ),
)

/** Finds the concepts of a text: aliases at word borders, doubtful ones by context, overlaps settled by the longest. */
export function findConcepts(
  lexicon: Lexicon,
  folded: FoldedText,
  segments: Segments,
  options: { lang: Language | null; query: boolean },
): FoundConcept[] {
  const matches = findMatches(lexicon, folded, { lang: options.lang, accented: segments.accented })
  const sure: Match[] = []
  const doubtful: Match[] = []
  const everyday = everydayWords(folded)
  for (const match of matches) {
    if (
      isName(folded, match) ||
      isEveryday(everyday, match) ||
      isCounted(folded, match) ||
      isParticle(folded, match) ||
      isHardness(folded, match)
    )
      continue
    if (match.alias.needsContext || isHomograph(folded, match) || isLowerAcronym(folded, match)) doubtful.push(match)
    else sure.push(match)
  }
  const settled = settle(sure)
  for (let round = 0; round < 2 && doubtful.length > 0; round++)
    for (let index = doubtful.length - 1; index >= 0; index--) {
      const match = doubtful[index]!
      if (!hasContext(lexicon, folded, segments, match, settled)) continue
      settled.push({ ...match, confidence: Math.max(match.confidence, 0.65) })
      doubtful.splice(index, 1)
    }
  return settle(settled)
    .map((match) => ({
      concept: match.alias.concept as ConceptKey,
      from: match.from,
      to: match.to,
      start: match.start,
      end: match.end,
      confidence: match.confidence,
      near: match.alias.near,
      superseded: match.alias.superseded,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** "Sơn", "Đức", "Hàn": a lone capitalised syllable inside a sentence is a name, not painting, casting or welding. */
function isName(folded: FoldedText, match: Match): boolean {
  if (match.to - match.from !== 1 || match.alias.language !== 'vi') return false
  if (/^(former-province|province|district|park)$/.test(kindOf(match.alias.concept))) return false
  const token = folded.tokens[match.from]!
  const word = folded.text.slice(token.start, token.end)
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || token.gapBefore === 'stop') return false
  return match.alias.gaps.size === 0 && match.alias.compact.length <= 4
}

/** "端子のリール": の is a particle, though folded it could begin a name in katakana (ノリル). */
function isParticle(folded: FoldedText, match: Match): boolean {
  return folded.text[match.start] === 'の' && !match.alias.text.startsWith('の')
}

/** "HRC 58-62": a hardness, no hot rolled coil. */
function isHardness(folded: FoldedText, match: Match): boolean {
  if (!/^hrc$/i.test(folded.text.slice(match.start, match.end))) return false
  return /^\s*[:=≥>]?\s*\d/.test(folded.text.slice(match.end)) || /\d\s*$/.test(folded.text.slice(0, match.start))
}

/** "50만 쇼트", "50万ショット": shots of a tool, not blasting. */
function isCounted(folded: FoldedText, match: Match): boolean {
  if (match.alias.concept !== 'process:shot-blasting' && match.alias.concept !== 'equipment:shot-blast-machine')
    return false
  return /[\d万萬만천千k]\s*$/i.test(folded.text.slice(Math.max(0, match.start - 3), match.start))
}

function isHomograph(folded: FoldedText, match: Match): boolean {
  if (match.to - match.from !== 1 || !match.alias.marked) return false
  const token = folded.tokens[match.from]!
  return token.tones === '' && token.qualities.trim() === '' && homographs.has(token.folded)
}

/** "pom", "san" in small letters: an abbreviation only beside a word of its kind. */
function isLowerAcronym(folded: FoldedText, match: Match): boolean {
  return /^[A-Z]{2,4}$/.test(match.alias.text) && !/[A-Z]/.test(folded.text.slice(match.start, match.end))
}

/** Longest first; the same words may be a process and a machine at once, but only one concept of each kind. */
function settle(matches: Match[]): Match[] {
  const ordered = [...matches].sort((a, b) => weight(b) - weight(a) || b.confidence - a.confidence || a.from - b.from)
  const taken: Match[] = []
  for (const match of ordered) {
    const kind = kindOf(match.alias.concept)
    const clash = taken.some((other) => {
      if (match.to <= other.from || other.to <= match.from) return false
      const sameSpan = match.from === other.from && match.to === other.to
      const otherKind = kindOf(other.alias.concept)
      // Names that only lap over each other ("sửa khuôn" and "khuôn ép nhựa") are both said.
      if (
        isNamed(kind) &&
        isNamed(otherKind) &&
        (kind === 'category' || otherKind === 'category') &&
        lapsOver(match, other)
      )
        return false
      if (kind === otherKind)
        return !(sameSpan && match.confidence === other.confidence && match.alias.concept !== other.alias.concept)
      // A machine's name holds the process it does; a part's name does not make its material a wish.
      return !(
        sameSpan ||
        (isPlaceKind(kind) !== isPlaceKind(otherKind) && !isUnmarkedPlace(match, other)) ||
        nestedGrade(match, other) ||
        nestedWork(match, other)
      )
    })
    const twin = taken.some(
      (other) => other.from === match.from && other.to === match.to && other.alias.concept === match.alias.concept,
    )
    if (!clash && !twin) taken.push(match)
  }
  return taken
}

/** "son tinh dien": without its marks, part of a longer name of the trade is no place (Sơn Tịnh). */
function isUnmarkedPlace(match: Match, other: Match): boolean {
  const isInside = match.from >= other.from && match.to <= other.to && match.to - match.from < other.to - other.from
  return isPlaceKind(kindOf(match.alias.concept)) && match.confidence < 1 && isInside
}

/** "dây PVC", "bulong inox 304", "carbide punch": a grade inside the name of a part is still said. */
function nestedGrade(match: Match, other: Match): boolean {
  const isGrade = match.alias.code || match.alias.concept === 'material:tungsten-carbide'
  return kindOf(match.alias.concept) === 'material' && kindOf(other.alias.concept) === 'category' && isGrade
}

/** "xưởng sơn tĩnh điện", "powder coating service": the name of a service says its process too. */
function nestedWork(match: Match, other: Match): boolean {
  return kindOf(match.alias.concept) === 'process' && /^category:.*-service$/.test(other.alias.concept)
}

function isNamed(kind: string): boolean {
  return kind === 'category' || kind === 'process'
}

function lapsOver(a: Match, b: Match): boolean {
  return (a.from < b.from && a.to < b.to) || (b.from < a.from && b.to < a.to)
}

function weight(match: Match): number {
  const doubt = match.alias.needsContext ? 0.9 : 1
  return match.alias.compact.length * (0.6 + 0.4 * match.confidence) * doubt
}

function isPlaceKind(kind: string): boolean {
  return kind === 'former-province' || kind === 'province' || kind === 'district' || kind === 'park'
}
