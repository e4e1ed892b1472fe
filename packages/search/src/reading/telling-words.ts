import { saidByOneLine, wordingFeatures } from '../lexicon/category-wordings.ts'
import { kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../lexicon/tokens.ts'
import type { ConceptKey } from '../types.ts'
import type { Analysis } from './analyze.ts'
import { nameScores } from './name-scores.ts'
import { isOrdinaryWord, koreanStem, partsOfRun, withoutMarks } from './ordinary-words.ts'

/** A name that the words hold whole counts as much as two words of their own. */
const nameShare = 2

/** What else the words may have been read as and yet name the thing: "二輪" of a harness. */
const speaking = new Set(['category', 'industry'])

/**
 * How far words that tell something, neither read as work, material or place nor words of asking, speak for a category: by its
 * example lines and by parts of its names.
 * @param aside a family whose own name is no word for one of its members
 * @returns 0 where none does; a rare word of its own says about 2 to 4
 */
export function speaksFor(
  lexicon: Lexicon,
  analysis: Analysis,
  concept: ConceptKey,
  aside: ConceptKey | null = null,
): number {
  const { tokens } = analysis.folded
  const tells = tellingTokens(analysis, aside)
  const heard = wordingFeatures(tokens)
  let name = 0
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1
    while (to < tokens.length && tells[to] === tells[from]) to++
    if (tells[from]) name = Math.max(name, nameScores(lexicon, analysis, from, to).get(concept) ?? 0)
    else for (const feature of wordingFeatures(tokens.slice(from, to))) heard.delete(feature)
    from = to
  }
  let said = name * nameShare
  for (const feature of heard) said += attested(lexicon, feature, concept)
  return said
}

/** What a word says by its rarity, as far as more than one line of the category has it: any word may stand in one. */
function attested(lexicon: Lexicon, feature: string, concept: ConceptKey): number {
  const heard = lexicon.categoryWordings.get(feature)
  const weight = heard?.find(([category]) => category === concept)?.[1]
  if (!heard || weight === undefined) return 0
  const rarity = Math.log(lexicon.categoryWords.wordsOf.size / heard.length)
  return rarity * Math.log(weight / rarity / saidByOneLine)
}

/** Whether any word tells something of the thing. */
export function hasTellingWords(analysis: Analysis): boolean {
  return tellingTokens(analysis, null).includes(true)
}

function tellingTokens({ folded: { tokens, text }, found }: Analysis, aside: ConceptKey | null): boolean[] {
  const isUnmarked = withoutMarks(text.toLowerCase()) === text.toLowerCase().normalize('NFD')
  const isRead = tokens.map((_, at) =>
    found.some(
      ({ concept, from, to }) => (!speaking.has(kindOf(concept)) || concept === aside) && from <= at && at < to,
    ),
  )
  const runs = runsOf(tokens)
  return tokens.map((token, at) => {
    if (isRead[at] || token.script === 'digit') return false
    const [from, to] = runs[at]!
    const word = text
      .slice(tokens[from]!.start, tokens[to - 1]!.end)
      .normalize('NFC')
      .toLowerCase()
    if (token.script === 'latin') return !isOrdinaryWord(word, isUnmarked)
    if (token.script === 'hangul') return koreanStem(word) !== null
    // A few characters of Han alone are either language.
    return (['ja', 'zh'] as const).every((one) =>
      isInPart(word, token.start - tokens[from]!.start, partsOfRun(word, one)),
    )
  })
}

/** For each token the word it stands in: Latin ones and numbers by themselves, Han, kana and Hangul up to a blank. */
function runsOf(tokens: Token[]): [from: number, to: number][] {
  const runs: [number, number][] = []
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1
    while (to < tokens.length && tokens[to]!.gapBefore === 'glue' && !isWord(tokens[from]!) && !isWord(tokens[to]!))
      to++
    for (let at = from; at < to; at++) runs[at] = [from, to]
    from = to
  }
  return runs
}

function isWord({ script }: Token): boolean {
  return script === 'latin' || script === 'digit'
}

/** Whether a place in a run is within one of the parts that particles and courtesies leave of it. */
function isInPart(run: string, at: number, parts: string[]): boolean {
  let from = 0
  for (const part of parts) {
    from = run.indexOf(part, from)
    if (from <= at && at < from + part.length) return true
    from += part.length
  }
  return false
}
