import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { formatTable } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'matxich-set-'))
const out = join(folder, 'out')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Three makers of screws and three of injection molds, each with one fact fewer than the one before. */
const enterprises = [
  { category: 'machine-screw', processes: ['cold-heading', 'thread-rolling'], materials: ['sus304'] },
  { category: 'machine-screw', processes: ['cold-heading'], materials: ['sus304'] },
  { category: 'machine-screw', processes: ['cold-heading'] },
  { category: 'plastic-injection-mold', processes: ['wire-edm'], materials: ['nak80'] },
  { category: 'plastic-injection-mold', processes: ['wire-edm'] },
  { category: 'plastic-injection-mold' },
].map((capability, index) => ({
  id: `e00${index + 1}`,
  taxCode: ['1199040205', '2399040356', '0999040509', '0199040612', '0999040756', '3699041031'][index],
  name: { vi: `Công ty TNHH Cơ khí số ${index + 1}` },
  location: { formerProvince: '27' },
  capabilities: [capability],
}))

const files = {
  'enterprises.jsonl': enterprises,
  'needs.jsonl': [{ id: 'n001', lang: 'vi', title: 'Vít máy inox', text: 'Cần vít máy, vật liệu SUS304, cán ren.' }],
  'parallel.jsonl': [{ id: 'n001-ja', group: 'n001', lang: 'ja', title: '小ねじ', text: '小ねじ、材質SUS304、転造。' }],
  'queries.jsonl': [{ id: 'q001', lang: 'en', text: 'plastic injection mold NAK80' }],
}

beforeAll(() => {
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
})

const readRows = (name: string) =>
  readFileSync(join(out, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))

describe('an evaluation', () => {
  it('ranks and writes a set without truth, with no figures', async () => {
    const { result } = await evaluate({ folder, search: { engine: 'postgres' }, out })
    expect(result).toMatchObject({ engine: 'postgres', needs: { n: 1 }, parallel: { n: 1 }, queries: { n: 1 } })
    expect(result.gapF1).toBeNull()
    expect(result.needs).not.toHaveProperty('ndcg10')

    const run = readRows('run.tsv')
    expect(run.every((row) => row.length === 6 && row[1] === 'Q0' && row[5] === 'postgres')).toBe(true)
    const first = (id: string) => run.find((row) => row[0] === id && row[3] === '1')?.[2]
    expect([first('n001'), first('n001-ja'), first('q001')]).toEqual(['e001', 'e001', 'e004'])
    expect(readRows('gaps.tsv')).toContainEqual(['n001', 'e003', 'material:sus304', 'notStated'])
  })

  it('measures a set with truth, and says why each stands where it does', async () => {
    const relevance = [
      ['n001', 'e001', 3],
      ['n001', 'e002', 2],
      ['q001', 'e004', 3],
    ]
    writeFileSync(
      join(folder, 'qrels.tsv'),
      relevance.map(([id, firm, grade]) => `${id}\t0\t${firm}\t${grade}\n`).join(''),
    )
    writeFileSync(join(folder, 'gaps.tsv'), 'n001\te002\tprocess:thread-rolling\n')
    const { result, explanation } = await evaluate({ folder, search: { engine: 'postgres' }, explainId: 'n001' })
    expect(result).toMatchObject({ needs: { n: 1, ndcg10: 1, recall50: 1, mrr: 1, byLang: { vi: 1 } }, gapF1: 1 })
    expect(formatTable(result)).toContain('needs')
    expect(explanation).toContain('+material:sus304')
  })
})
