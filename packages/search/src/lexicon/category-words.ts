import type { Concept } from '@matxich/db'
import { type Token, tokenize } from './tokens.ts'

/** Words that name a category in any language, with how rare each is among categories. */
export interface CategoryWords {
  wordsOf: Map<string, Set<string>>
  rarity: Map<string, number>
}

/**
 * What of a text can name a thing: pairs of neighbouring tokens (two syllables of Vietnamese, two characters of
 * Chinese, Japanese or Korean), and Latin words long enough to mean something alone.
 */
export function nameFeatures(tokens: Token[]): Set<string> {
  const features = new Set<string>()
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const latin = token.script === 'latin'
    if (latin && token.norm.length >= 5) features.add(token.norm)
    if (token.script === 'digit' || !next || next.gapBefore === 'stop') continue
    if (next.script === 'digit' || isParticle(token) || isParticle(next)) continue
    if (latin !== (next.script === 'latin')) continue
    features.add(latin ? `${token.norm} ${next.norm}` : token.norm + next.norm)
  }
  return features
}

const joiningCharacters = new Set([...'用的之与和及等'])

/** Characters that join names without naming anything; kana particles are single hiragana. */
function isParticle(token: Token): boolean {
  return joiningCharacters.has(token.norm) || (token.script === 'hiragana' && /^[ノヲハガニデトモヤ]$/.test(token.norm))
}

/** About how many categories there are; fixed, so that one more changes nothing for words that it does not name. */
const usualCategories = 230

/** Collects the name features of labels and aliases of every category. */
export function collectCategoryWords(concepts: Concept[]): CategoryWords {
  const wordsOf = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const concept of concepts) {
    if (concept.kind !== 'category') continue
    const words = new Set<string>()
    const texts = [...Object.values(concept.labels), ...Object.values(concept.aliases).flatMap((list) => list ?? [])]
    for (const text of texts) for (const word of nameFeatures(tokenize(text).tokens)) words.add(word)
    wordsOf.set(`category:${concept.id}`, words)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const rarity = new Map([...counts].map(([word, count]) => [word, Math.log(1 + usualCategories / count)]))
  return { wordsOf, rarity }
}
