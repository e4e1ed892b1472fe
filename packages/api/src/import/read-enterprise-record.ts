import { enterpriseRoles, ownerships } from '@matxich/db'
import type { EnterpriseRecord } from '@matxich/db/queries'
import { isLanguage } from '@matxich/i18n'
import type { Lexicon } from '@matxich/search'
import { conceptFinder } from './concept-finder.ts'
import { type ImportedRecord, recordLimits } from './enterprise-record.ts'
import { FieldReader, isMissing } from './field-reader.ts'
import { readCountries } from './read-countries.ts'
import { readLocation } from './read-location.ts'
import { readCapabilities, readCertificates, readContacts, readEquipment } from './read-statements.ts'
import { type RecordIssue, RecordIssues } from './record-issues.ts'
import { readTaxCode } from './tax-code.ts'

export interface RecordReading {
  /**
   * What could be understood, without the values that break a rule; null when there is no name or no tax code to file it under.
   * Staff apply it only when no issue is an error.
   */
  record: ImportedRecord | null
  issues: RecordIssue[]
}

export interface RecordReadingOptions {
  /** Spreadsheets drop leading zeros: nine digits of a tax code then get theirs back. */
  isFromSheet?: boolean
  now?: Date
}

/**
 * Reads one enterprise in the form of the jsonl files (`{ taxCode, name: { vi, en }, location: { formerProvince }, capabilities: […] … }`;
 * everything but tax code, name and place may be missing). Never throws: what breaks a rule is an issue with its path.
 */
export function readEnterpriseRecord(
  given: unknown,
  lexicon: Lexicon,
  { isFromSheet = false, now = new Date() }: RecordReadingOptions = {},
): RecordReading {
  const issues = new RecordIssues()
  const reader = new FieldReader(issues, conceptFinder(lexicon))
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    issues.add('', 'wrongType')
    return { record: null, issues: issues.list }
  }
  const fields = given as Record<string, unknown>
  const taxCode = readTaxCodeField(reader, fields.taxCode, isFromSheet)
  const name = readName(reader, fields.name)
  const rest = readRest(reader, fields, now)
  const record = taxCode && name.vi ? { ...rest, taxCode, name: { vi: name.vi, en: name.en } } : null
  return { record, issues: issues.list }
}

function readTaxCodeField(reader: FieldReader, given: unknown, isFromSheet: boolean): string | null {
  const text = reader.text(given, 'taxCode', 40)
  if (text === null) {
    if (isMissing(given)) reader.issues.add('taxCode', 'required')
    return null
  }
  const reading = readTaxCode(text, { mayAddZero: isFromSheet })
  if ('refusal' in reading) return reader.issues.add('taxCode', reading.refusal)
  if (reading.isZeroAdded) reader.issues.note('taxCode', 'taxCodeZeroAdded', { value: reading.code })
  return reading.code
}

function readName(reader: FieldReader, given: unknown): { vi: string | null; en: string | null } {
  const name = typeof given === 'string' ? { vi: given } : reader.object(given, 'name')
  const vi = reader.text(name.vi, 'name.vi', recordLimits.name)
  if (vi === null && isMissing(name.vi)) reader.issues.add('name.vi', 'required')
  return { vi, en: reader.text(name.en, 'name.en', recordLimits.name) }
}

function readRest(
  reader: FieldReader,
  fields: Record<string, unknown>,
  now: Date,
): Omit<ImportedRecord, 'taxCode' | 'name'> {
  const year = now.getFullYear()
  const revenue = reader.number(fields.revenueVnd, 'revenueVnd', { minimum: 0, maximum: recordLimits.revenueVnd })
  return {
    ownership: reader.oneOf(fields.ownership, 'ownership', ownerships),
    founded: reader.number(fields.founded, 'founded', { minimum: recordLimits.founded, maximum: year, isWhole: true }),
    employees: reader.number(fields.employees, 'employees', {
      minimum: 0,
      maximum: recordLimits.employees,
      isWhole: true,
    }),
    revenueVnd: revenue === null ? null : BigInt(Math.round(revenue)).toString(),
    roles: reader
      .list(fields.roles, 'roles')
      .flatMap((role, at) => reader.oneOf(role, `roles.${at}`, enterpriseRoles) ?? []),
    operation: 'active',
    location: readLocation(reader, fields.location),
    address: reader.text(fields.address, 'address', recordLimits.line),
    contacts: readContacts(reader, fields.contacts),
    vsic: readVsic(reader, fields.vsic),
    description: readDescription(reader, fields.description),
    capabilities: readCapabilities(reader, fields.capabilities),
    equipment: readEquipment(reader, fields.equipment, year),
    certificates: readCertificates(reader, fields.certificates),
    exports: readCountries(reader, fields.exports),
  }
}

/** VSIC 2018 classes have four digits and sub-classes five; a section letter before them is dropped. */
function readVsic(reader: FieldReader, given: unknown): string[] {
  const codes = reader.list(given, 'vsic').flatMap((one, at) => {
    const text = reader.text(one, `vsic.${at}`, recordLimits.short)
    if (text === null) return []
    const code = text.replace(/^[A-U]\s*/i, '').replace(/\./g, '')
    return /^\d{4,5}$/.test(code) ? [code] : (reader.issues.add(`vsic.${at}`, 'vsicForm', { value: text }) ?? [])
  })
  return [...new Set(codes)]
}

function readDescription(reader: FieldReader, given: unknown): EnterpriseRecord['description'] {
  const description = typeof given === 'string' ? { text: given } : reader.object(given, 'description')
  const text = reader.text(description.text, 'description.text', recordLimits.description)
  if (text === null) return null
  const lang = reader.text(description.lang, 'description.lang', 20) ?? 'vi'
  if (!isLanguage(lang))
    return reader.issues.add('description.lang', 'unknownValue', { value: lang, allowed: 'vi, en, ja, ko, zh' })
  return { lang, text }
}
