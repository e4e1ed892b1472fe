import type { ProfileLocation } from '@matxich/db'
import type { Lexicon } from '@matxich/search'
import { conceptFinder } from './concept-finder.ts'
import type { CurrentRecord } from './current-records.ts'
import type { ImportedRecord } from './enterprise-record.ts'
import type { RecordIssue } from './record-issues.ts'

/**
 * Why staff of some provinces may not write a record: it is, or was, outside of them. `provinces` are former codes, none means
 * the whole country. A place known by its new province alone is inside when all former units it joined are.
 */
export function refuseOutOfScope(provinces: string[], lexicon: Lexicon) {
  const finder = conceptFinder(lexicon)
  const isInside = ({ formerProvince, province }: ProfileLocation): boolean => {
    if (provinces.length === 0) return true
    if (formerProvince) return provinces.includes(formerProvince)
    const formedFrom = finder.get('province', province)?.details.formedFrom as string[] | undefined
    return formedFrom?.every((code) => provinces.includes(code)) ?? false
  }
  return (record: ImportedRecord, current: CurrentRecord | null): RecordIssue | null => {
    const places = [current?.record.location, record.location.province === null ? null : record.location]
    return places.every((place) => !place || isInside(place))
      ? null
      : { severity: 'error', path: 'location.formerProvince', rule: 'outOfScope' }
  }
}
