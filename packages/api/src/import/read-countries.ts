import { recordLimits } from './enterprise-record.ts'
import type { FieldReader } from './field-reader.ts'
import { foldText } from './fold-text.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Country codes by `=CODE` and by their names in Vietnamese and English, as far as the runtime knows them. */
let codes: Map<string, string> | null = null

function countryCodes(): Map<string, string> {
  if (codes) return codes
  codes = new Map()
  for (const locale of ['vi', 'en']) {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
    for (const first of letters)
      for (const second of letters) {
        const name = names.of(first + second)
        // Obsolete codes carry the same name as their successor: the first one found stays unless it is obsolete.
        if (name && !obsolete.has(first + second))
          codes.set(foldText(name), first + second).set(`=${first + second}`, first + second)
      }
  }
  for (const [name, code] of Object.entries(spoken)) codes.set(name, code)
  return codes
}

const obsolete = new Set([
  'BU',
  'CS',
  'DD',
  'DY',
  'FX',
  'HV',
  'NH',
  'NT',
  'RH',
  'SU',
  'TP',
  'UK',
  'VD',
  'YD',
  'YU',
  'ZR',
])

/** What people here write for their main markets. */
const spoken: Record<string, string> = {
  nhat: 'JP',
  'nhat ban': 'JP',
  han: 'KR',
  'han quoc': 'KR',
  korea: 'KR',
  my: 'US',
  'hoa ky': 'US',
  usa: 'US',
  anh: 'GB',
  uk: 'GB',
  duc: 'DE',
  phap: 'FR',
  uc: 'AU',
  nga: 'RU',
  thai: 'TH',
  'dai loan': 'TW',
  taiwan: 'TW',
  'trung quoc': 'CN',
}

/** Export markets as ISO 3166-1 alpha-2 codes, from codes or from names in Vietnamese or English. */
export function readCountries(reader: FieldReader, given: unknown): string[] {
  const found = reader.list(given, 'exports').flatMap((one, at) => {
    const path = `exports.${at}`
    const text = reader.text(one, path, recordLimits.short)
    if (text === null) return []
    const names = countryCodes()
    const country = names.get(`=${text.toUpperCase()}`) ?? names.get(foldText(text))
    return country ?? reader.issues.add(path, 'unknownCountry', { value: text }) ?? []
  })
  return [...new Set(found)]
}
