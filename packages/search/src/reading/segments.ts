import type { FoldedText } from '../lexicon/tokens.ts'

/** Which sentence and clause each token belongs to, and whether its clause is written with Vietnamese accents. */
export interface Segments {
  sentence: number[]
  /** The same, but that a semicolon goes on: a list of products may have one between its members. */
  statement: number[]
  clause: number[]
  accented: boolean[]
  /** First token of each sentence and clause, by its number. */
  sentenceStart: number[]
  clauseStart: number[]
}

const hardStop = /[!?;。！？；\n|•]|[.]\s|[.]$|\s-\s|^\s*-\s/
/** What ends a statement too; a semicolon does not. */
const fullStop = /[!?。！？\n|•]|[.]\s|[.]$|\s-\s|^\s*-\s/
const softStop = /[,，、:：()（）[\]【】「」"“”]/

/** Sentences end at full stops, semicolons and line ends; clauses also at commas, colons and brackets. */
export function segment(folded: FoldedText): Segments {
  const result: Segments = {
    sentence: [],
    statement: [],
    clause: [],
    accented: [],
    sentenceStart: [0],
    clauseStart: [0],
  }
  const { tokens, text } = folded
  let sentence = 0
  let statement = 0
  let clause = 0
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && token.gapBefore !== 'glue') {
      const between = text.slice(tokens[index - 1]!.end, token.start)
      if (hardStop.test(between)) {
        sentence++
        if (fullStop.test(between)) statement++
        clause++
        result.sentenceStart.push(index)
        result.clauseStart.push(index)
      } else if (softStop.test(between)) {
        clause++
        result.clauseStart.push(index)
      }
    }
    result.sentence.push(sentence)
    result.statement.push(statement)
    result.clause.push(clause)
  }
  const marks = new Map<number, number>()
  const words = new Map<number, number>()
  for (const [index, token] of tokens.entries()) {
    const at = result.sentence[index]!
    if (token.script !== 'latin') continue
    words.set(at, (words.get(at) ?? 0) + 1)
    if (token.tones !== '' || token.qualities.trim() !== '') marks.set(at, (marks.get(at) ?? 0) + 1)
  }
  for (const at of result.sentence)
    result.accented.push((marks.get(at) ?? 0) >= Math.max(1, (words.get(at) ?? 0) * 0.15))
  return result
}
