import { certificate, enterprise, storedFile } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvFile, type ImportWorld, openImportWorld, taxCodeOf } from './import-world.ts'
import { runImportApply } from './run-import-apply.ts'
import { runImportUndo } from './run-import-undo.ts'

let world: ImportWorld

beforeAll(async () => {
  world = await openImportWorld()
})
afterAll(() => world.close())

const headings = ['Mã số thuế', 'Tên công ty', 'Tỉnh', 'Số lao động', 'Chứng nhận']
const ids = { iso: 'certification:iso-9001', auto: 'certification:iatf-16949', green: 'certification:iso-14001' }
const db = () => world.services.db

async function importOf(...lines: string[][]): Promise<string> {
  const { id } = await world.staff.import.create(csvFile([headings, ...lines]))
  await world.staff.import.start({ id })
  await runImportApply(world.services, { importId: id, actorId: 'staff' })
  return id
}
async function undo(id: string): Promise<void> {
  await world.staff.import.undo({ id })
  await runImportUndo(world.services, { importId: id, actorId: 'staff' })
}
const byTaxCode = async (taxCode: string) =>
  (await db().select().from(enterprise).where(eq(enterprise.taxCode, taxCode)))[0]!
const held = async (enterpriseId: string) =>
  (await db().select().from(certificate).where(eq(certificate.enterpriseId, enterpriseId))).sort((a, b) =>
    a.type < b.type ? -1 : 1,
  )

describe('certificates that an import does not state whole', () => {
  test('keep body, number, paper and dates; a bare name of a former list gives way; undo brings all back', async () => {
    const code = taxCodeOf(5000)
    await importOf([code, 'Cơ khí Giữ', 'Bình Dương', '20', 'ISO 9001 (01/05/2027); ISO 14001'])
    const { id } = await byTaxCode(code)
    const [paper] = await db()
      .insert(storedFile)
      .values({
        organisationId: id,
        purpose: 'certificate',
        storageKey: `kept-${id}`,
        fileName: 'iso.pdf',
        mediaType: 'application/pdf',
        size: 10,
        sha256: 'a'.repeat(64),
      })
      .returning({ id: storedFile.id })
    await db()
      .update(certificate)
      .set({ body: 'TÜV', number: 'Q-77', issuedOn: '2024-05-01', fileId: paper!.id })
      .where(eq(certificate.type, ids.iso))
    const before = await held(id)

    const importId = await importOf([code, 'Cơ khí Giữ', 'Bình Dương', '20', 'ISO 9001 (01/05/2030); IATF 16949'])
    const iso = before.find((one) => one.type === ids.iso)!
    expect((await held(id)).map(({ id: _, ...row }) => row)).toMatchObject([
      { type: ids.auto, state: 'held', body: null },
      { type: ids.iso, body: 'TÜV', number: 'Q-77', issuedOn: '2024-05-01', validTo: '2030-05-01', fileId: paper!.id },
    ])
    expect((await held(id)).map((row) => row.id)).toContain(iso.id)

    await importOf([code, 'Cơ khí Giữ', 'Bình Dương', '21', 'IATF 16949'])
    expect((await held(id)).map((row) => [row.type, row.number])).toEqual([
      [ids.auto, null],
      [ids.iso, 'Q-77'],
    ])
    await db().update(enterprise).set({ employees: 20 }).where(eq(enterprise.id, id))
    await undo(importId)
    expect((await held(id)).map(({ id: _, ...row }) => row)).toEqual(before.map(({ id: _, ...row }) => row))
  })

  test('are not taken back once somebody added to them', async () => {
    const code = taxCodeOf(5001)
    await importOf([code, 'Cơ khí Thêm', 'Bình Dương', '20', ''])
    const { id } = await byTaxCode(code)
    const importId = await importOf([code, 'Cơ khí Thêm', 'Bình Dương', '20', 'ISO 9001'])
    await db().update(certificate).set({ number: 'N-1' }).where(eq(certificate.enterpriseId, id))
    await undo(importId)
    expect(await held(id)).toMatchObject([{ type: ids.iso, number: 'N-1' }])
    const { rows } = await world.staff.import.rows({ id: importId, show: 'refused' })
    expect(rows.map((row) => row.undoRefusal)).toEqual(['changed'])
  })
})

describe('a row with the tax code of a firm that was folded into another', () => {
  test('goes to the one that stands, whose name stays, and is taken back from it', async () => {
    const [old, standing] = [taxCodeOf(5100), taxCodeOf(5101)]
    await importOf([old, 'Cơ khí Cũ', 'Bình Dương', '5', ''], [standing, 'Cơ khí Mới', 'Bình Dương', '30', ''])
    const [folded, target] = [await byTaxCode(old), await byTaxCode(standing)]
    await db().update(enterprise).set({ mergedInto: target.id, isListed: false }).where(eq(enterprise.id, folded.id))
    const { id } = await world.staff.import.create(
      csvFile([
        headings,
        [old, 'Cơ khí Cũ (chi nhánh)', 'Bình Dương', '', 'ISO 14001'],
        [standing, 'Cơ khí Mới', 'Bình Dương', '44', ''],
      ]),
    )
    const preview = await world.staff.import.rows({ id })
    expect(preview.rows[0]).toMatchObject({ action: 'update', enterpriseId: target.id })
    expect(preview.rows[0]?.issues).toMatchObject([{ rule: 'foldedInto', values: { enterprise: 'Cơ khí Mới' } }])
    await world.staff.import.start({ id })
    await runImportApply(world.services, { importId: id, actorId: 'staff' })
    expect(await byTaxCode(standing)).toMatchObject({ nameVi: 'Cơ khí Mới', employees: 44 })
    expect(await held(target.id)).toMatchObject([{ type: ids.green }])
    expect(await held(folded.id)).toEqual([])
    await undo(id)
    expect(await byTaxCode(standing)).toMatchObject({ nameVi: 'Cơ khí Mới', employees: 30 })
    expect(await held(target.id)).toEqual([])
  })
})
