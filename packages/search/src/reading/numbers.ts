import { anyOf } from './plain.ts'

/** A number as people write it, without its scale word; three digits after a blank belong to it ("1 000 000"). */
export const numberPattern = '\\d+(?:[.,]\\d+)*(?:\\s\\d{3}(?!\\d))*'

const scales: [string, number][] = [
  ['백만|百万|triệu|million|mio|mln|mil|tr', 1e6],
  ['천만|千万', 1e7],
  ['십만|十万', 1e5],
  ['억|億|亿', 1e8],
  ['tỷ|billion', 1e9],
  ['만|万|萬|vạn', 1e4],
  ['천|千|nghìn|ngàn|thousand|k|ngan', 1e3],
  ['백|百|hundred', 100],
]

/** Scale words in all five languages; a single letter must not run on into a word, and "m" is a million of things only ("18M pcs"). */
export const scalePattern = `(?:${scales
  .map(([words]) => anyOf(words))
  .join('|')
  .replace('|k', '|k(?![a-z])')
  .replace('|tr|', '|tr(?![a-z])|')}|m(?=\\s*(?:pcs|pieces|parts|units|points|shots|sets|ea)(?![a-z])))`

const scaleOf = [...scales, ['m', 1e6] as const].map(([words, factor]) => ({
  pattern: new RegExp(`^(?:${anyOf(words)})$`),
  factor,
}))

/** Factor of a scale word; 1 without one. "rưỡi" (and a half) is added by the caller. */
export function scaleFactor(word: string | undefined): number {
  if (!word) return 1
  return scaleOf.find(({ pattern }) => pattern.test(word.trim()))?.factor ?? 1
}

/**
 * Reads a written number. 1.000.000, 1,000,000 and 1 000 000 are one million; 0,01 is a decimal comma. One separator
 * with three digits after it is ambiguous: thousands for counts, decimals for lengths, as the field says.
 */
export function parseNumber(written: string, field: 'count' | 'length'): number {
  const compact = written.replace(/\s/g, '')
  const separators = compact.match(/[.,]/g) ?? []
  if (separators.length === 0) return Number(compact)
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
  const decimals = compact.length - last - 1
  const same = separators.every((separator) => separator === separators[0])
  if (separators.length > 1 && same) return Number(compact.replace(/[.,]/g, ''))
  if (separators.length > 1) return Number(`${compact.slice(0, last).replace(/[.,]/g, '')}.${compact.slice(last + 1)}`)
  const whole = compact.slice(0, last)
  const thousands = decimals === 3 && field === 'count' && whole !== '0'
  return thousands ? Number(compact.replace(/[.,]/g, '')) : Number(`${whole}.${compact.slice(last + 1)}`)
}

const spelled = new Map<string, number>(
  Object.entries({
    nua: 0.5,
    mot: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    一: 1,
    二: 2,
    两: 2,
    兩: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    十: 10,
    한: 1,
    두: 2,
    세: 3,
    네: 4,
    일: 1,
    이: 2,
    삼: 3,
    사: 4,
  }),
)

/** Small numbers in words, for times ("ba tuần", "six weeks", 三週間). */
export const spelledPattern = [...spelled.keys()].join('|')

export function spelledNumber(word: string): number | null {
  return spelled.get(word) ?? null
}

const worded =
  '(?:nửa|half a|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)'
const wordedValues: Record<string, number> = {
  ...Object.fromEntries(spelled),
  nua: 0.5,
  'half a': 0.5,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
}

/** Numbers in words before a scale word ("hai vạn", "two million", 四万, 一百二十萬); nowhere else, where they say too much. */
export const wordedPattern = `(?:(?:${anyOf(worded.slice(3, -1))})(?:\\s+(?:tram|hundred))?|[一二三四五六七八九十百两兩]{1,5})(?=\\s*${scalePattern})`

/** Value of a number in words, or null when it is written in digits. */
export function wordedNumber(written: string): number | null {
  if (/^\d/.test(written)) return null
  const known = wordedValues[written]
  if (known !== undefined) return known
  const hundreds = /^(.+?)\s+(?:tram|hundred)$/.exec(written)
  if (hundreds) return (wordedValues[hundreds[1]!] ?? 0) * 100
  let total = 0
  let digit = 0
  for (const character of written) {
    const value = wordedValues[character]
    if (character === '百') {
      total += (digit || 1) * 100
      digit = 0
    } else if (character === '十') {
      total += (digit || 1) * 10
      digit = 0
    } else digit = value ?? 0
  }
  return total + digit
}
