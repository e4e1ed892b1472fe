import type { Cue } from '../lexicon/category-cues.ts'
import { kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../lexicon/tokens.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import { isGenericPart } from './heads.ts'
import type { FoundConcept } from './mentions.ts'
import type { Scope } from './scopes.ts'
import { voteWeights as weights } from './vote-weights.ts'

const scopeShare: Record<Scope, number> = { in: 1, nice: 0.7, partner: 0.3, context: 0.2, out: 0, past: 0 }

/**
 * Votes of circumstances, for needs that name the thing by a word nobody listed or not at all: words that go with it
 * (`cueVotes`) and work that is usual for it.
 * @param aside names that the grammar puts beside the order: what they are made of is no circumstance of it
 * @returns category → votes
 */
export function circumstantialVotes(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
  aside: FoundConcept[] = [],
): Map<ConceptKey, number> {
  const votes = new Map<ConceptKey, number>()
  const add = (category: ConceptKey, weight: number) => votes.set(category, (votes.get(category) ?? 0) + weight)
  for (const [category, weight] of cueVotes(lexicon, analysis, scopes, aside))
    add(category, Math.min(weights.mostOfCues, weight * weights.cue))
  const asked = new Set(
    analysis.found
      .filter((found) => kindOf(found.concept) === 'process' && found.confidence >= 0.5 && scopes[found.from] === 'in')
      .map((found) => found.concept),
  )
  for (const [key, concept] of lexicon.concepts) {
    const usual = kindOf(key) === 'category' ? concept.details.processes : null
    if (!Array.isArray(usual)) continue
    const shared = usual.filter((id) => asked.has(`process:${id}`)).length
    if (shared > 0) add(key as ConceptKey, (weights.usualWork * shared) / Math.sqrt(usual.length))
  }
  return votes
}

/**
 * What a text seems to want by the words around it: each distinct cue counts once, where it weighs most.
 * @returns category → summed weight of its cues
 */
function cueVotes(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
  aside: FoundConcept[],
): Map<ConceptKey, number> {
  const { tokens } = analysis.folded
  const hasMarks = tokens.some(isMarked)
  const heard = new Map<Cue, number>()
  for (const [index, token] of tokens.entries()) {
    const isAside = aside.some((found) => index >= found.from && index < found.to)
    const share = scopeShare[scopes[index] ?? 'in'] * (isAside ? 0.3 : 1)
    for (const cue of lexicon.categoryCues.get(token.norm) ?? [])
      if (stands(cue, tokens, index, hasMarks))
        heard.set(cue, Math.max(heard.get(cue) ?? 0, share * cue.weight * (isGenericCue(cue) ? 0.3 : 1)))
  }
  const votes = new Map<ConceptKey, number>()
  for (const [cue, weight] of heard)
    for (const category of cue.categories) votes.set(category, (votes.get(category) ?? 0) + weight)
  return votes
}

/** "커버", "cover": part of anything. */
function isGenericCue(cue: Cue): boolean {
  const [first] = cue.tokens
  const words = cue.tokens.map((token) => token.norm).join(first?.script === 'latin' ? ' ' : '')
  return isGenericPart(words)
}

function stands(cue: Cue, tokens: Token[], at: number, hasMarks: boolean): boolean {
  return cue.tokens.every((wanted, offset) => {
    const token = tokens[at + offset]
    if (!token || token.norm !== wanted.norm) return false
    if (offset > 0 && token.gapBefore === 'stop') return false
    if (isMarked(token) || hasMarks) return token.tones === wanted.tones && sameLetters(token, wanted)
    return true
  })
}

function sameLetters(token: Token, wanted: Token): boolean {
  return token.qualities.trim() === wanted.qualities.trim()
}

function isMarked(token: Token): boolean {
  return token.tones !== '' || token.qualities.trim() !== ''
}
