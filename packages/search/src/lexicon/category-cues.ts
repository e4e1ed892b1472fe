import type { Concept } from '@matxich/db'
import type { ConceptKey } from '../types.ts'
import { type Token, tokenize } from './tokens.ts'

/** A word that speaks for a thing without naming it: "free length" for coil springs, "順送" for progressive dies. */
export interface Cue {
  tokens: Token[]
  categories: ConceptKey[]
  /** 0..1: 1 where it speaks for one category alone, less the more share it and the shorter it is. */
  weight: number
}

/** Cues by the first word they begin with. */
export type CategoryCues = Map<string, Cue[]>

/** Reads `details.cues` of every category (lists of words in any of the five languages). */
export function collectCategoryCues(concepts: Concept[]): CategoryCues {
  const bySpelling = new Map<string, { tokens: Token[]; categories: Set<ConceptKey> }>()
  for (const concept of concepts) {
    const words = concept.kind === 'category' ? concept.details.cues : null
    if (!Array.isArray(words)) continue
    for (const word of words) {
      const { tokens } = tokenize(String(word))
      if (tokens.length === 0) continue
      const spelling = tokens.map((token) => `${token.norm}|${token.qualities.trim()}|${token.tones}`).join(' ')
      const cue = bySpelling.get(spelling) ?? { tokens, categories: new Set() }
      cue.categories.add(`category:${concept.id}`)
      bySpelling.set(spelling, cue)
    }
  }
  const cues: CategoryCues = new Map()
  for (const { tokens, categories } of bySpelling.values()) {
    const cue = { tokens, categories: [...categories], weight: weightOf(tokens, categories.size) }
    const first = tokens[0]!.norm
    cues.set(first, [...(cues.get(first) ?? []), cue])
  }
  return cues
}

/** One syllable or one character can be many things. */
function weightOf(tokens: Token[], sharedBy: number): number {
  const [first] = tokens
  const isShort = tokens.length === 1 && first !== undefined && first.norm.length <= (first.script === 'latin' ? 4 : 1)
  return (isShort ? 0.5 : 1) / (1 + Math.log2(sharedBy))
}
