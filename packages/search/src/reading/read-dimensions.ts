import type { NumberKind, QuantityMention } from '../types.ts'
import { numberPattern, parseNumber, scaleFactor, scalePattern } from './numbers.ts'
import { anyOf, type PlainText, spanOf } from './plain.ts'

const shots = new RegExp(
  `(${numberPattern})\\s*(${scalePattern})?\\s*(?:${anyOf('shots|shot|ショット|쇼트|쇼트|모이상|模次|lần dập|lần ép|lần ép|nhát|hits|strokes|shot ép')})`,
  'g',
)
const hardness =
  /(?:hrc|hra|hrb|hv|hb|hs)\s*(\d{2,4}(?:[.,]\d)?)(?:\s*(?:-|~|±|to)\s*(\d{1,4}))?|(\d{2,3})\s*(?:-|~)\s*(\d{2,3})\s*(?:hrc|hv)/g
const tonnage = new RegExp(
  `(?:(?:${anyOf('máy dập|máy ép|máy đột|press|プレス|프레스|clamp|型締|형체|注塑机|冲床|đúc áp lực|búa|máy')})[^.;]{0,24}?)(\\d{2,4}(?:[.,]\\d{3})?)(?:\\s*(?:-|~|–)\\s*(\\d{2,4}))?\\s*(?:${anyOf('tấn|ton|tons|t|トン|톤|吨|噸')})(?![a-z0-9])`,
  'g',
)
const thread =
  /(?<![a-z0-9])m(\d{1,2}(?:[.,]\d)?)(?:\s*(?:-|~|den|to)\s*m(\d{1,2}))?(?:\s*(?:x|\*|p|-)\s*(\d{1,3}(?:[.,]\d{1,3})?))?(?:\s*(?:x|\*)\s*(\d{1,3}(?:[.,]\d)?))?(?![a-z0-9])/g
const gauge =
  /(?<![\d.])(\d{1,2})(?:\s*(?:-|~|to)\s*(\d{1,2}))?\s*awg|awg\s*#?\s*(\d{1,2})(?:\s*(?:-|~|to|\/)\s*(\d{1,2}))?/g
const conductor = new RegExp(
  `(\\d{1,3}(?:[.,]\\d{1,2})?)(?:\\s*(?:-|~|/)\\s*(\\d{1,3}(?:[.,]\\d{1,2})?))?\\s*(?:mm2|mm²|${anyOf('sq|スケ|스퀘어|平方')})(?![a-z])`,
  'g',
)
const size =
  /(\d{1,4}(?:[.,]\d{1,2})?)\s*[x*]\s*(\d{1,4}(?:[.,]\d{1,2})?)(?:\s*[x*]\s*(\d{1,4}(?:[.,]\d{1,2})?))?\s*(?:mm)?(?![a-z0-9])/g
const diameter = new RegExp(
  `(?:ø|(?<![a-z])(?:phi|fi|duong kinh)|${anyOf('径|直径|지름')}|(?<![a-z0-9])d(?=\\d))\\s*(\\d{1,4}(?:[.,]\\d{1,3})?)(?:\\s*(?:-|~)\\s*[ød]?(\\d{1,4}(?:[.,]\\d{1,3})?))?`,
  'g',
)
const moq = new RegExp(
  `(?:moq|${anyOf('đơn tối thiểu|tối thiểu từ|minimum order|最低注文|最小ロット|최소주문|起订量|最小起订')})[^0-9.;]{0,14}(${numberPattern})\\s*(${scalePattern})?`,
  'g',
)

/** Standard pitches by diameter: the second number of "M8x1.25" is a pitch when it is one of these, else a length. */
const pitches = new Map<number, number[]>([
  [1.6, [0.35]],
  [2, [0.4]],
  [2.5, [0.45]],
  [3, [0.5]],
  [4, [0.7]],
  [5, [0.8]],
  [6, [1, 0.75]],
  [8, [1.25, 1, 0.75]],
  [10, [1.5, 1.25, 1]],
  [12, [1.75, 1.5, 1.25]],
  [14, [2, 1.5]],
  [16, [2, 1.5]],
  [18, [2.5, 1.5]],
  [20, [2.5, 2, 1.5]],
  [22, [2.5, 1.5]],
  [24, [3, 2]],
  [30, [3.5, 2]],
  [36, [4, 3]],
])

/** Sizes, threads, wire gauges, hardness, mould life, press force and minimum orders: shown and compared as hints. */
export function readDimensions(plain: PlainText): QuantityMention[] {
  const found: QuantityMention[] = []
  const push = (kind: NumberKind, min: number, max: number, unit: string, match: RegExpMatchArray) => {
    if (!Number.isFinite(min) || !Number.isFinite(max)) return
    const from = match.index!
    found.push({
      kind,
      quantity: { min: Math.min(min, max), max: Math.max(min, max), unit },
      span: spanOf(plain, from, from + match[0].trimEnd().length),
    })
  }
  const length = (text: string | undefined, fallback: number) => (text ? parseNumber(text, 'length') : fallback)
  for (const match of plain.folded.matchAll(shots)) {
    const factor = scaleFactor(match[2])
    const value = parseNumber(match[1]!, factor > 1 ? 'length' : 'count') * factor
    if (value >= 1000) push('shots', value, value, 'shot', match)
  }
  for (const match of plain.folded.matchAll(hardness)) {
    const low = length(match[1] ?? match[3], Number.NaN)
    const second = match[2] ?? match[4]
    const spread = match[0].includes('±')
    const unit = /hrc|hra|hrb|hv|hb|hs/.exec(match[0])![0].toUpperCase()
    if (second && spread) push('hardness', low - Number(second), low + Number(second), unit, match)
    else push('hardness', low, length(second, low), unit, match)
  }
  for (const match of plain.folded.matchAll(tonnage)) {
    const low = parseNumber(match[1]!, 'count')
    push('tonnage', low, length(match[2], low), 'tf', match)
  }
  for (const match of plain.folded.matchAll(thread)) {
    const low = length(match[1], Number.NaN)
    const second = length(match[3], Number.NaN)
    const isPitch = pitches.get(low)?.includes(second) ?? false
    push('thread', low, length(match[2], low), 'M', match)
    if (!Number.isNaN(second) && !isPitch && second > low / 2) push('size', second, second, 'mm', match)
  }
  for (const match of plain.folded.matchAll(gauge)) {
    const low = Number(match[1] ?? match[3])
    push('gauge', low, Number(match[2] ?? match[4] ?? low), 'AWG', match)
  }
  for (const match of plain.folded.matchAll(conductor)) {
    const low = length(match[1], Number.NaN)
    push('gauge', low, length(match[2], low), 'mm2', match)
  }
  for (const match of plain.folded.matchAll(size)) {
    const values = [match[1], match[2], match[3]].flatMap((text) => (text ? [parseNumber(text, 'length')] : []))
    push('size', Math.min(...values), Math.max(...values), 'mm', match)
  }
  for (const match of plain.folded.matchAll(diameter)) {
    const low = length(match[1], Number.NaN)
    push('size', low, length(match[2], low), 'mm', match)
  }
  for (const match of plain.folded.matchAll(moq)) {
    const value = parseNumber(match[1]!, 'count') * scaleFactor(match[2])
    push('moq', value, value, 'piece', match)
  }
  return found
}
