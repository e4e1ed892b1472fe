import { readList } from './cell-values.ts'
import { foldText } from './fold-text.ts'
import type { ColumnMapping, ImportColumnKey } from './import-columns.ts'
import type { RawCell } from './import-file.ts'

/** What people write for who owns a firm. */
const ownershipWords: Record<string, string> = {
  'trong nuoc': 'domestic',
  'von trong nuoc': 'domestic',
  'tu nhan': 'domestic',
  'nha nuoc': 'domestic',
  'viet nam': 'domestic',
  'dan doanh': 'domestic',
  'ngoai nha nuoc': 'domestic',
  'von nuoc ngoai': 'fdi',
  'von nuoc ngoai fdi': 'fdi',
  'dau tu nuoc ngoai': 'fdi',
  'nuoc ngoai': 'fdi',
  foreign: 'fdi',
  'lien doanh': 'joint',
  'joint venture': 'joint',
}

/** A row of a spreadsheet in the form of the jsonl records, for `readEnterpriseRecord` to check. Cells of unread columns are left out. */
export function recordOfRow(raw: RawCell[], mapping: ColumnMapping): Record<string, unknown> {
  const cells: Partial<Record<ImportColumnKey, string>> = {}
  for (const [heading, cell] of raw) {
    const key = mapping[heading]
    // The apostrophe is what exports put before cells that a spreadsheet would take for a formula.
    if (key && cell.trim() !== '') cells[key] = cell.trim().replace(/^'(?=[=+\-@])/, '')
  }
  return {
    taxCode: cells.taxCode,
    name: { vi: cells.nameVi, en: cells.nameEn },
    ownership: cells.ownership && (ownershipWords[foldText(cells.ownership)] ?? cells.ownership),
    founded: cells.founded,
    employees: cells.employees,
    revenueVnd: cells.revenueVnd,
    location: {
      formerProvince: cells.formerProvince,
      province: cells.province,
      district: cells.district,
      park: cells.park,
    },
    address: cells.address,
    contacts: contactsOf(cells),
    vsic: readList(cells.vsic),
    description: cells.description && { lang: 'vi', text: cells.description },
    capabilities: capabilitiesOf(cells),
    equipment: splitLines(cells.equipment).map((text) => ({ text })),
    certificates: splitLines(cells.certificates, /[;,\n|]+/).map(certificateOf),
    exports: readList(cells.exports),
  }
}

type Cells = Partial<Record<ImportColumnKey, string>>

/**
 * A row has one cell for categories and one for each detail. Processes and materials go with every category;
 * text and numbers with the first, since claiming them of all would say more than the row does.
 */
function capabilitiesOf(cells: Cells): Record<string, unknown>[] {
  const categories = readList(cells.categories)
  const processes = readList(cells.processes)
  const materials = readList(cells.materials)
  const details = {
    text: cells.capabilityText,
    toleranceMm: cells.toleranceMm,
    annualCapacity: cells.annualCapacity && { value: cells.annualCapacity, unit: cells.capacityUnit },
    moq: cells.moq,
    leadTimeDays: cells.leadTimeDays,
  }
  const saysSomething = Object.values(details).some(Boolean) || processes.length > 0 || materials.length > 0
  if (categories.length === 0 && !saysSomething) return []
  const text = cells.capabilityText ?? [cells.processes, cells.materials].filter(Boolean).join('; ')
  return categories.length === 0
    ? [{ ...details, text, processes, materials }]
    : categories.map((category, at) => ({ category, processes, materials, ...(at === 0 ? details : {}) }))
}

/** `ISO 9001 (01/05/2027)`, `ISO 9001 đến 01/05/2027`: a certificate with the day it runs out. */
function certificateOf(text: string): Record<string, unknown> {
  const [, type, day] =
    /^(.*?)[\s(:–-]*(?:đến|den|until|valid to|to|hết hạn)?[\s(:]*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})\)?$/i.exec(
      text,
    ) ?? []
  return type && day ? { type: type.trim(), validTo: day } : { type: text }
}

function contactsOf(cells: Cells): Record<string, unknown>[] {
  const person = cells.person ?? null
  return (['phone', 'email', 'website'] as const).flatMap((kind) =>
    splitLines(cells[kind], /[;,\n]+|\s\/\s/).map((value) => ({
      kind,
      value,
      person: kind === 'website' ? null : person,
    })),
  )
}

function splitLines(text: string | undefined, separator = /[;\n|]+/): string[] {
  return (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
