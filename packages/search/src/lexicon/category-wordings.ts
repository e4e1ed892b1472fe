import type { Concept } from '@matxich/db'
import type { ConceptKey } from '../types.ts'
import { type Token, tokenize } from './tokens.ts'

/** What each word of texts about parts says of their category: feature (`wordingFeatures`) → how strongly it speaks for each. */
export type CategoryWordings = Map<string, [ConceptKey, number][]>

/** Words that stand in texts of every trade are in most categories' wordings; those in a fifth of them say nothing. */
const mostCategories = 5
/** How fast more of a category's lines that hold a word make it say more. */
const lineScale = 2
/** What a single line adds, as a factor of a word's rarity. */
export const saidByOneLine = Math.log(1 + lineScale)

/**
 * Learns from example wordings (`details.wordings` of every category: lines in any of the five languages as buyers and
 * workshops write them) and from names what words go with which category. A word weighs by how few categories' wordings
 * hold it (idf) and by how many of a category's lines do: their number, not their share, since a word of one line
 * in fifty may name a thing as well as one of many.
 */
export function learnCategoryWordings(concepts: Concept[]): CategoryWordings {
  const categories = concepts.filter((concept) => concept.kind === 'category')
  const wordings: CategoryWordings = new Map()
  for (const concept of categories) {
    const key: ConceptKey = `category:${concept.id}`
    const texts = [
      ...wordingsOf(concept),
      ...Object.values(concept.labels),
      ...Object.values(concept.aliases).flatMap((list) => list ?? []),
    ]
    for (const text of texts)
      for (const feature of wordingFeatures(tokenize(text).tokens)) {
        const known = wordings.get(feature)
        const last = known?.at(-1)
        // One category after the other: if it has the feature already, it is the last that has.
        if (last?.[0] === key) last[1]++
        else if (known) known.push([key, 1])
        else wordings.set(feature, [[key, 1]])
      }
  }
  for (const [feature, counts] of wordings) {
    if (counts.length * mostCategories > categories.length) {
      wordings.delete(feature)
      continue
    }
    const rarity = Math.log(categories.length / counts.length)
    for (const count of counts) count[1] = rarity * Math.log(1 + count[1] * lineScale)
  }
  return wordings
}

function wordingsOf({ details }: Concept): string[] {
  return Array.isArray(details.wordings) ? details.wordings.map(String) : []
}

/** Words and pairs of words; of Chinese, Japanese and Korean, pairs and triples of characters. */
export function wordingFeatures(tokens: Token[]): Set<string> {
  const features = new Set<string>()
  for (const [index, token] of tokens.entries()) {
    if (token.script === 'digit') continue
    const latin = token.script === 'latin'
    if (latin && token.norm.length >= 2) features.add(token.norm)
    const next = tokens[index + 1]
    if (!next || next.gapBefore === 'stop' || latin !== (next.script === 'latin') || next.script === 'digit') continue
    features.add(latin ? `${token.norm} ${next.norm}` : token.norm + next.norm)
    const third = tokens[index + 2]
    if (latin || !third || third.gapBefore === 'stop' || third.script === 'latin' || third.script === 'digit') continue
    features.add(token.norm + next.norm + third.norm)
  }
  return features
}
