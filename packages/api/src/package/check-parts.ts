import type { Language } from '@matxich/i18n'
import { guessLanguage } from '@matxich/i18n'
import { type Lexicon, type Requirement, readNeed } from '@matxich/search'
import { readNumber } from '../import/cell-values.ts'
import { foldText } from '../import/fold-text.ts'
import { asNeedText } from '../need/create-need.ts'
import { type NeedTextInput, needTextSchema } from '../need/need-schema.ts'
import { type PartField, type PartValues, partColumns } from './part-columns.ts'

export interface PartIssue {
  field: PartField
  /** Key under `error.rule`. */
  rule: string
  values?: Record<string, string | number>
}

export interface CheckedPart {
  values: PartValues
  /** What has to be put right before the row can become a need. */
  issues: PartIssue[]
  /** What would be read as requirements; empty while there are issues. */
  requirements: Requirement[]
  /** The need it would become; null while there are issues. */
  text: NeedTextInput | null
}

const units = new Map(
  Object.entries({
    piece: 'chi tiết|cái|chiếc|con|pcs|pc|piece|pieces|ea|個|ケ|本|枚|개|ea|件|个|個|支|只',
    set: 'bộ|set|sets|セット|型|組|벌|세트|套|组',
    kg: 'kg|kgs|ki lô gam|kilogram|公斤|千克',
    m: 'm|mét|met|meter|metre|米|メートル|미터',
  }).flatMap(([unit, words]) => words.split('|').map((word) => [foldText(word), unit as 'piece' | 'set' | 'kg' | 'm'])),
)

/** Each row on its own: what is wrong with it, or what would be read from it. Rows that are the same twice are told. */
export function checkParts(
  lexicon: Lexicon,
  rows: PartValues[],
  given: { deliverTo: string | null; lang: Language },
): CheckedPart[] {
  const seen = new Set<string>()
  return rows.map((values) => {
    const issues: PartIssue[] = []
    const key = `${foldText(values.name)}\n${foldText(values.partNumber)}`
    if (values.name === '') issues.push({ field: 'name', rule: 'required' })
    else if (seen.has(key)) issues.push({ field: 'name', rule: 'partTwice' })
    seen.add(key)
    if (values.name.length > 200) issues.push({ field: 'name', rule: 'textTooLong', values: { maximum: 200 } })
    const quantity = readQuantity(values.quantity)
    if (values.quantity !== '' && quantity === null) issues.push({ field: 'quantity', rule: 'number' })
    const unit = values.unit === '' ? 'piece' : units.get(foldText(values.unit))
    if (!unit) issues.push({ field: 'unit', rule: 'partUnit' })
    if (issues.length > 0 || !unit) return { values, issues, requirements: [], text: null }
    const text = asText(values, quantity === null ? null : { value: quantity, unit }, given)
    const broken = needTextSchema.safeParse(text).success ? [] : [{ field: 'note' as const, rule: 'wrongType' }]
    if (broken.length > 0) return { values, issues: broken, requirements: [], text: null }
    return { values, issues, requirements: readNeed(lexicon, asNeedText(text)).requirements, text }
  })
}

function readQuantity(given: string): number | null {
  const [figures = ''] = /^[\d.,\s]+/.exec(given) ?? []
  const value = readNumber(figures.trim(), { isWhole: true })
  return value !== null && value > 0 && value <= 1e12 ? value : null
}

/** The row as words a reader understands: each cell behind what its column is called, in the language of the row. */
function asText(
  values: PartValues,
  volume: NeedTextInput['volume'],
  { deliverTo, lang: fallback }: { deliverTo: string | null; lang: Language },
): NeedTextInput {
  const all = Object.values(values).join('\n')
  const lang = guessLanguage(all, fallback)
  const lines = partColumns
    .filter(({ field }) => field !== 'name' && field !== 'unit' && field !== 'quantity' && values[field] !== '')
    .map(({ field, headings }) => `${headingIn(headings, lang)}: ${lineOf(field, values[field])}`)
  if (values.quantity !== '') {
    const quantity = partColumns.find(({ field }) => field === 'quantity')
    lines.push(`${headingIn(quantity?.headings ?? [], lang)}: ${`${values.quantity} ${values.unit}`.trim()}`)
  }
  return {
    title: values.name,
    text: [values.name, ...lines].join('\n'),
    lang,
    category: null,
    deliverTo,
    volume: volume ?? null,
  }
}

function headingIn(headings: readonly string[], lang: Language): string {
  const at = { vi: 0, en: 1, ja: 2, ko: 3, zh: 4 }[lang]
  return (headings[at] ?? '').replace(/\s*[(（].*$/, '')
}

/** A bare number under "tolerance" is plus-minus millimetres. */
function lineOf(field: PartField, cell: string): string {
  if (field === 'tolerance' && /^[\d.,]+$/.test(cell)) return `±${cell} mm`
  if (field === 'tolerance' && /^±\s*[\d.,]+$/.test(cell)) return `${cell} mm`
  return field === 'size' && /\d$/.test(cell) ? `${cell} mm` : cell
}
