import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { guessMapping } from './import-columns.ts'
import type { RawCell } from './import-file.ts'
import { readImportFile } from './read-import-file.ts'
import { recordOfRow } from './record-of-row.ts'

const excel = createRequire(import.meta.url)('exceljs') as typeof import('exceljs')
const text = (content: string) => new TextEncoder().encode(content)
const ruleOf = async (fileName: string, bytes: Uint8Array) => {
  try {
    await readImportFile(fileName, bytes)
    return null
  } catch (error) {
    if (error instanceof AppError) return error.issues[0]?.rule
    throw error
  }
}

const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...new Uint8Array(200)])

test.each([
  ['a.csv', new Uint8Array(), 'fileEmpty'],
  ['a.csv', new Uint8Array(21 * 1024 * 1024), 'fileTooLarge'],
  ['a.pdf', text('%PDF-1.7'), 'fileKindUnknown'],
  ['a.csv', text('%PDF-1.7'), 'fileKindUnknown'],
  ['a.csv', zip, 'fileKindDiffers'],
  ['a.xlsx', text('MST;Tên\n1;2'), 'fileKindDiffers'],
  ['a.xlsx', zip, 'fileXlsxBroken'],
  ['a.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'fileOldExcel'],
  ['a.csv', text('{"taxCode":"1"}\n'), 'fileNotCsv'],
  ['a.jsonl', text('MST;Tên\n1;2'), 'fileNotJsonl'],
  ['a.csv', text('<html><table></table></html>'), 'fileNotCsv'],
  ['a.csv', text('MST;Tên\n'), 'fileNoRows'],
  ['a.csv', text('   \n '), 'fileNoRows'],
  ['a.csv', text(`MST;Tên\n${'1;2\n'.repeat(20_001)}`), 'fileTooManyRows'],
])('%s that is no such file or too much is refused with its reason (%#)', async (fileName, bytes, rule) => {
  expect(await ruleOf(fileName, bytes)).toBe(rule)
})

test.each([
  ['semicolons and a mark', text('\uFEFFMST;Tên công ty\n0100109106;Công ty "A"; B\n')],
  ['commas and quotes', text('MST,Tên công ty\n0100109106,"Công ty ""A""; B"\n')],
  ['tabs in UTF-16', new Uint8Array(Buffer.from('\uFEFFMST\tTên công ty\n0100109106\tCông ty "A"; B\n', 'utf16le'))],
])('csv with %s is read', async (_, bytes) => {
  const { rows, headings } = await readImportFile('a.csv', bytes)
  expect(headings.slice(0, 2)).toEqual(['MST', 'Tên công ty'])
  const [, name] = (rows[0]!.raw as RawCell[]).map(([, cell]) => cell)
  expect(name).toMatch(/^Công ty "A"/)
})

test('an Excel sheet is read with title rows above its headings, and dates and long numbers as text', async () => {
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('DN')
  sheet.addRow(['Danh sách doanh nghiệp ngành cơ khí'])
  sheet.addRow(['Mã số thuế', 'Tên doanh nghiệp', 'Chứng nhận', 'Ghi chú'])
  sheet.addRow([100109106, 'Công ty A', 'ISO 9001', new Date('2027-05-01')])
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const { rows, headings } = await readImportFile('a.xlsx', bytes)
  expect(headings).toEqual(['Mã số thuế', 'Tên doanh nghiệp', 'Chứng nhận', 'Ghi chú'])
  expect((rows[0]!.raw as RawCell[]).map(([, cell]) => cell)).toEqual([
    '100109106',
    'Công ty A',
    'ISO 9001',
    '2027-05-01',
  ])
})

test('a jsonl line that is no object keeps its place with its reason', async () => {
  const { rows } = await readImportFile('a.jsonl', text('{"taxCode":"1"}\nnot json\n[1]\n{"a":"\\u0000x"}\n'))
  expect(rows.map((row) => row.issues.map((issue) => issue.rule))).toEqual([[], ['notJson'], ['notJson'], []])
  expect(rows[3]!.raw).toEqual({ a: 'x' })
})

test('headings are recognised in Vietnamese and English, with or without accents, each column once', () => {
  expect(
    guessMapping(['MST', 'TEN CONG TY', 'Tỉnh/Thành phố', 'Employees', 'Tên', 'Ghi chú', 'Doanh thu (đồng)']),
  ).toEqual({
    MST: 'taxCode',
    'TEN CONG TY': 'nameVi',
    'Tỉnh/Thành phố': 'formerProvince',
    Employees: 'employees',
    'Doanh thu (đồng)': 'revenueVnd',
  })
})

test('a row gives details to its first category only, and certificates their last day', () => {
  const row: RawCell[] = [
    ['Sản phẩm', 'Khuôn ép nhựa; Khuôn dập'],
    ['Vật liệu', 'NAK80'],
    ['Dung sai', '0,01'],
    ['Chứng nhận', 'ISO 9001 (01/05/2027); IATF 16949'],
    ['SĐT', "'+84 274 123"],
  ]
  const mapping = guessMapping(row.map(([heading]) => heading))
  expect(recordOfRow(row, mapping)).toMatchObject({
    capabilities: [
      { category: 'Khuôn ép nhựa', materials: ['NAK80'], toleranceMm: '0,01' },
      { category: 'Khuôn dập', materials: ['NAK80'] },
    ],
    certificates: [{ type: 'ISO 9001', validTo: '01/05/2027' }, { type: 'IATF 16949' }],
    contacts: [{ kind: 'phone', value: '+84 274 123' }],
  })
})
