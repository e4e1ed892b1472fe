import { nameFeatures } from '../lexicon/category-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import type { FoundConcept } from './mentions.ts'
import { foldedStretch } from './stretches.ts'
import { voteWeights as weights } from './vote-weights.ts'

const branchesByLexicon = new WeakMap<Lexicon, Map<string, Set<string>>>()

/** In which branches of the taxonomy a word stands in names. */
function branchesOf(lexicon: Lexicon): Map<string, Set<string>> {
  const known = branchesByLexicon.get(lexicon)
  if (known) return known
  const branches = new Map<string, Set<string>>()
  for (const [concept, words] of lexicon.categoryWords.wordsOf) {
    const root = lexicon.ancestors.get(concept)?.at(-1) ?? concept
    for (const word of words) {
      const own = branches.get(word)
      if (own) own.add(root)
      else branches.set(word, new Set([root]))
    }
  }
  branchesByLexicon.set(lexicon, branches)
  return branches
}

/** Work by its short name, which a tool has too; a lamp's light source, which hardly anybody orders bare. */
const namedAlike = /^(?:drill|tap|drills and taps|드릴|탭|ドリル|タップ|khoan|taro|ta ro|led|leds)$/

/** Names of whole trades, by which a title says only that metal parts follow. */
const namesTrade =
  /^(?:五金件|五金|五金配件|五金零件|hardware|metal parts|金属部品|금속 부품|chi tiet kim loai|linh kien kim loai)$/

/**
 * How much a name that is one word says: "housing", ブッシュ, 하우징 and "rotor" stand in names of several branches, so alone each
 * says little of any. Words that only one or two branches use keep their weight.
 * @returns 0..1
 */
export function clarityOf(lexicon: Lexicon, analysis: Analysis, found: FoundConcept): number {
  const isTitle = analysis.segments.sentence[found.from] === 0
  const words = foldedStretch(analysis, found.start, found.end)
  if (namedAlike.test(words) && (!isTitle || words.startsWith('led'))) return 0.2
  if (namesTrade.test(words)) return 0.3
  const tokens = analysis.folded.tokens.slice(found.from, found.to)
  const features = [...nameFeatures(tokens)]
  if (features.length === 0 || tokens.length > 4 || (tokens[0]?.script === 'latin' && tokens.length > 1)) return 1
  const branches = branchesOf(lexicon)
  const shared = Math.min(...features.map((feature) => branches.get(feature)?.size ?? 1))
  return shared <= 2 ? 1 : 1 / (1 + weights.ambiguity * (shared - 2))
}

/**
 * What an ambiguous name leaves open goes to those who share its word, as far as circumstances speak for each: ブッシュ beside natural
 * rubber is a rubber bushing, 하우징 beside die casting a casting.
 * @param lost how much of the name's weight its ambiguity took
 * @returns category → votes
 */
export function sharedVotes(
  lexicon: Lexicon,
  analysis: Analysis,
  found: FoundConcept,
  lost: number,
  circumstances: Map<ConceptKey, number>,
): [ConceptKey, number][] {
  const features = [...nameFeatures(analysis.folded.tokens.slice(found.from, found.to))]
  if (features.length === 0) return []
  const sharing = [...circumstances].filter(([concept, weight]) => {
    const words = lexicon.categoryWords.wordsOf.get(concept)
    return weight >= 0.3 && words !== undefined && features.every((feature) => words.has(feature))
  })
  const total = sharing.reduce((sum, [, weight]) => sum + weight, 0)
  return sharing.map(([concept, weight]) => [concept, (lost * weight) / total])
}
