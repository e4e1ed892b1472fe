import type { Messages } from '#catalogue'
import { formatter } from './format.ts'
import type { Language } from './languages.ts'
import { translator } from './translator.ts'

/** A value or a range in a named unit; open ends are ±Infinity or null. */
export interface DisplayQuantity {
  min: number | null
  max: number | null
  unit: string
}

type UnitKey = keyof Messages['common']['unit']

/** Unit codes as stored to the message that writes them; a code that is not here is written behind the number as it is. */
const unitMessages: Record<string, UnitKey> = {
  mm: 'mm',
  cm: 'cm',
  m: 'm',
  um: 'um',
  inch: 'inch',
  tf: 't',
  t: 't',
  kg: 'kg',
  hrc: 'hrc',
  awg: 'awg',
  M: 'thread',
  mm2: 'mm2',
  '%': 'percent',
  piece: 'pieces',
  pieces: 'pieces',
  pcs: 'pieces',
  set: 'sets',
  sets: 'sets',
  shot: 'shots',
  shots: 'shots',
  day: 'days',
  days: 'days',
  'piece/year': 'piecesPerYear',
  'pieces/year': 'piecesPerYear',
  'set/year': 'setsPerYear',
  'sets/year': 'setsPerYear',
  'kg/year': 'kgPerYear',
  't/year': 'tonsPerYear',
  'm/year': 'mPerYear',
}

/** A number with its unit: `formatUnit(500000, 'piece/year', 'vi')` is `500.000 chiếc/năm`. */
export function formatUnit(value: number | string, unit: string, language: Language): string {
  const written = typeof value === 'number' ? formatter(language).number(value) : value
  const key = unitMessages[unit] ?? unitMessages[unit.toLowerCase()]
  return key ? translator(language, 'common')(`unit.${key}`, { value: written }) : `${written} ${unit}`.trim()
}

/**
 * A quantity as people read it: `0,01 mm`, `200 – 350 tấn lực`, `đến 30 ngày`. `kind` is the requirement's kind: a tolerance
 * is written plus-minus, and a volume counts per year even when its unit does not say so.
 */
export function formatQuantity(quantity: DisplayQuantity, language: Language, kind?: string): string {
  const t = translator(language, 'common')
  const number = formatter(language).number
  const bounds = [quantity.min, quantity.max].map((end) => (end !== null && Number.isFinite(end) ? end : null))
  const [min = null, max = null] = bounds
  if (kind === 'tolerance' && max !== null && quantity.unit.toLowerCase() === 'mm') {
    return t('unit.plusMinusMm', { value: number(max) })
  }
  const unit = kind === 'volume' && !quantity.unit.includes('/') ? `${quantity.unit}/year` : quantity.unit
  if (min !== null && max !== null) {
    const value = min === max ? number(min) : t('unit.between', { from: number(min), to: number(max) })
    return formatUnit(value, unit, language)
  }
  if (min !== null) return t('unit.atLeast', { value: formatUnit(min, unit, language) })
  if (max !== null) return t('unit.atMost', { value: formatUnit(max, unit, language) })
  return t('answer.notStated')
}
