import { isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import type { Analysis } from '../reading/analyze.ts'
import { cueTextOf } from '../reading/cues/cue.ts'
import { tests } from '../reading/cues/testing.ts'
import { spanOf } from '../reading/plain.ts'
import type { ConceptKey, DocumentCapability } from '../types.ts'

const testing: ConceptKey = 'process:electrical-testing'
const wired: ConceptKey[] = ['category:wire-harness', 'category:cords-cable-assemblies']

/**
 * Whoever tests harnesses and cords ("test 100%", "every cable goes on a tester") tests them electrically, whether the words
 * say so or not.
 */
export function testedLines(
  lexicon: Lexicon,
  capabilities: DocumentCapability[],
  texts: { analysis: Analysis; rowId: string | null }[],
  denied: ReadonlySet<ConceptKey>,
): void {
  if (denied.has(testing)) return
  for (const { facts, category, id } of capabilities) {
    if (!category || !wired.some((family) => isWithin(lexicon, category.concept, family))) continue
    if (facts.some((fact) => isWithin(lexicon, fact.concept, testing))) continue
    for (const { analysis, rowId } of texts) {
      if (rowId !== null && rowId !== id) continue
      const said = tests.exec(cueTextOf(analysis.folded.text))
      if (!said) continue
      const field = rowId === null ? 'description' : 'capability'
      const quote = spanOf(analysis.plain, said.index, said.index + said.word.length).text
      facts.push({ concept: testing, confidence: 0.7, field, rowId, quote, note: 'fromText' })
      break
    }
  }
}
