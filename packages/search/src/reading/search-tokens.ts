import type { FoldedText } from '../lexicon/tokens.ts'

/**
 * Words for the text engines: folded Latin words and numbers, codes also glued ("skd11"), Han, kana and Hangul as pairs
 * of neighbours (a lone character as itself).
 */
export function searchTokens(folded: FoldedText): string[] {
  const result = new Set<string>()
  const { tokens } = folded
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const next = tokens[index + 1]
    const glued = next !== undefined && next.gapBefore === 'glue'
    if (token.script === 'latin' || token.script === 'digit') {
      result.add(token.norm)
      if (next && (glued || next.gapBefore === 'space') && next.script !== token.script && isWordScript(next.script))
        result.add(token.norm + next.norm)
    } else if (next && (glued || next.gapBefore === 'space') && !isWordScript(next.script)) {
      result.add(token.norm + next.norm)
    } else {
      const before = tokens[index - 1]
      const alone = !before || token.gapBefore === 'stop' || isWordScript(before.script)
      if (alone) result.add(token.norm)
    }
  }
  return [...result]
}

function isWordScript(script: string): boolean {
  return script === 'latin' || script === 'digit'
}
