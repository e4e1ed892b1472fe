import type { QuantityMention } from '../types.ts'
import { parseNumber } from './numbers.ts'
import { anyOf, clauseAround, type PlainText, spanOf } from './plain.ts'

const lengthUnit = `(?<unit>mm|μm|um|μ|micron|microns|mic|mi-cron|ミクロン|마이크론|微米|${anyOf('ly|li|zem|dem|muy|my|micromet|micrômét|mi crông|phần trăm|条|丝|絲|道')}|inch|in(?![a-z])|")?`
const plusMinus = new RegExp(
  `(?:±|\\+\\s*/?\\s*-)\\s*(?<value>\\d+(?:[.,]\\d+)?)\\s*${lengthUnit}(?<after>\\s*(?:%|°|hrc|hv|hb|度|deg|도|g\\b|kg|℃|v\\b|ω|n))?`,
  'g',
)
const twoSided = new RegExp(
  `\\+\\s*(?<upper>\\d+[.,]\\d+|0)\\s*/?\\s*-\\s*(?<lower>\\d+[.,]\\d+|0)\\s*${lengthUnit}`,
  'g',
)
const keywords = anyOf(
  'đạt|dung sai|sai số|sai lệch|độ chính xác|cấp chính xác|chính xác tới|chính xác đến|chính xác|kiểm soát trong khoảng|giữ được|giữ|tolerances|tolerance|accuracy|' +
    'within|down to|hold|holds|holding|precision|公差|精度|交差|공차|정밀도|정도|精密度|tol',
)
const worded = new RegExp(
  `(?:${keywords})(?<between>[^0-9.;。±+]{0,16})(?<value>\\d+(?:[.,]\\d+)?)\\s*${lengthUnit}(?<after>\\s*(?:%|hrc|mpa|bar|kn|ngay|day|thang|month|nam|year|bo|cai|con|℃|v\\b|kg|h\\b|gio|天|日|个月))?`,
  'g',
)
/** "giữ được năm micron", "down to one micron". */
const spelledMicrons: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  muoi: 10,
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
}
const spelledValues = Object.keys(spelledMicrons).join('|')
const bareMicrons = new RegExp(
  `(?<![a-z0-9.,])(?<value>\\d+(?:[.,]\\d+)?|(?:${spelledValues})(?=\\s))\\s*(?<unit>μm|μ|um|microns|micron|mic|micromet|muy|ミクロン|마이크론)(?![a-z0-9])`,
  'g',
)
const bareDecimal =
  /(?:^|[,;|(\s])(?:to\s|toi\s)?(?<value>0[.,]0\d{1,3}|0[.,][12345])\s*(?<unit>mm|ly|li)?\s*(?=$|[,;|).])/g
const geometric = new RegExp(
  anyOf(
    'đồng tâm|đồng trục|độ tròn|độ phẳng|độ thẳng|vuông góc|song song|đảo|concentric|runout|flatness|roundness|straightness|coaxial|parallelism|perpendicular|' +
      '同軸|真円|平面度|振れ|直角度|平行度|동심|동축|진원|평면도|흔들림|직각도|同心|圆度|圓度|跳动|垂直度|nhám|roughness|粗さ|조도|粗糙|biến dạng|変形|변형|变形',
  ),
)
const coating = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('mạ|xi|sơn|phủ|lớp|dày|coating|coated|plating|plated|thickness|anode|anod|anodize|anodized|anodizing|anodising|ed|burr|bavia|ba via')})(?![a-z])|${anyOf('膜厚|めっき|メッキ|塗|도금|도막|두께|镀|鍍|厚|涂|バリ|버|毛刺')})`,
)

/** Plus-minus tolerances in millimetres; geometric ones (concentricity, flatness) only when asked for. */
export function readTolerances(plain: PlainText, options: { loose: boolean }): QuantityMention[] {
  const found: QuantityMention[] = []
  const push = (value: number, from: number, to: number) => {
    if (!(value > 0) || value > 10) return
    const span = spanOf(plain, from, to)
    if (found.some((mention) => mention.span.start < span.end && span.start < mention.span.end)) return
    found.push({ kind: 'tolerance', quantity: { min: value, max: value, unit: 'mm' }, span })
  }
  for (const match of plain.folded.matchAll(twoSided)) {
    const { upper, lower, unit } = match.groups!
    const band = parseNumber(upper!, 'length') + parseNumber(lower!, 'length')
    push((band / 2) * millimetres(unit), match.index, match.index + match[0].length)
  }
  for (const match of plain.folded.matchAll(plusMinus)) {
    const { value, unit, after } = match.groups!
    if (after?.trim()) continue
    const number = parseNumber(value!, 'length')
    const before = plain.folded.slice(Math.max(0, match.index - 14), match.index)
    if (/(?:hrc|hv|hb|hra|hardness|do cung)[^,;.、，。]*$/.test(before) || /硬度[^,;、，。]*$|경도[^,;]*$/.test(before))
      continue
    if (number >= 1 && unit !== 'mm' && !toMicron(unit) && !isHundredth(unit)) continue
    if (isGeometric(plain, match.index)) continue
    // "10±2 µm", "70±10µ": so many microns more or less are the thickness of a coating.
    if (toMicron(unit) && /\d\s*$/.test(before)) continue
    push(number * millimetres(unit), match.index, match.index + match[0].length)
  }
  for (const match of plain.folded.matchAll(worded)) {
    const { value, unit, after, between } = match.groups!
    if (after?.trim() || geometric.test(between!)) continue
    const number = parseNumber(value!, 'length')
    if (!unit && (number >= 1 || (number >= 0.1 && match[0].startsWith('dat')))) continue
    if (isGeometric(plain, match.index)) continue
    const total = /tong|total/.test(plain.folded.slice(match.index, match.index + match[0].length + 8))
    push((number * millimetres(unit)) / (total ? 2 : 1), match.index, match.index + match[0].length)
  }
  if (options.loose) {
    for (const match of plain.folded.matchAll(bareMicrons)) {
      const clause = clauseAround(plain, match.index, match.index + match[0].length)
      if (coating.test(plain.folded.slice(clause.from, clause.to)) || isGeometric(plain, match.index)) continue
      if (/\d\s*±\s*$/.test(plain.folded.slice(0, match.index))) continue
      const { value } = match.groups!
      push((spelledMicrons[value!] ?? parseNumber(value!, 'length')) / 1000, match.index, match.index + match[0].length)
    }
    for (const match of plain.folded.matchAll(bareDecimal)) {
      if (isGeometric(plain, match.index)) continue
      const offset = match[0].indexOf(match.groups!.value!)
      push(parseNumber(match.groups!.value!, 'length'), match.index + offset, match.index + match[0].length)
    }
  }
  return found
}

function isGeometric(plain: PlainText, index: number): boolean {
  const before = plain.folded
    .slice(Math.max(0, index - 14), index)
    .split(/[,、，;。]\s*(?!\d)/)
    .at(-1)!
  return geometric.test(before) || /(?<![a-z])r[az]\s*[:=]?\s*$/.test(before)
}

function isHundredth(unit: string | undefined): boolean {
  return unit === '条' || unit === '丝' || unit === '道' || (unit !== undefined && /^phan\s*tram$/.test(unit))
}

function toMicron(unit: string | undefined): boolean {
  return (
    unit !== undefined &&
    /^(?:μm|um|μ|micron|microns|mic|mi-cron|ミクロン|마이크론|微米|muy|my|micromet|mi\s*crong)$/.test(unit)
  )
}

/** Millimetres per unit; 条 and 丝 are 0.01 mm; "ly" is a millimetre; "dem" and "zem" 0.1 mm in the sheet trade. */
function millimetres(unit: string | undefined): number {
  if (!unit) return 1
  if (toMicron(unit)) return 0.001
  if (isHundredth(unit)) return 0.01
  if (unit === 'dem' || unit === 'zem') return 0.1
  if (unit === 'inch' || unit === 'in' || unit === '"') return 25.4
  return 1
}
