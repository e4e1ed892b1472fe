import { isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import { cueTextOf } from '../reading/cues/cue.ts'
import { tests } from '../reading/cues/testing.ts'
import { spanOf } from '../reading/plain.ts'
import type { ConceptFact, ConceptKey, DocumentCapability } from '../types.ts'
import type { ProfileText } from './profile-text.ts'

const testing: ConceptKey = 'process:electrical-testing'
const wired: ConceptKey[] = ['category:wire-harness', 'category:cords-cable-assemblies']

/** "Không kiểm tra 100%", "no testing": denied by the word before. */
const deniedBefore = /(?<![a-z])(?:khong|ko|chua|no|not|never)\s+(?:co\s+|qua\s+)?$/

/**
 * Whoever tests harnesses and cords ("test 100%", "every cable goes on a tester") tests them electrically, whether the words
 * say so or not.
 */
export function testedLines(
  lexicon: Lexicon,
  capabilities: DocumentCapability[],
  texts: ProfileText[],
  denied: ReadonlySet<ConceptKey>,
): void {
  if (denied.has(testing)) return
  const lines = capabilities.filter(
    ({ facts, category }) =>
      category !== null &&
      wired.some((family) => isWithin(lexicon, category.concept, family)) &&
      !facts.some((fact) => isWithin(lexicon, fact.concept, testing)),
  )
  if (lines.length === 0) return
  const said = texts.map(testIn)
  for (const { facts, id } of lines) {
    const fact = said.find((test) => test !== null && (test.rowId === null || test.rowId === id))
    if (fact) facts.push(fact)
  }
}

/** The first words of a text that say that the firm itself tests. */
function testIn({ analysis, scopes, rowId }: ProfileText): ConceptFact | null {
  const { plain, folded } = analysis
  const said = tests.find(cueTextOf(plain.text)).find(({ index }) => {
    const at = folded.tokens.findIndex((token) => token.end > plain.characters[index]!.start)
    return scopes[at] === 'in' && !deniedBefore.test(plain.folded.slice(0, index))
  })
  if (!said) return null
  const field = rowId === null ? 'description' : 'capability'
  const quote = spanOf(plain, said.index, said.index + said.word.length).text
  return { concept: testing, confidence: 0.7, field, rowId, quote, note: 'fromText' }
}
