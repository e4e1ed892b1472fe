import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { NeedText } from '../types.ts'
import { readNeed } from './read-need.ts'

function musts(lang: NeedText['lang'], title: string, text: string): string[] {
  const { requirements } = readNeed(sharedLexicon(), { lang, title, text, fields: {} })
  return requirements.filter((entry) => entry.level === 'must').map((entry) => entry.key)
}

describe('work and materials that belong to something else', () => {
  it('is no demand where a service treats parts that others have made', () => {
    expect(
      musts('en', 'Black anodizing of covers', 'Covers have eight threaded holes, please plug them.'),
    ).not.toContain('process:drilling-tapping')
    expect(musts('ja', '亜鉛めっき加工の委託', 'S45C製の部品に亜鉛めっきをお願いします。')).not.toContain(
      'material:s45c',
    )
    expect(musts('zh', '渗碳淬火外协', '零件为SCM415，渗碳深度0.5。')).not.toContain('material:scm420')
    expect(musts('zh', '渗碳淬火外协', '零件为SCM415，渗碳深度0.5。')).toContain('process:carburizing')
  })

  it('is no demand where a part of another material sits inside or beside the goods', () => {
    expect(musts('en', 'Lock nuts M10', 'Stainless SUS304 with nylon 66 insert.')).not.toContain('material:pa66')
    expect(musts('en', 'Lock nuts M10', 'Stainless SUS304 with nylon 66 insert.')).toContain('material:sus304')
    expect(musts('vi', 'Gioăng cao su van nước', 'Cao su EPDM, lắp vào thân đồng thau C3604.')).not.toContain(
      'material:c3604',
    )
    expect(musts('ko', '태핑나사', 'SWRCH18A, 비닐봉투 포장, ABS 보스에 체결.')).not.toContain('material:abs')
  })

  it('stays a demand where the branch does it as a matter of course', () => {
    expect(musts('en', 'Die cast housing', 'ADC12 die casting, bearing seats CNC turned to ±0.03.')).toContain(
      'process:cnc-turning',
    )
    expect(musts('ja', '産業用ハーネス', '圧着後、コネクタ部の防水ポッティングまで。')).toContain(
      'process:potting-sealing',
    )
  })

  it('is no demand where assembly of a harness only says that it is one', () => {
    expect(musts('ko', '세탁기 와이어 어셈블리', '통전검사 필수.')).toEqual(
      expect.not.arrayContaining(['process:harness-assembly']),
    )
  })
})

describe('a family of materials beside a grade', () => {
  it('says nothing of its own', () => {
    expect(musts('zh', '模具配件', '模具钢S50C，10件')).not.toContain('material:tool-steel')
  })

  it.each([
    ['vi', 'Chi tiết tiện CNC', 'Vật liệu nhôm/inox 304, 10 cái', 'material:sus304'],
    ['vi', 'Chi tiết tiện CNC', 'Vật liệu nhôm\nS45C, 10 cái', 'material:s45c'],
    ['ja', 'CNC旋削部品', 'アルミ、SUS304、各10個', 'material:sus304'],
  ] as const)('is asked with it where a sign stands between them (%s): %s', (lang, title, text, grade) => {
    const { requirements } = readNeed(sharedLexicon(), { lang, title, text, fields: {} })
    const asked = requirements.flatMap(({ key, alternatives }) => [key, JSON.stringify(alternatives ?? [])]).join()
    expect(asked).toContain('material:aluminium')
    expect(asked).toContain(grade.slice('material:'.length))
  })
})

describe('a shaft that is ground', () => {
  it('is ground round where its diameter is spoken of, not where a product or a cost is', () => {
    const ground = (text: string, lang: NeedText['lang'] = 'en', title = 'Precision shaft') => {
      const { requirements } = readNeed(sharedLexicon(), { lang, title, text, fields: {} })
      return requirements.map(({ key }) => key)
    }
    expect(ground('S45C, OD ground.')).toContain('process:cylindrical-grinding')
    expect(ground('S45C, precision grinding of the product.')).not.toContain('process:cylindrical-grinding')
    expect(ground('Thép S45C, mài, báo rõ chi phí.', 'vi', 'Trục máy')).not.toContain('process:cylindrical-grinding')
  })
})

describe('what one word says of two trades', () => {
  it('is read by what is ordered', () => {
    const foam = musts('ko', '스펀지 타발품', '양면테이프 붙은 폼 타발.')
    expect(foam).toContain('process:die-cutting')
    expect(foam).not.toContain('process:blanking-punching')
  })
})

describe('a name that the words beside it take back', () => {
  it('is no demand in any of five languages', () => {
    expect(musts('vi', 'Bulong lục giác', 'Mạ kẽm nhúng nóng chứ không phải mạ niken.')).not.toContain(
      'process:nickel-plating',
    )
    expect(musts('en', 'Control boxes', 'Powder coating, not anodizing.')).not.toContain('process:anodizing')
    expect(musts('ja', '鋼製ブラケット', 'SUS304ではなくSPCCでお願いします。')).not.toContain('material:sus304')
    expect(musts('ko', '서랍 레일', '전착 아닌 아연도금.')).not.toContain('process:ed-coating')
    expect(musts('zh', '钣金机柜', '不是不锈钢，用SECC。')).not.toContain('material:stainless-steel')
  })

  it('is no demand where the buyer has a source for it, or later', () => {
    expect(musts('vi', 'Vít gỗ', 'Xi kẽm trắng. Sơn tĩnh điện bên mình có mối rồi.')).not.toContain(
      'process:powder-coating',
    )
    expect(musts('ko', '볼트 도금 임가공', '아연니켈 도금. 크롬 도금은 이미 거래처가 있습니다.')).not.toContain(
      'process:chrome-plating',
    )
    expect(musts('zh', '冲压件', '镀镍可外发。')).not.toContain('process:nickel-plating')
    expect(musts('en', 'Chrome plating of handles', 'It would be great if you could do PVD too.')).not.toContain(
      'process:pvd-coating',
    )
  })
})
