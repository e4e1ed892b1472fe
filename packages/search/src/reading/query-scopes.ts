import type { Analysis } from './analyze.ts'
import { anyOf } from './plain.ts'
import type { Scope } from './scopes.ts'
import { foldedStretch } from './stretches.ts'

/** "단자 말고 하우징", "端子ではなくハウジング": not what stands before. */
const notBefore = new RegExp(anyOf('말고|빼고|제외하고|아니라|ではなく|じゃなく|でなく|以外の|除外'))
/** "Housings, not terminals", "không phải cầu dao": not what stands behind, to the next comma or, in Chinese, blank. */
const notBehind = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('không phải|không lấy|không cần|not|except|excluding|other than')})(?![a-z])|(?:${anyOf('不要|而不是|不是')})\\S*$)`,
)

/** What of the words of a search box is wished away; a search has no room for more than that. */
export function queryScopes(analysis: Analysis): Scope[] {
  const { tokens } = analysis.folded
  const scopes: Scope[] = tokens.map(() => 'in')
  for (const [at, token] of tokens.entries()) {
    const end = tokens.findIndex((other, index) => index > at && other.gapBefore === 'stop')
    const until = end < 0 ? tokens.length : end
    if (notBefore.test(foldedStretch(analysis, token.end, tokens[until - 1]!.end))) scopes[at] = 'out'
    const start = tokens.findLastIndex((other, index) => index <= at && other.gapBefore === 'stop')
    if (notBehind.test(foldedStretch(analysis, tokens[Math.max(0, start)]!.start, token.start))) scopes[at] = 'out'
  }
  return scopes
}
