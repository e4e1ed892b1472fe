import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { NeedText } from '../types.ts'
import { readNeed } from './read-need.ts'

function wanted(lang: NeedText['lang'], title: string, text: string): string | null {
  const { requirements } = readNeed(sharedLexicon(), { lang, title, text, fields: {} })
  return requirements.find((requirement) => requirement.kind === 'category')?.concept ?? null
}

describe('what stands beside the order', () => {
  it.each([
    [
      'vi',
      'Nắp che mô tơ',
      'Nắp nhựa ABS che mô tơ quạt, 30.000 cái/tháng. Khuôn bên tôi có sẵn.',
      'injection-molded-part',
    ],
    [
      'en',
      'Pump covers',
      'Covers in glass filled PA66, 4,000 a month. Our moulds will be transferred.',
      'injection-molded-part',
    ],
    ['ja', 'モーターカバーの件', 'ABS樹脂製のモーターカバー、月3万個。金型は支給します。', 'injection-molded-part'],
    ['ko', '펌프 커버 견적', '재질 PA66 GF30, 월 2만 개. 금형은 당사 보유.', 'injection-molded-part'],
    ['zh', '水泵端盖询价', '材质ABS，月2万个，模具我方已有。', 'injection-molded-part'],
  ] as const)('%s: a part of something is told by what it is made of: %s', (lang, title, text, category) => {
    expect(wanted(lang, title, text)).toBe(category)
  })

  it.each([
    [
      'vi',
      'Báo giá gấp',
      'Cần bulong lục giác M10 cấp 8.8, mạ kẽm nhúng nóng, sơn đầu đỏ. Đóng thùng carton.',
      'hex-bolt',
    ],
    ['en', 'Quotation', 'Compression springs, wire 1.2, powder coated, packed in polybags and cartons.', 'coil-spring'],
    ['ja', 'お見積りのお願い', '圧縮ばね、線径1.2、塗装仕上げ。段ボール箱に入れて納品。', 'coil-spring'],
    ['ko', '견적 요청', '압축 스프링, 선경 1.2, 도장 처리. 박스 포장.', 'coil-spring'],
    ['zh', '询价', '压缩弹簧，线径1.2，表面喷涂，纸箱包装。', 'coil-spring'],
  ] as const)('%s: neither the finish nor the packing is ordered: %s', (lang, title, text, category) => {
    expect(wanted(lang, title, text)).toBe(category)
  })

  it.each([
    [
      'vi',
      'Dập tấm đế',
      'Tấm đế SPCC 1.2 dập liên hoàn, 50.000 cái/tháng. Khuôn nhà cung cấp đầu tư, khấu hao vào giá.',
    ],
    ['en', 'RFQ 1187', 'Stamped base plate, SPCC 1.2 mm, 50,000 pcs a month. New tooling is fine and paid separately.'],
    ['zh', '询价', 'SPCC冲压底板，厚1.2，月5万件。可以新开模，模具费另计。'],
  ] as const)('%s: the tool of a part in series is not ordered', (lang, title, text) => {
    expect(wanted(lang, title, text)).toBe('stamped-metal-part')
  })

  it.each([
    ['ja', 'Oリング付きピンの件', 'Oリング付きの平行ピン、SUS303、月5000本。', 'dowel-pin'],
    ['zh', '圆柱销询价', '圆柱销，带O型圈，月5000支。', 'dowel-pin'],
  ] as const)('%s: what comes with the thing is not the thing', (lang, title, text, category) => {
    expect(wanted(lang, title, text)).toBe(category)
  })

  it('tells by a longer name which kind a short one means', () => {
    expect(wanted('en', 'Replacement rotors', 'Brake rotors for trailers, grey iron, machined. Monthly orders.')).toBe(
      'brake-disc',
    )
  })

  it('hears painted goods as goods', () => {
    expect(wanted('ja', 'バンパー塗装品', 'PP射出成形のバンパーを塗装完成品で納入ください。')).not.toBe(
      'painting-service',
    )
  })

  it('still hears who gives a treatment out', () => {
    expect(wanted('vi', 'Báo giá', 'Bên tôi có 2 tấn chi tiết dập, cần thuê xi kẽm, trả hàng trong 3 ngày.')).toBe(
      'plating-service',
    )
    expect(wanted('ko', '견적', '당사 프레스품 도금만 맡깁니다. 아연도금, 수거와 납품 포함.')).toBe('plating-service')
  })

  it.each([
    ['ja', 'ブッシュのお見積り', '天然ゴムと内筒を加硫接着したもの、硬度60度、月2万個。', 'rubber-bushing'],
    ['ko', '하우징 견적', 'ADC12 다이캐스팅, 중량 1.1kg, 월 3천 개.', 'die-cast-part'],
  ] as const)('%s: circumstances say what a word of many trades means: %s', (lang, title, text, category) => {
    expect(wanted(lang, title, text)).toBe(category)
  })

  it('hears in Vietnamese what a thing has as no order of its own', () => {
    expect(
      wanted('vi', 'Khung kệ siêu thị', 'Hàn khung sắt hộp 30x30, có nút nhựa bịt đầu, 2.000 khung/tháng.'),
    ).not.toBe('plastic-clip')
  })

  it('takes what is supplied once for supplied wherever it is spoken of', () => {
    const text =
      'Welded steel frames with latches and hinges for doors (hinges supplied by us), powder coated. 200 a month.'
    expect(wanted('en', 'Quotation', text)).not.toBe('furniture-hinge-slide')
  })

  it.each([
    [
      'en',
      'Motor end shields',
      'ADC12, 0.8 kg, bearing seat machined. 6k/month, dies available from us.',
      'die-cast-part',
    ],
    ['zh', '询价', '我司生产跑步机，需橡胶脚垫，内嵌M8螺栓，邵氏60，月2万个，纸箱包装。', 'rubber-molded-part'],
    [
      'vi',
      'Cần gấp',
      'bên mình cần 2 bộ khuôn ép cao su chân máy giặt, 16 lòng, thép S50C, 30 ngày',
      'rubber-compression-mold',
    ],
    ['en', 'Molded grip sleeves', 'Silicone, 60 shore A, black, 20,000 per month.', 'rubber-molded-part'],
  ] as const)('%s: what is left is told by its material: %s', (lang, title, text, category) => {
    expect(wanted(lang, title, text)).toBe(category)
  })

  it('takes the name of a trade in a title for no order', () => {
    expect(wanted('zh', '五金件一批', '压簧，线径1.5，304，月5万只。')).toBe('coil-spring')
  })
})
