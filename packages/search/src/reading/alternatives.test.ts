import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { NeedText } from '../types.ts'
import { readNeed } from './read-need.ts'
import { readQuery } from './read-query.ts'
import { keysOf } from './requirements.ts'

function read(lang: NeedText['lang'], title: string, text: string) {
  const { requirements } = readNeed(sharedLexicon(), { lang, title, text, fields: {} })
  return {
    /** `must material:skd11|material:dc53` */
    asked: requirements.map((one) => `${one.level} ${keysOf(one).join('|') || one.key}`),
    of: (key: string) => requirements.find((one) => one.key === key),
  }
}

describe('"A or B" is one must that either meets', () => {
  it.each([
    ['vi', 'Chày dập', 'Thép SKD11 hoặc DC53, nhiệt luyện chân không.'],
    ['vi', 'Chay dap', 'Thep SKD11 hoac DC53.'],
    ['en', 'Stamping punch', 'Material SKD11 or DC53.'],
    ['en', 'Stamping punch', 'Either SKD11 or DC53 steel.'],
    ['ja', '抜きパンチ', '材質はSKD11またはDC53。'],
    ['ja', '抜きパンチ', '材質はSKD11、DC53のいずれか。'],
    ['ko', '프레스 펀치', '재질은 SKD11 또는 DC53.'],
    ['ko', '프레스 펀치', '재질은 SKD11, DC53 둘 중 하나.'],
    ['zh', '冲头', '材质SKD11或DC53。'],
    ['zh', '冲头', '材质为SKD11、DC53均可。'],
  ] as const)('%s: %s %s', (lang, title, text) => {
    expect(read(lang, title, text).asked).toContain('must material:skd11|material:dc53')
  })

  it('of certificates and processes as well', () => {
    expect(read('vi', 'Trục tiện CNC', 'Nhà cung cấp phải có ISO 9001 hoặc IATF 16949.').asked).toContain(
      'must certification:iso-9001|certification:iatf-16949',
    )
    expect(read('en', 'Turned steel shafts', 'Surface: zinc plating or powder coating.').asked).toContain(
      'must process:zinc-plating|process:powder-coating',
    )
  })

  it('quotes the whole of it', () => {
    const need = read('ja', 'フランジ', '材質はSUS304またはSUS316とする。')
    expect(need.of('material:sus304')?.span?.text).toBe('SUS304またはSUS316')
  })

  it('holds a list that ends in "or", as far as it is of one family', () => {
    expect(read('en', 'Injection molded housing', 'Resin ABS, PC-ABS or PBT GF30.').asked.join()).toMatch(/\|/)
    const { asked } = read('vi', 'Trục thép', 'Tiện CNC, phay, mạ kẽm hoặc mạ niken hoá học.')
    expect(asked).toContain('must process:cnc-turning')
    expect(asked.some((one) => /zinc-plating\|process:.*nickel/.test(one))).toBe(true)
  })
})

describe('what is left open is no must', () => {
  it('where it is a wish, or is to be talked about', () => {
    expect(read('en', 'Stamping punch', 'SKD11 or DC53 preferred.').asked).not.toContain(
      'must material:skd11|material:dc53',
    )
    expect(read('ja', 'スプロケット', '亜鉛めっきまたは黒染めは相談。').asked).toContain(
      'nice process:zinc-plating|process:black-oxide',
    )
  })

  it('where it may also be left away', () => {
    expect(read('en', 'Hex nuts', 'Grade 10, zinc plated or plain.').asked).toContain('nice process:zinc-plating')
  })

  it('while things that stand side by side are each a must', () => {
    const { asked } = read('vi', 'Chày cối', 'Chày SKD11, cối DC53.')
    expect(asked).toContain('must material:skd11')
    expect(asked).toContain('must material:dc53')
  })
})

describe('what is taken for met', () => {
  it.each([
    ['vi', 'Khuôn ép nhựa', 'Lòng khuôn NAK80 hoặc tương đương.'],
    ['en', 'Plastic injection mold', 'Cavity steel NAK80 or equivalent.'],
    ['ja', '射出成形金型', 'キャビティはNAK80または同等品。'],
    ['ko', '사출 금형', '코어 재질 NAK80 또는 동등품.'],
    ['zh', '注塑模具', '型腔钢材NAK80或同等材料。'],
  ] as const)('is a near grade, in %s: %s %s', (lang, title, text) => {
    expect(read(lang, title, text).of('material:nak80')).toMatchObject({ level: 'must', accepts: ['near_grade'] })
  })

  it.each([
    ['vi', 'Trục tiện CNC', 'Phải có ISO 9001 hoặc đang triển khai.'],
    ['vi', 'Trục tiện CNC', 'Yêu cầu ISO 9001 hoặc cam kết có trước khi giao hàng loạt.'],
    ['en', 'Turned shafts', 'Supplier must have ISO 9001 or in progress.'],
    ['ja', '旋削シャフト', 'ISO 9001必須（取得予定でも可）。'],
  ] as const)('is a certificate in preparation, in %s: %s %s', (lang, title, text) => {
    expect(read(lang, title, text).of('certification:iso-9001')).toMatchObject({ accepts: ['planned'] })
  })

  it('is nothing but the grade where nobody says so', () => {
    expect(read('en', 'Plastic injection mold', 'Cavity steel NAK80.').of('material:nak80')?.accepts).toBeUndefined()
  })
})

describe('a word that only looks like a refusal without its accents', () => {
  it('refuses nothing where accents are typed', () => {
    expect(read('vi', 'Trục tiện CNC', 'Yêu cầu ISO 9001, cam kết giao đúng hạn.').asked).toContain(
      'must certification:iso-9001',
    )
    expect(read('vi', 'Trục tiện CNC', 'Cấm dùng SUS201.').of('material:sus201')).toBeUndefined()
    expect(read('vi', 'Truc tien CNC', 'Cam dung SUS201.').of('material:sus201')).toBeUndefined()
  })
})

describe('a search', () => {
  it('asks for any of what is joined by "or"', () => {
    const { requirements } = readQuery(sharedLexicon(), 'tiện CNC SUS304 hoặc SUS316', 'vi')
    expect(requirements.map((one) => keysOf(one).join('|'))).toContain('material:sus304|material:sus316')
  })
})
