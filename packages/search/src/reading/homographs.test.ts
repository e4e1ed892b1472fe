import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { readNeed } from './read-need.ts'
import { readText } from './read-text.ts'

function keys(text: string, lang?: 'vi' | 'en' | 'ja' | 'ko' | 'zh'): string[] {
  return readText(sharedLexicon(), text, { lang, as: 'profile' }).mentions.map((mention) => mention.concept)
}

describe('Vietnamese words that meet once accents are gone', () => {
  it('reads rèn as forging and ren as thread', () => {
    expect(keys('Xưởng rèn nóng phôi bánh răng', 'vi')).toContain('process:hot-forging')
    expect(keys('Cán ren M8 cho bu lông', 'vi')).toContain('process:thread-rolling')
    expect(keys('Tiện ren trong M10', 'vi')).not.toContain('process:hot-forging')
    expect(keys('may cán ren, ren trong M6', 'vi')).not.toContain('process:hot-forging')
  })

  it('reads tán after a size as a nut and tấn after a number as tonnes', () => {
    expect(keys('Chuyên tán lục giác M3-M30 mạ kẽm', 'vi')).toContain('category:hex-nut')
    expect(keys('Máy dập 220 tấn', 'vi')).not.toContain('category:nuts')
    expect(keys('may dap 220 tan', 'vi')).not.toContain('category:nuts')
  })

  it('reads mạ kẽm as plating, but not mã hàng, kèm theo or má phanh', () => {
    expect(keys('mạ kẽm', 'vi')).toContain('process:zinc-plating')
    expect(keys('ma kem bu long', 'vi')).toContain('process:zinc-plating')
    const other = keys('Gửi kèm mã hàng theo danh sách', 'vi')
    expect(other.filter((key) => key.startsWith('process:'))).toEqual([])
    expect(keys('Sản xuất má phanh xe máy', 'vi')).toContain('category:brake-pad')
  })

  it('does not take names of people and countries for processes', () => {
    const found = keys('Khách hàng Hàn Quốc và Đức, liên hệ anh Sơn, chị Mai ở Sơn La', 'vi')
    expect(found.filter((key) => key.startsWith('process:') || key.startsWith('material:'))).toEqual([])
  })

  it('does not take "công ty chúng tôi, tối đa, thời hạn, chi phí, nhóm" for trade words', () => {
    const found = keys('Công ty chúng tôi nhận tối đa hai nhóm sản phẩm, thời hạn và chi phí thỏa thuận', 'vi')
    expect(found.filter((key) => /quench|welding|aluminium/.test(key))).toEqual([])
    const folded = keys('cong ty chung toi nhan toi da hai nhom san pham, thoi han va chi phi thoa thuan', 'vi')
    expect(folded.filter((key) => /quench|welding|aluminium|as-san/.test(key))).toEqual([])
  })

  it('tells dây (wire) from dày (thick) by the accents that were typed', () => {
    expect(keys('tôn dày 2 mm', 'vi').filter((key) => key.includes('wire'))).toEqual([])
    expect(keys('bó dây điện ô tô', 'vi')).toContain('category:automotive-wire-harness')
  })

  it('lets the longest compound win', () => {
    expect(keys('gia công bánh răng và lò xo', 'vi')).toEqual(expect.arrayContaining(['process:gear-cutting']))
    expect(keys('bạc đạn và bạc lót', 'vi')).toContain('category:bearing')
  })
})

describe('words that need context', () => {
  it('believes a bare 304 beside inox only', () => {
    expect(keys('bulong inox 304', 'vi')).toContain('material:sus304')
    expect(keys('Đơn giá 304 đồng một con, lô 1045', 'vi').filter((key) => /sus304|s45c/.test(key))).toEqual([])
  })

  it('lets a list vouch for a bare grade', () => {
    expect(keys('vật liệu inox 304, 316', 'vi')).toEqual(expect.arrayContaining(['material:sus304', 'material:sus316']))
  })

  it('does not take PC for polycarbonate in "100 pcs" or a computer', () => {
    expect(keys('We ship 100 pcs per box, drawn on PC', 'en')).not.toContain('material:pc')
    expect(keys('vỏ nhựa PC', 'vi')).toContain('material:pc')
  })
})

describe('grades however they are written', () => {
  it.each(['SUS304', 'SUS 304', 'sus-304', 'inox304', 'ＳＵＳ３０４'])('reads %s', (text) => {
    expect(keys(`vật liệu ${text}`, 'vi')).toContain('material:sus304')
  })

  it.each([
    ['SKD 11', 'material:skd11'],
    ['S-45C', 'material:s45c'],
    ['ADC-12', 'material:adc12'],
    ['A5052P', 'material:a5052'],
    ['6061-T6', 'material:a6061'],
    ['PA66-GF30', 'material:pa66-gf30'],
  ])('reads %s', (text, key) => {
    expect(keys(`material: ${text}`, 'en')).toContain(key)
  })

  it('splits the edition from a certificate', () => {
    expect(keys('ISO9001-2015, IATF16949:2016', 'en')).toEqual(
      expect.arrayContaining(['certification:iso-9001', 'certification:iatf-16949']),
    )
  })
})

describe('other scripts', () => {
  it('parts a list by a full-width comma, which joins no number', () => {
    const asked = readNeed(sharedLexicon(), { title: '不锈钢销', text: '材质SUS304，10件', lang: 'zh', fields: {} })
    expect(asked.requirements.map(({ key }) => key)).toContain('material:sus304')
  })

  it('reads full-width, half-width kana and long vowels alike', () => {
    expect(keys('ﾎﾞﾙﾄの製造', 'ja')).toContain('category:bolts')
    expect(keys('ワイヤハーネス', 'ja')).toEqual(keys('ワイヤーハーネス', 'ja'))
    expect(keys('ダイキャスト金型', 'ja')).toContain('category:die-casting-die')
  })

  it('reads ねじ, ネジ and めっき, メッキ alike', () => {
    expect(keys('タッピンねじ', 'ja')).toContain('category:self-tapping-screw')
    expect(keys('タッピンネジ', 'ja')).toContain('category:self-tapping-screw')
    expect(keys('ニッケルメッキ', 'ja')).toContain('process:nickel-plating')
  })

  it('does not see an automatic lathe in a Japanese car', () => {
    expect(keys('自動車部品の製造', 'ja')).not.toContain('process:swiss-turning')
  })

  it('reads Korean with and without blanks', () => {
    expect(keys('와이어 하네스', 'ko')).toEqual(keys('와이어하네스', 'ko'))
    expect(keys('로봇 용접', 'ko')).toContain('process:robot-welding')
    expect(keys('로봇용접', 'ko')).toContain('process:robot-welding')
  })

  it('reads Korean names of one last syllable before whatever particle', () => {
    const pin = keys('이젝터 핀', 'ko')[0]!
    for (const text of ['이젝터 핀으로', '이젝터 핀입니다', '이젝터 핀만', '이젝터 핀부터', '이젝터 핀까지'])
      expect(keys(text, 'ko')).toContain(pin)
  })

  it('reads simplified and traditional Chinese alike', () => {
    expect(keys('壓鑄模具', 'zh')).toEqual(keys('压铸模具', 'zh'))
    expect(keys('內六角螺絲', 'zh')).toContain('category:socket-cap-bolt')
    expect(keys('塑膠射出', 'zh')).toContain('process:injection-molding')
  })
})

describe('everyday words', () => {
  it.each([
    ['Chúng tôi tự lên bản vẽ', 'process:quench-tempering'],
    ['Từ lúc chốt PO đến khi giao', 'category:pins-rings-keys'],
    ['don vi san xuat truc tiep', 'category:precision-shaft'],
  ])('hold no trade word: %s', (text, concept) => {
    const { mentions } = readText(sharedLexicon(), text, { as: 'profile' })
    expect(mentions.map((mention) => mention.concept)).not.toContain(concept)
  })

  it('do not hide the trade word beside them', () => {
    const { mentions } = readText(sharedLexicon(), 'Chúng tôi nhận tôi dầu, chốt định vị', { as: 'profile' })
    const concepts = mentions.map((mention) => mention.concept)
    expect(concepts).toContain('process:quench-tempering')
    expect(concepts.some((concept) => concept.startsWith('category:'))).toBe(true)
  })
})
