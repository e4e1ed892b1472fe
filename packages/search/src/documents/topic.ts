import type { ConceptFact, ConceptKey, QuantityFact } from '../types.ts'

/** One stretch of a profile text that speaks of one thing; `category` is null before any is named. */
export interface Topic {
  category: ConceptFact | null
  /** What was said before it was narrowed: the family, where only that was named. */
  named: ConceptKey | null
  facts: ConceptFact[]
  quantities: QuantityFact[]
  /** Topics named in the same sentence; what follows is said of them too. */
  beside: BesideTopic[]
  /** How many facts stood before its name, and in which sentence each fact and number stands. */
  before: number
  factSentences: number[]
  quantitySentences: number[]
  /** Tokens of the text from its name to the next topic. */
  from: number
  to: number
}

/** `bare`: a name in a list ("vỏ tủ, khung máy: cắt laser, chấn"), else one with facts of its own in that sentence. */
interface BesideTopic {
  topic: Topic
  bare: boolean
}
