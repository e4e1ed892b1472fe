import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { NeedText } from '../types.ts'
import { readNeed } from './read-need.ts'

function musts(lang: NeedText['lang'], title: string, text: string): string[] {
  const { requirements } = readNeed(sharedLexicon(), { lang, title, text, fields: {} })
  return requirements.filter((entry) => entry.level === 'must').map((entry) => entry.key)
}

describe('a bare code', () => {
  it('is a stainless grade beside a word for stock, and an amount beside a unit', () => {
    expect(musts('en', 'Hose clamps, all 304', 'Bulk packed.')).toContain('material:sus304')
    expect(musts('en', 'Wire baskets', 'Bent 304 round wire, 5 mm.')).toContain('material:sus304')
    expect(musts('zh', '接头车件', '316料，六角对边22。')).toContain('material:sus316')
    expect(musts('en', 'Wire baskets', 'In 304 pcs lots.')).not.toContain('material:sus304')
  })

  it('is a tool steel behind the part of the tool', () => {
    expect(musts('vi', 'Khuôn đúc nhôm áp lực', 'Lòng khuôn 8407, 1 lòng.')).toContain('material:skd61')
    expect(musts('en', 'Heading dies', 'Cores of YG15.')).toContain('material:tungsten-carbide')
  })

  it('is a mark beside the word for certification, or alone between commas', () => {
    expect(musts('zh', '电源线', '成品须有UL认证。')).toContain('certification:ul')
    expect(musts('ko', '전원 코드', 'UL 등록 공장이어야 합니다.')).toContain('certification:ul')
    expect(musts('ja', '端子台', 'PA66、UL。年20万個。')).toContain('certification:ul')
  })

  it('is a plastic before its colour', () => {
    expect(musts('vi', 'Nắp bình ép nhựa', 'PP trắng, nặng 40 g.')).toContain('material:pp')
  })
})

describe('what is said along with a name', () => {
  it('makes a filled grade of a plastic, not laminating', () => {
    const keys = musts('vi', 'Chi tiết ép nhựa', 'Nhựa nylon 66 pha 30% sợi thủy tinh, màu cam.')
    expect(keys).toContain('material:pa66-gf30')
    expect(keys).not.toContain('process:composite-forming')
    expect(musts('zh', '注塑件', '料为PA66加30%玻纤。')).toContain('material:pa66-gf30')
  })

  it('tells which thing it is', () => {
    expect(musts('ja', '穴あけパンチ', '材質SKH51、公差±0.002mm。')).not.toContain('process:drilling-tapping')
  })

  it('is no soldering where ends come tinned', () => {
    expect(musts('vi', 'Dây nguồn 2 chấu', 'Đầu kia tuốt 30mm xi thiếc.')).not.toContain('process:soldering')
    expect(musts('en', 'Harness with soldered joints', 'Soldering of the shield by hand.')).toContain(
      'process:soldering',
    )
  })

  it('is no material where the word names the process', () => {
    expect(musts('ja', 'オイルポンプ用ローター', '粉末冶金で製造。')).not.toContain('material:sintered-metal')
  })
})
