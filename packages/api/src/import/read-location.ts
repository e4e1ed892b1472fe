import type { ProfileLocation } from '@matxich/db'
import { recordLimits } from './enterprise-record.ts'
import { type FieldReader, isMissing } from './field-reader.ts'

/**
 * Where an enterprise is. A province may be given as a code of the 63 former units, or by name, old or new; the unit since
 * July 2025 follows from the former one. Only a new unit that joined several leaves the former one open.
 */
export function readLocation(reader: FieldReader, given: unknown): ProfileLocation {
  const { finder, issues } = reader
  const place = reader.object(given, 'location')
  const park = reader.concept('park', place.park, 'location.park')
  const former =
    readProvince(reader, 'former-province', place.formerProvince) ??
    (isMissing(place.formerProvince) ? finder.get('former-province', asId(park?.details.formerProvince)) : null)
  const now = readProvince(reader, 'province', place.province)
  const formedFrom = (now?.details.formedFrom as string[] | undefined) ?? []
  const formerId = former?.id ?? (formedFrom.length === 1 ? formedFrom[0]! : null)
  const province = asId(finder.get('former-province', formerId)?.details.province) ?? now?.id ?? null
  if (formerId && now && !formedFrom.includes(formerId)) issues.add('location.province', 'provincesDiffer')
  if (formerId && park && park.details.formerProvince !== formerId)
    issues.note('location.park', 'parkElsewhere', { value: park.labels.vi ?? park.id })
  if (!formerId && !now && isMissing(place.formerProvince) && isMissing(place.province))
    issues.add('location.formerProvince', 'required')
  return {
    formerProvince: formerId,
    province,
    district: reader.text(place.district, 'location.district', recordLimits.short),
    park: park?.id ?? null,
  }
}

function readProvince(reader: FieldReader, kind: 'former-province' | 'province', given: unknown) {
  const path = kind === 'province' ? 'location.province' : 'location.formerProvince'
  const text = reader.text(given, path, recordLimits.short)
  if (text === null) return null
  // A spreadsheet drops the zero of "01".
  const code = /^\d$/.test(text) ? `0${text}` : text
  return reader.finder.find(kind, code) ?? reader.issues.add(path, 'unknownProvince', { value: text })
}

function asId(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
