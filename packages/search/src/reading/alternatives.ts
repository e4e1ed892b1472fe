import { kindOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analyze.ts'

/** "A or B": neither is a must of its own. */
export function alternatives(analysis: Analysis): Set<string> {
  const result = new Set<string>()
  const found = analysis.found.filter((entry) => /^(process|material):/.test(entry.concept))
  for (const [index, first] of found.entries()) {
    // "흑착색 또는 무도금", "zinc plated or plain": or nothing at all.
    if (orNone.test(analysis.folded.text.slice(first.end, first.end + 24))) result.add(first.concept)
    const second = found.slice(index + 1).find((entry) => entry.from >= first.to)
    if (!second || second.concept === first.concept || kindOf(second.concept) !== kindOf(first.concept)) continue
    const between = analysis.folded.text.slice(first.end, second.start)
    if (between.length > 24 || !orWords.test(between)) continue
    result.add(first.concept)
    result.add(second.concept)
  }
  return result
}

const orWords = /^[\s,)）]*(?:(?:hoặc|hay|or|hoac)(?=[\s(（])|または|又は|もしくは|あるいは|또는|혹은|或者|或)/i

const orNone =
  /^[\s,)）]*(?:(?:hoặc|hay|or|hoac)\s+(?:để\s+)?(?:không|mộc|trần|thô|plain|none|bare|uncoated|untreated|self[- ]?colou?r)|(?:または|又は|もしくは)(?:なし|無し|生地|無処理)|(?:또는|혹은)\s*(?:무도금|무처리|무|없)|(?:或者|或)(?:不|无|無|本色|素材))/i
