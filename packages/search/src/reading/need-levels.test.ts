import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { NeedText } from '../types.ts'
import { readNeed } from './read-need.ts'

function read(lang: NeedText['lang'], title: string, text: string) {
  const { requirements } = readNeed(sharedLexicon(), { lang, title, text, fields: {} })
  const level = (wanted: string) => requirements.filter((entry) => entry.level === wanted).map((entry) => entry.key)
  return { requirements, musts: level('must'), nices: level('nice') }
}

describe('what is less than a must', () => {
  it('is a volume that the buyer hopes for or has not settled', () => {
    expect(read('ko', '자동차 하네스 임가공', '월 3만개를 목표로 합니다.').nices).toContain('volume')
    expect(read('en', 'Wire harness', '2,000 sets a month, not confirmed yet.').nices).toContain('volume')
    expect(read('vi', 'Bó dây xe máy', 'Khoảng 3.000 bộ/tháng nhưng chưa chốt.').nices).toContain('volume')
    expect(read('vi', 'Bó dây xe máy', 'Khoảng 3.000 bộ/tháng.').musts).toContain('volume')
  })

  it('is a treatment that may also be left away', () => {
    expect(read('ko', '육각 너트', '재질 S45C, 흑착색 또는 무도금.').musts).not.toContain('process:black-oxide')
    expect(read('en', 'Hex nuts', 'Grade 10, zinc plated or plain.').musts).not.toContain('process:zinc-plating')
    expect(read('en', 'Hex nuts', 'Grade 10, zinc plated.').musts).toContain('process:zinc-plating')
  })

  it('is a word that names less than the process it stands for', () => {
    expect(read('vi', 'Bánh răng hộp số', 'Phay lăn răng, lỗ sau mài.').musts).not.toContain('process:surface-grinding')
    expect(read('vi', 'Tấm đế', 'Thép S50C, mài phẳng hai mặt.').musts).toContain('process:surface-grinding')
  })

  it('is a declaration, while a material that must comply is one', () => {
    expect(read('en', 'Brass inserts', 'RoHS declaration on request.').nices).toContain('certification:rohs')
    expect(read('vi', 'Dây nguồn', 'Nguyên liệu phải đạt RoHS.').musts).toContain('certification:rohs')
  })
})

describe('what the clauses of a sentence say', () => {
  it('is demanded where a clause has a verb of its own before a wish', () => {
    const { musts } = read('ja', '射出成形金型', '入れ子はワイヤーカットで仕上げ、専用測定機も保有が望ましい。')
    expect(musts).toContain('process:wire-edm')
  })

  it('is no demand where the buyer sends the thing', () => {
    const { musts } = read('ko', '도어 하네스 임가공', '압착과 회로검사 포함. 방수 몰딩품은 본사에서 보냅니다.')
    expect(musts).toContain('process:crimping')
    expect(musts).not.toContain('process:potting-sealing')
  })

  it('is a paint, not a rubber, where paint is spoken of', () => {
    const { requirements } = read('en', 'Scooter cowl, painted', 'ABS, two coats of urethane paint.')
    expect(requirements.map((entry) => entry.key)).not.toContain('material:pu-urethane')
  })

  it('is the work of a harness maker in a need for wires', () => {
    const keys = read('vi', 'Dây nguồn 2 chấu', 'Đầu dây tuốt sẵn xi thiếc, lắp ráp trên bàn.').requirements.map(
      (entry) => entry.key,
    )
    expect(keys).toContain('process:soldering')
    expect(keys).not.toContain('process:tin-precious-plating')
  })

  it('is the figure of the year where both are given', () => {
    const { requirements } = read('vi', 'Ống xả', 'Khoảng 1.300 bộ một tháng (15.000 bộ/năm).')
    expect(requirements.find((entry) => entry.key === 'volume')?.quantity?.min).toBe(15_000)
  })
})
