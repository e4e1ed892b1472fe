import type { Span } from '../types.ts'
import type { Analysis } from './analyze.ts'
import type { CueText } from './cues/cue.ts'
import type { FoundConcept } from './mentions.ts'

export function inBrackets(analysis: Analysis, found: FoundConcept): boolean {
  const before = analysis.folded.text.slice(0, found.start)
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'))
  return open >= 0 && open > Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))
}

export function joined(analysis: Analysis, at: number): boolean {
  const token = analysis.folded.tokens[at]
  if (token?.gapBefore === 'glue') return true
  // In Chinese and Japanese a blank separates; elsewhere it joins words to a name.
  return token?.gapBefore === 'space' && (token.script === 'latin' || token.script === 'hangul')
}

/** The folded words of a stretch of text, for patterns. */
export function foldedStretch(analysis: Analysis, start: number, end: number): string {
  let result = ''
  for (const character of analysis.plain.characters) {
    if (character.start >= end) break
    if (character.start >= start) result += character.character
  }
  return result
}

/** A stretch of text to look for cues in. */
export function cueStretch({ plain }: Analysis, start: number, end: number): CueText {
  const characters = plain.characters.filter((one) => one.start >= start && one.start < end)
  return {
    words: characters.map(({ character }) => character).join(''),
    written: characters.map((one) => plain.text.slice(one.start, one.end)),
  }
}

/** Where a concept stands in the text, quoted. */
export function spanOfFound(analysis: Analysis, found: FoundConcept): Span {
  return { start: found.start, end: found.end, text: analysis.folded.text.slice(found.start, found.end) }
}

/** The folded words of the sentence that a token stands in, for patterns. */
export function sentenceAt(analysis: Analysis, at: number): string {
  const { sentence } = analysis.segments
  const first = analysis.folded.tokens[sentence.indexOf(sentence[at]!)]!
  const last = analysis.folded.tokens[sentence.lastIndexOf(sentence[at]!)]!
  return foldedStretch(analysis, first.start, last.end)
}
