import { createHash } from 'node:crypto'
import type { FieldGroup } from '@matxich/db'
import type { ImportedRecord } from './enterprise-record.ts'
import { mergeCertificates } from './merge-certificates.ts'

/** Which parts of a record belong to which field group, the unit that carries source, date and visibility. */
const groupParts = {
  identity: ['name', 'ownership', 'founded', 'vsic', 'roles'],
  location: ['location', 'address'],
  contacts: ['contacts'],
  size: ['employees'],
  finance: ['revenueVnd'],
  description: ['description'],
  capabilities: ['capabilities'],
  equipment: ['equipment'],
  certificates: ['certificates'],
  exports: ['exports'],
} satisfies Partial<Record<FieldGroup, (keyof ImportedRecord)[]>>

type Group = keyof typeof groupParts
const groups = Object.keys(groupParts) as Group[]

/** Field groups of which a record says something. */
export function statedGroups(record: ImportedRecord): Group[] {
  return groups.filter((group) => groupParts[group].some((part) => isStated(record[part])))
}

/** Field groups in which two records differ. */
export function differingGroups(before: ImportedRecord, after: ImportedRecord): Group[] {
  return groups.filter((group) =>
    groupParts[group].some((part) => comparable(part, before[part]) !== comparable(part, after[part])),
  )
}

/**
 * What an enterprise says after an import: what the file states replaces what was there, what it leaves blank stays,
 * and so do the groups in `kept` (those the enterprise speaks for itself).
 */
export function mergeRecords(
  current: ImportedRecord,
  given: ImportedRecord,
  kept: ReadonlySet<FieldGroup>,
): ImportedRecord {
  // Without `confirmedAt`: what changes is confirmed as of now.
  const { confirmedAt: _, ...merged }: ImportedRecord = { ...current }
  for (const group of groups.filter((one) => !kept.has(one)))
    for (const part of groupParts[group]) if (isStated(given[part])) Object.assign(merged, { [part]: given[part] })
  if (!kept.has('certificates') && given.certificates.length > 0)
    merged.certificates = mergeCertificates(current.certificates, given.certificates)
  if (!kept.has('identity')) merged.name = { vi: given.name.vi, en: given.name.en ?? current.name.en }
  // A place is one statement: a province of the file beside a district of another one would name no place at all.
  if (!kept.has('location') && given.location.formerProvince === current.location.formerProvince)
    merged.location = {
      ...given.location,
      district: given.location.district ?? current.location.district,
      park: given.location.park ?? current.location.park,
    }
  return merged
}

/** Equal for records that say the same, whatever the order of what has no order and whoever wrote them. */
export function hashRecord(record: ImportedRecord): string {
  const said = Object.fromEntries(
    [
      ...groups.flatMap((group) => groupParts[group] as (keyof ImportedRecord)[]),
      'taxCode' as const,
      'operation' as const,
    ].map((part) => [part, comparable(part, record[part])]),
  )
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

function isStated(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object') return Object.values(value).some(isStated)
  return true
}

/** Lists whose order means nothing; capabilities and machines keep the order in which the enterprise gave them. */
const unordered = new Set(['processes', 'materials', 'certificates', 'exports', 'vsic', 'roles', 'contacts'])

function comparable(part: string, value: unknown): string {
  return JSON.stringify(sorted(value, part))
}

function sorted(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => sorted(item, ''))
    return unordered.has(name) ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, inner]) => [key, sorted(inner, key)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
