import {
  auditEvent,
  enterprise,
  enterpriseContact,
  enterpriseFieldGroup,
  enterpriseImport,
  need,
} from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Services } from '../context.ts'
import { findUnfinishedImports } from './find-unfinished-imports.ts'
import { csvFile, type ImportWorld, openImportWorld, taxCodeOf } from './import-world.ts'
import { runImportApply } from './run-import-apply.ts'
import { runImportUndo } from './run-import-undo.ts'

let world: ImportWorld

beforeAll(async () => {
  world = await openImportWorld()
})
afterAll(() => world.close())

const headings = [
  'Mã số thuế',
  'Tên công ty',
  'Tỉnh',
  'Số lao động',
  'Sản phẩm chính',
  'Chứng nhận',
  'Doanh thu',
  'SĐT',
]
const goodRow = (sequence: number, name = `Công ty ${sequence}`) => [
  taxCodeOf(sequence),
  name,
  'Bình Dương',
  '1.085',
  'Khuôn ép nhựa',
  'ISO 9001 (01/05/2027)',
  '62.000.000.000',
  '0274 123 456',
]
const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => goodRow(from + at))
const apply = (id: string) => runImportApply(world.services, { importId: id, actorId: 'staff' })
const undo = (id: string) => runImportUndo(world.services, { importId: id, actorId: 'staff' })
const importOf = async (lines: string[][]) => {
  const { id } = await world.staff.import.create(csvFile([headings, ...lines]))
  return id
}
const byTaxCode = async (taxCode: string) => {
  const [row] = await world.services.db.select().from(enterprise).where(eq(enterprise.taxCode, taxCode))
  return row
}

describe('an import of 500 rows of which 20 are wrong', () => {
  const wrong = Array.from({ length: 20 }, (_, at) => at * 25 + 3)
  let id: string

  test('is previewed with its errors by row, and changes nothing yet', async () => {
    const lines = rows(1000, 500)
    for (const [position, line] of wrong.entries()) {
      const row = lines[line - 1]!
      if (position % 4 === 0) row[0] = '3700000000'
      if (position % 4 === 1) row[2] = 'Atlantis'
      if (position % 4 === 2) row[3] = 'nhiều'
      if (position % 4 === 3) row[0] = lines[0]![0]!
    }
    id = await importOf(lines)
    const preview = await world.staff.import.get({ id })
    expect(preview).toMatchObject({ state: 'previewed', counts: { create: 480, update: 0, unchanged: 0, error: 20 } })
    expect(preview.missingColumns).toEqual([])
    const errors = await world.staff.import.rows({ id, show: 'error', pageSize: 50 })
    expect(errors.rows.map((row) => row.line)).toEqual(wrong)
    expect(errors.rows.slice(0, 4).map((row) => [row.issues[0]?.rule, row.issues[0]?.heading])).toEqual([
      ['taxCodeNeverIssued', 'Mã số thuế'],
      ['unknownProvince', 'Tỉnh'],
      ['notNumber', 'Số lao động'],
      ['duplicateInFile', 'Mã số thuế'],
    ])
    expect(await world.countEnterprises()).toBe(0)
  })

  test('applies the rows without error and keeps the others to be corrected', async () => {
    await world.staff.import.start({ id })
    expect(await world.staff.import.get({ id })).toMatchObject({ state: 'applying' })
    await apply(id)
    expect(await world.staff.import.get({ id })).toMatchObject({
      state: 'applied',
      doneCount: 480,
      appliedCount: 480,
      openCount: 0,
      counts: { error: 20 },
    })
    expect(await world.countEnterprises()).toBe(480)
  })

  test('writes source, date and visibility of what it states; money and contacts are for the center', async () => {
    const row = await byTaxCode(taxCodeOf(1000))
    const facts = await world.services.db
      .select()
      .from(enterpriseFieldGroup)
      .where(eq(enterpriseFieldGroup.enterpriseId, row!.id))
    expect(Object.fromEntries(facts.map((fact) => [fact.fieldGroup, fact.visibility]))).toEqual({
      identity: 'public',
      location: 'public',
      size: 'public',
      capabilities: 'public',
      certificates: 'public',
      finance: 'center',
      contacts: 'center',
    })
    expect(facts.every((fact) => fact.source === 'import' && fact.sourceNote === 'doanh-nghiep.csv')).toBe(true)
    expect(row).toMatchObject({ employees: 1085, revenueVnd: '62000000000', province: 'province:79' })
    const contacts = await world.services.db
      .select()
      .from(enterpriseContact)
      .where(eq(enterpriseContact.enterpriseId, row!.id))
    expect(contacts.map((contact) => contact.value)).toEqual(['0274 123 456'])
    const listed = await world.staff.enterprise.find({ text: taxCodeOf(1000) })
    expect(listed.rows).toMatchObject([{ capabilities: 1, certificates: 1, isVerified: false }])
    const events = await world.services.db.select().from(auditEvent).where(eq(auditEvent.subjectId, row!.id))
    expect(events.map((event) => event.action)).toEqual(['enterprise.importCreate'])
  })

  test('applies a row once it is corrected by hand, and a list of corrected rows given back', async () => {
    await world.staff.import.correct({ id, line: wrong[0]!, values: { 'Mã số thuế': taxCodeOf(9001) } })
    const file = await world.staff.import.errorsFile({ id, lang: 'vi' })
    const corrected = file.text.replaceAll('Atlantis', 'Đồng Nai').replaceAll('nhiều', '12')
    await world.staff.import.replaceFile({
      id,
      fileName: file.fileName,
      bytes: new TextEncoder().encode(corrected),
    })
    expect(await world.staff.import.get({ id })).toMatchObject({ counts: { error: 9 }, openCount: 11 })
    await world.staff.import.start({ id })
    await apply(id)
    expect(await world.countEnterprises()).toBe(491)
  })

  test('changes nothing when the same file comes again', async () => {
    const again = await importOf(rows(1000, 2))
    expect(await world.staff.import.get({ id: again })).toMatchObject({ counts: { create: 0, unchanged: 2 } })
  })

  test('is taken back, except what was changed or is in use since', async () => {
    const changed = await byTaxCode(taxCodeOf(1000))
    const used = await byTaxCode(taxCodeOf(1001))
    await world.services.db.update(enterprise).set({ employees: 7 }).where(eq(enterprise.id, changed!.id))
    await world.services.db.insert(need).values({ buyerId: used!.id })
    await world.staff.import.undo({ id })
    await undo(id)
    expect(await world.staff.import.get({ id })).toMatchObject({ state: 'undone', undoneCount: 489, refusedCount: 2 })
    const left = await world.staff.import.rows({ id, show: 'refused' })
    expect(left.rows.map((row) => [row.taxCode, row.undoRefusal])).toEqual([
      [taxCodeOf(1000), 'changed'],
      [taxCodeOf(1001), 'inUse'],
    ])
    expect(await world.countEnterprises()).toBe(2)
  })
})

describe('a file that updates enterprises', () => {
  test('replaces what it states, keeps what it leaves blank, and undo brings the former facts back', async () => {
    const first = await importOf([goodRow(2000)])
    await world.staff.import.start({ id: first })
    await apply(first)
    const before = await byTaxCode(taxCodeOf(2000))
    const capabilities = await world.staff.enterprise.get({ id: before!.id })

    const { id } = await world.staff.import.create(
      csvFile([
        ['MST', 'Name', 'Province', 'Employees'],
        [taxCodeOf(2000), 'Công ty Mới', 'Binh Duong', '90'],
      ]),
    )
    await world.staff.import.start({ id })
    await apply(id)
    const updated = await world.staff.enterprise.get({ id: before!.id })
    expect(updated).toMatchObject({ name: { vi: 'Công ty Mới' }, employees: 90, revenueVnd: '62000000000' })
    expect(updated.capabilities).toEqual(capabilities.capabilities)

    await world.staff.import.undo({ id })
    await undo(id)
    expect(await byTaxCode(taxCodeOf(2000))).toMatchObject({ nameVi: 'Công ty 2000', employees: 1085 })
  })

  test('leaves alone what a claimed enterprise says of itself', async () => {
    const first = await importOf([goodRow(2100)])
    await world.staff.import.start({ id: first })
    await apply(first)
    const row = await byTaxCode(taxCodeOf(2100))
    await world.services.db.update(enterprise).set({ claim: 'confirmed' }).where(eq(enterprise.id, row!.id))
    await world.services.db
      .update(enterpriseFieldGroup)
      .set({ source: 'self' })
      .where(eq(enterpriseFieldGroup.enterpriseId, row!.id))
    const id = await importOf([[...goodRow(2100, 'Tên khác').slice(0, 3), '5', '', '', '', '']])
    expect(await world.staff.import.get({ id })).toMatchObject({ counts: { unchanged: 1 }, notedCount: 1 })
  })
})

describe('a worker that is killed', () => {
  test('in the middle of an import goes on where it stopped: nothing is lost, nothing done twice', async () => {
    const id = await importOf(rows(3000, 120))
    await world.staff.import.start({ id })
    const start = await world.countEnterprises()
    await expect(runImportApply(dyingAfter(2), { importId: id, actorId: 'staff' })).rejects.toThrow('killed')
    expect(await world.countEnterprises()).toBe(start + 100)
    expect(await world.staff.import.get({ id })).toMatchObject({ state: 'applying', doneCount: 100, openCount: 20 })

    const left = await findUnfinishedImports(world.services.db)
    expect(left).toEqual([{ name: 'import.apply', data: { importId: id, actorId: 'staff' } }])
    await apply(id)
    await apply(id)
    expect(await world.staff.import.get({ id })).toMatchObject({ state: 'applied', doneCount: 120 })
    expect(await world.countEnterprises()).toBe(start + 120)

    await world.staff.import.undo({ id })
    await expect(runImportUndo(dyingAfter(1), { importId: id, actorId: 'staff' })).rejects.toThrow('killed')
    await undo(id)
    expect(await world.countEnterprises()).toBe(start)
  })

  /** The same services, until the given number of transactions is through. */
  function dyingAfter(transactions: number): Services {
    let left = transactions
    const db = new Proxy(world.services.db, {
      get(target, name, receiver) {
        if (name === 'transaction' && left-- === 0) throw new Error('killed')
        return Reflect.get(target, name, receiver)
      },
    })
    return { ...world.services, db }
  }
})

describe('who may not', () => {
  test('import, apply, undo or read gets an answer and changes nothing', async () => {
    const id = await importOf([goodRow(4000)])
    const reader = await world.addStaff('reader', 'viewer', [])
    const before = await world.services.db.select().from(enterpriseImport)
    const file = csvFile([headings, goodRow(4001)])
    for (const caller of [world.visitor, world.supplier, reader]) {
      await expect(caller.import.create(file)).rejects.toThrow()
      await expect(caller.import.start({ id })).rejects.toThrow()
      await expect(caller.import.undo({ id })).rejects.toThrow()
      await expect(caller.import.map({ id, mapping: {} })).rejects.toThrow()
      await expect(caller.import.correct({ id, line: 1, values: { Tỉnh: 'Hà Nội' } })).rejects.toThrow()
      await expect(caller.import.replaceFile({ id, ...file })).rejects.toThrow()
    }
    for (const caller of [world.visitor, world.supplier]) {
      await expect(caller.import.find({})).rejects.toThrow()
      await expect(caller.import.get({ id })).rejects.toThrow()
      await expect(caller.import.rows({ id })).rejects.toThrow()
      await expect(caller.import.errorsFile({ id, lang: 'vi' })).rejects.toThrow()
      await expect(caller.import.exportEnterprises({ format: 'csv', lang: 'vi' })).rejects.toThrow()
    }
    expect(await world.services.db.select().from(enterpriseImport)).toEqual(before)
    expect(await byTaxCode(taxCodeOf(4000))).toBeUndefined()
  })

  test('write outside of their provinces, nor read imports of others', async () => {
    const north = await world.addStaff('north', 'member', ['27'])
    const { id } = await north.import.create(csvFile([headings, goodRow(4100)]))
    const { rows: refused } = await north.import.rows({ id, show: 'error' })
    expect(refused[0]?.issues.map((issue) => issue.rule)).toEqual(['outOfScope'])
    const other = await importOf([goodRow(4101)])
    await expect(north.import.get({ id: other })).rejects.toThrow()
    expect((await north.import.find({})).total).toBe(1)
  })

  test('apply any more when their rights were taken away meanwhile', async () => {
    const id = await importOf([goodRow(4200)])
    await world.staff.import.start({ id })
    await runImportApply(world.services, { importId: id, actorId: 'reader' })
    expect(await world.staff.import.get({ id })).toMatchObject({ state: 'failed', failure: 'notAllowed', doneCount: 0 })
    expect(await byTaxCode(taxCodeOf(4200))).toBeUndefined()
  })
})
