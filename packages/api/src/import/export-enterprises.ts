import { PassThrough, Readable } from 'node:stream'
import type { Concept, ConceptKind } from '@matxich/db'
import { enterprise } from '@matxich/db/schema'
import { conceptLabel, type Language } from '@matxich/i18n'
import type { Lexicon } from '@matxich/search'
import { and, asc, sql } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { type EnterpriseFind, enterpriseFilter } from '../enterprise/find-enterprises.ts'
import { requireStaff } from '../permissions.ts'
import { csvLine, csvStart } from './csv-text.ts'
import { getRecordsById } from './current-records.ts'
import type { ImportedRecord } from './enterprise-record.ts'
import { columnHeading, filledColumns } from './import-template.ts'

export interface StreamedFile {
  fileName: string
  contentType: string
  body: ReadableStream<Uint8Array>
}

/** Enterprises read per query while a file is being sent. */
const chunkSize = 200

/**
 * The table of enterprises as filtered, in the columns that an import reads, row by row as it is made: never whole in memory.
 * Leaves a note in the audit trail, since it holds contacts and revenue.
 * @throws AppError signedOut | notAllowed
 */
export async function exportEnterprises(
  context: Context,
  { format, lang, ...filter }: EnterpriseFind & { format: 'csv' | 'xlsx'; lang: Language },
): Promise<StreamedFile> {
  const viewer = requireStaff(context)
  await noteEvent(context.services.db, context, {
    action: 'enterprise.export',
    subjectKind: 'organisation',
    subjectId: viewer.agency.id,
    after: { format, ...filter },
  })
  const rows = exportRows(context, filter, lang, await context.services.lexicon())
  const fileName = `matxich-${context.services.now().toISOString().slice(0, 10)}.${format}`
  return format === 'csv'
    ? { fileName, contentType: 'text/csv; charset=utf-8', body: asStream(Readable.from(csvFile(rows, lang))) }
    : {
        fileName,
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: asStream(await excelFile(rows, lang)),
      }
}

async function* csvFile(rows: AsyncIterable<string[]>, lang: Language): AsyncGenerator<Buffer> {
  yield Buffer.from(csvStart + csvLine(filledColumns.map((column) => columnHeading(column, lang))))
  for await (const cells of rows) yield Buffer.from(csvLine(cells))
}

/** Cells are written as text, so that a spreadsheet never reads one as a formula and keeps the zeros of tax codes. */
async function excelFile(rows: AsyncIterable<string[]>, lang: Language): Promise<Readable> {
  // Loaded when first wanted: it would make every process start more than half a second later.
  const { default: excel } = await import('exceljs')
  const output = new PassThrough()
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: false })
  const sheet = workbook.addWorksheet(lang === 'vi' ? 'Doanh nghiệp' : 'Enterprises')
  const write = async () => {
    sheet.addRow(filledColumns.map((column) => columnHeading(column, lang))).commit()
    for await (const cells of rows) {
      sheet.addRow(cells).commit()
      if (output.writableNeedDrain) await new Promise((resolve) => output.once('drain', resolve))
    }
    await workbook.commit()
  }
  write().catch((error: unknown) => output.destroy(error as Error))
  return output
}

function asStream(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}

async function* exportRows(
  context: Context,
  filter: EnterpriseFind,
  lang: Language,
  lexicon: Lexicon,
): AsyncGenerator<string[]> {
  const { db } = context.services
  const where = enterpriseFilter(requireStaff(context), filter)
  let after: { name: string; id: string } | null = null
  for (;;) {
    const rows: { id: string; name: string }[] = await db
      .select({ id: enterprise.id, name: enterprise.nameVi })
      .from(enterprise)
      .where(
        and(
          where,
          after ? sql`(${enterprise.nameVi}, ${enterprise.id}) > (${after.name}, ${after.id}::uuid)` : undefined,
        ),
      )
      .orderBy(asc(enterprise.nameVi), asc(enterprise.id))
      .limit(chunkSize)
    const records = await getRecordsById(
      db,
      rows.map((row) => row.id),
    )
    for (const row of rows) {
      const found = records.get(row.id)
      if (found) yield cellsOf(found.record, lang, lexicon)
    }
    after = rows.at(-1) ?? null
    if (rows.length < chunkSize) return
  }
}

function cellsOf(record: ImportedRecord, lang: Language, lexicon: Lexicon): string[] {
  const label = (kind: ConceptKind, id: string | null) => {
    const concept: Concept | undefined = id ? lexicon.concepts.get(`${kind}:${id}`) : undefined
    return concept ? conceptLabel(concept, lang) : (id ?? '')
  }
  const stated = record.capabilities
  const [first] = stated
  const contacts = (kind: string) => record.contacts.filter((contact) => contact.kind === kind)
  const cells: Record<(typeof filledColumns)[number]['key'], string | number | null | undefined> = {
    taxCode: record.taxCode,
    nameVi: record.name.vi,
    nameEn: record.name.en,
    ownership: record.ownership,
    founded: record.founded,
    employees: record.employees,
    revenueVnd: record.revenueVnd,
    formerProvince: label('former-province', record.location.formerProvince),
    province: label('province', record.location.province),
    district: record.location.district,
    park: label('park', record.location.park),
    address: record.address,
    vsic: joined(record.vsic),
    description: record.description?.text,
    categories: joined(stated.flatMap((capability) => capability.category ?? []).map((id) => label('category', id))),
    capabilityText: first?.text,
    processes: joined(stated.flatMap((one) => one.processes).map((used) => label('process', used.concept))),
    materials: joined(stated.flatMap((one) => one.materials).map((id) => label('material', id))),
    toleranceMm: first?.toleranceMm,
    annualCapacity: first?.annualCapacity?.value,
    capacityUnit: first?.annualCapacity?.unit,
    moq: first?.moq,
    leadTimeDays: first?.leadTimeDays,
    equipment: joined(record.equipment.map((machine) => machine.text ?? label('equipment', machine.type))),
    certificates: joined(
      record.certificates.map(({ type, validTo }) => label('certification', type) + (validTo ? ` (${validTo})` : '')),
    ),
    exports: joined(record.exports),
    person: contacts('phone')[0]?.person ?? contacts('email')[0]?.person,
    phone: joined(contacts('phone').map((contact) => contact.value)),
    email: joined(contacts('email').map((contact) => contact.value)),
    website: joined(contacts('website').map((contact) => contact.value)),
  }
  return filledColumns.map((column) => String(cells[column.key] ?? ''))
}

function joined(values: string[]): string {
  return [...new Set(values)].join('; ')
}
