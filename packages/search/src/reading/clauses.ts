import type { Analysis } from './analyze.ts'
import type { CueText } from './cues/cue.ts'
import { purposeBegins, purposeEnds, reasonBegins, reasonEnds } from './cues/reason.ts'

/** A stretch of a sentence that says one thing: between commas, and up to where a reason or a purpose begins. */
export interface Clause extends CueText {
  /** Its tokens, end exclusive. */
  from: number
  to: number
  sentence: number
  /** Where its folded text begins in the folded whole. */
  offset: number
  /** Whether it is the reason of the one before, or follows from it. */
  isReasoned: boolean
}

/**
 * The clauses of a text. Reasons part them everywhere, purposes in a profile only: what a buyer has done to something
 * "để …" is told apart where scopes of needs are.
 */
export function clausesOf(analysis: Analysis, as: 'need' | 'profile'): Clause[] {
  const begins = as === 'need' ? [reasonBegins] : [reasonBegins, purposeBegins]
  const ends = as === 'need' ? [reasonEnds] : [reasonEnds, purposeEnds]
  const clauses: Clause[] = []
  const { segments, folded } = analysis
  for (let from = 0; from < folded.tokens.length; ) {
    let to = from + 1
    while (to < folded.tokens.length && segments.clause[to] === segments.clause[from]) to++
    const whole = clauseAt(analysis, from, to)
    const borders = [
      ...begins.flatMap((cue) => cue.find(whole).map(({ index }) => tokenOf(analysis, whole, index))),
      ...ends.flatMap((cue) => cue.find(whole).map(({ index, word }) => tokenOf(analysis, whole, index + word.length))),
    ].sort((a, b) => a - b)
    const last = clauses.at(-1)
    whole.isReasoned = borders[0] === from || (last?.sentence === whole.sentence && endsReason(last, ends))
    let start = from
    for (const border of borders) {
      if (border <= start || border >= to) continue
      clauses.push({ ...clauseAt(analysis, start, border), isReasoned: start === from ? whole.isReasoned : true })
      start = border
    }
    clauses.push(start === from ? whole : { ...clauseAt(analysis, start, to), isReasoned: true })
    from = to
  }
  return clauses
}

function endsReason(
  clause: Clause,
  ends: readonly { find(text: CueText): { index: number; word: string }[] }[],
): boolean {
  const length = clause.words.replace(/[\s,、，]+$/, '').length
  return ends.some((cue) => cue.find(clause).some(({ index, word }) => index + word.length === length))
}

function clauseAt(analysis: Analysis, from: number, to: number): Clause {
  const { segments, folded, plain } = analysis
  const start = plainIndex(analysis, folded.tokens[from]!.start)
  const end = to < folded.tokens.length ? plainIndex(analysis, folded.tokens[to]!.start) : plain.folded.length
  return {
    from,
    to,
    sentence: segments.sentence[from]!,
    words: plain.folded.slice(start, end),
    written: plain.characters.slice(start, end).map((character) => plain.text.slice(character.start, character.end)),
    offset: start,
    isReasoned: false,
  }
}

/** The token at a place in the folded text of a clause. */
export function tokenOf(analysis: Analysis, clause: Clause, index: number): number {
  const start = analysis.plain.characters[clause.offset + index]?.start ?? Number.POSITIVE_INFINITY
  let at = clause.from
  while (at < clause.to && analysis.folded.tokens[at]!.start < start) at++
  return at
}

export function hasConcept(analysis: Analysis, from: number, to: number): boolean {
  return analysis.found.some((found) => found.from >= from && found.to <= to && found.confidence >= 0.45)
}

function plainIndex(analysis: Analysis, offset: number): number {
  const { characters } = analysis.plain
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (characters[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
